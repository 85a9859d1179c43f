package app.spotcheck.session;

import app.spotcheck.model.Annotation;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.PaintOptions;
import java.util.HashSet;
import java.util.Set;

/// What alone is on show of all objects.
public sealed interface Solo {
  /// Whether it is switched off or not chosen otherwise, it is on show now.
  PaintOptions applied(PaintOptions options);

  /// What is on show, for people.
  String title();

  /// All objects of a class, in every row.
  record OfClass(String name) implements Solo {
    @Override
    public PaintOptions applied(PaintOptions options) {
      return shown(options, name)
          .withChosen(
              object -> options.chosen().test(object) && object.feature().name().equals(name));
    }

    @Override
    public String title() {
      return "Only class " + name;
    }
  }

  /// One object of the row on show.
  ///
  /// @param index in the scene, which tells objects apart that are alike
  record OfObject(int index, Annotation object) implements Solo {
    // one object, not those that are alike
    @SuppressWarnings("ReferenceEquality")
    @Override
    public PaintOptions applied(PaintOptions options) {
      return shown(options, object.feature().name())
          .with(Layer.of(object.kind()), true)
          .withChosen(other -> other == object);
    }

    @Override
    public String title() {
      return "Only this " + object.feature().name();
    }
  }

  private static PaintOptions shown(PaintOptions options, String name) {
    Set<String> hidden = new HashSet<>(options.hiddenClasses());
    hidden.remove(name);
    return options.withHiddenClasses(hidden);
  }
}
