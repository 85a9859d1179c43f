package app.spotcheck.session;

import app.spotcheck.model.Annotation;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.PaintOptions;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The options that hold at present: those that are remembered, changed by what is alone on show
/// and by keys that are held down. None of these changes is remembered.
public final class ShownOptions {
  private final ObjectProperty<PaintOptions> remembered;
  private final ObjectProperty<@Nullable Solo> solo = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Annotation> prominent = new SimpleObjectProperty<>();
  private final BooleanProperty pictureOnly = new SimpleBooleanProperty();
  private final BooleanProperty allCaptions = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<PaintOptions> shown;

  ShownOptions(ObjectProperty<PaintOptions> remembered) {
    this.remembered = remembered;
    this.shown = new ReadOnlyObjectWrapper<>(remembered.get());
    remembered.addListener((property, before, now) -> update());
    solo.addListener((property, before, now) -> update());
    prominent.addListener(observable -> update());
    pictureOnly.addListener((property, before, now) -> update());
    allCaptions.addListener((property, before, now) -> update());
  }

  private void update() {
    PaintOptions options = remembered.get();
    Solo alone = solo.get();
    if (alone != null) {
      options = alone.applied(options);
    }
    Annotation only = prominent.get();
    if (only != null) {
      options = options.withProminent(isSame(only));
    }
    if (allCaptions.get()) {
      options = options.with(Layer.CAPTIONS, true).withCrowdedCaptions();
    }
    if (pictureOnly.get()) {
      options = options.withLayers(Set.of(Layer.IMAGE));
    }
    shown.set(options);
  }

  // one object, not those that are alike
  @SuppressWarnings("ReferenceEquality")
  static Predicate<Annotation> isSame(@Nullable Annotation wanted) {
    return object -> object == wanted;
  }

  ReadOnlyObjectProperty<PaintOptions> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether the picture is shown without anything over it.
  public BooleanProperty pictureOnlyProperty() {
    return pictureOnly;
  }

  /// Whether every object that is shown has its caption, even where captions overlap.
  public BooleanProperty allCaptionsProperty() {
    return allCaptions;
  }

  /// What alone is on show; none while all objects are.
  public ObjectProperty<@Nullable Solo> soloProperty() {
    return solo;
  }

  /// The object around which all others are faint; none while all are as they are.
  ObjectProperty<@Nullable Annotation> prominentProperty() {
    return prominent;
  }

  /// Shows something alone; where it is alone already, or is nothing, all objects again.
  public void toggleSolo(@Nullable Solo wanted) {
    solo.set(Objects.equals(wanted, solo.get()) ? null : wanted);
  }

  /// Shows all objects again.
  ///
  /// @return whether something was alone on show
  public boolean leaveSolo() {
    boolean wasAlone = solo.get() != null;
    solo.set(null);
    return wasAlone;
  }

  /// Another row or label does not have the object.
  void leaveSoloOfObject() {
    if (solo.get() instanceof Solo.OfObject) {
      solo.set(null);
    }
  }
}
