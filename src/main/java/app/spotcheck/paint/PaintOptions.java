package app.spotcheck.paint;

import app.spotcheck.model.Annotation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/// What of a scene is painted, and how.
///
/// @param layers the layers that are shown
/// @param hiddenClasses classes of which nothing is shown
/// @param onlyFeatures feature ids outside which nothing is shown; empty for no such limit
/// @param chosen which objects are shown; classes and layers hide more
public record PaintOptions(
    Set<Layer> layers,
    Set<String> hiddenClasses,
    Set<String> onlyFeatures,
    Predicate<Annotation> chosen,
    ObjectStyle style) {
  /// Chooses every object.
  public static final Predicate<Annotation> ALL = annotation -> true;

  /// Everything but captions.
  public static final PaintOptions DEFAULT =
      new PaintOptions(
          EnumSet.complementOf(EnumSet.of(Layer.CAPTIONS)),
          Set.of(),
          Set.of(),
          ALL,
          ObjectStyle.DEFAULT);

  public PaintOptions {
    // asked for every object of every frame, which this set answers fastest
    EnumSet<Layer> shown = EnumSet.noneOf(Layer.class);
    shown.addAll(layers);
    layers = Collections.unmodifiableSet(shown);
    hiddenClasses = Set.copyOf(hiddenClasses);
    onlyFeatures = Set.copyOf(onlyFeatures);
  }

  public boolean shows(Layer layer) {
    return layers.contains(layer);
  }

  public boolean shows(Annotation annotation) {
    return shows(Layer.of(annotation.kind()))
        && !hiddenClasses.contains(annotation.feature().name())
        && (onlyFeatures.isEmpty() || onlyFeatures.contains(annotation.feature().id()))
        && chosen.test(annotation);
  }

  public PaintOptions with(Layer layer, boolean shown) {
    Set<Layer> changed = new HashSet<>(layers);
    if (shown) {
      changed.add(layer);
    } else {
      changed.remove(layer);
    }
    return new PaintOptions(changed, hiddenClasses, onlyFeatures, chosen, style);
  }

  public PaintOptions withHiddenClasses(Set<String> hidden) {
    return new PaintOptions(layers, hidden, onlyFeatures, chosen, style);
  }

  public PaintOptions withStyle(ObjectStyle changed) {
    return new PaintOptions(layers, hiddenClasses, onlyFeatures, chosen, changed);
  }

  public PaintOptions withChosen(Predicate<Annotation> objects) {
    return new PaintOptions(layers, hiddenClasses, onlyFeatures, objects, style);
  }
}
