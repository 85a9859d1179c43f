package app.spotcheck.paint;

import app.spotcheck.model.Annotation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What of a scene is painted, and how.
///
/// @param layers the layers that are shown
/// @param hiddenClasses classes of which nothing is shown
/// @param onlyFeatures feature ids outside which nothing is shown; empty for no such limit
/// @param chosen which objects are shown; classes and layers hide more
/// @param adjustment how the picture's pixels are changed
/// @param crowdedCaptions whether captions that find no free place are written over others
/// @param marking what was found out about the objects; none for the colours of the style
/// @param prominent which objects are painted as the style says; all others are faint
public record PaintOptions(
    Set<Layer> layers,
    Set<String> hiddenClasses,
    Set<String> onlyFeatures,
    Predicate<Annotation> chosen,
    ObjectStyle style,
    PictureAdjustment adjustment,
    boolean crowdedCaptions,
    @Nullable Marking marking,
    Predicate<Annotation> prominent) {
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

  /// Options under which the picture is as it is, and captions keep clear of each other.
  public PaintOptions(
      Set<Layer> layers,
      Set<String> hiddenClasses,
      Set<String> onlyFeatures,
      Predicate<Annotation> chosen,
      ObjectStyle style) {
    this(
        layers,
        hiddenClasses,
        onlyFeatures,
        chosen,
        style,
        PictureAdjustment.NEUTRAL,
        false,
        null,
        ALL);
  }

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

  /// Whether some objects may be faint.
  boolean dims() {
    return !prominent.equals(ALL);
  }

  public PaintOptions with(Layer layer, boolean shown) {
    Set<Layer> changed = new HashSet<>(layers);
    if (shown) {
      changed.add(layer);
    } else {
      changed.remove(layer);
    }
    return withLayers(changed);
  }

  public PaintOptions withLayers(Set<Layer> changed) {
    return new PaintOptions(
        changed,
        hiddenClasses,
        onlyFeatures,
        chosen,
        style,
        adjustment,
        crowdedCaptions,
        marking,
        prominent);
  }

  public PaintOptions withHiddenClasses(Set<String> hidden) {
    return new PaintOptions(
        layers,
        hidden,
        onlyFeatures,
        chosen,
        style,
        adjustment,
        crowdedCaptions,
        marking,
        prominent);
  }

  public PaintOptions withStyle(ObjectStyle changed) {
    return new PaintOptions(
        layers,
        hiddenClasses,
        onlyFeatures,
        chosen,
        changed,
        adjustment,
        crowdedCaptions,
        marking,
        prominent);
  }

  public PaintOptions withChosen(Predicate<Annotation> objects) {
    return new PaintOptions(
        layers,
        hiddenClasses,
        onlyFeatures,
        objects,
        style,
        adjustment,
        crowdedCaptions,
        marking,
        prominent);
  }

  public PaintOptions withAdjustment(PictureAdjustment changed) {
    return new PaintOptions(
        layers,
        hiddenClasses,
        onlyFeatures,
        chosen,
        style,
        changed,
        crowdedCaptions,
        marking,
        prominent);
  }

  public PaintOptions withCrowdedCaptions() {
    return new PaintOptions(
        layers, hiddenClasses, onlyFeatures, chosen, style, adjustment, true, marking, prominent);
  }

  /// With what was found out about the objects of the label that is painted.
  public PaintOptions withMarking(Marking changed) {
    return new PaintOptions(
        layers,
        hiddenClasses,
        onlyFeatures,
        chosen,
        style,
        adjustment,
        crowdedCaptions,
        changed,
        prominent);
  }

  /// With all but some objects faint.
  public PaintOptions withProminent(Predicate<Annotation> objects) {
    return new PaintOptions(
        layers,
        hiddenClasses,
        onlyFeatures,
        chosen,
        style,
        adjustment,
        crowdedCaptions,
        marking,
        objects);
  }
}
