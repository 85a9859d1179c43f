package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelRole;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.StackOrder;
import app.spotcheck.model.UnknownAnnotation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything there is to paint of one row: its picture as far as it is there, and one label's
/// objects with their masks as far as those are there. Immutable.
public final class Scene {
  private static final int NO_INSTANCE = -1;

  private final Box frame;
  private final @Nullable PicturePyramid picture;
  private final @Nullable Label label;
  private final LabelRole role;
  private final List<Annotation> objects;
  private final List<Relationship> relationships;
  private final List<Integer> bottomToTop;
  private final @Nullable IdRaster masks;
  private final int[] instanceOfObject;

  private Scene(
      Box frame,
      @Nullable PicturePyramid picture,
      @Nullable Label label,
      LabelRole role,
      @Nullable IdRaster masks) {
    this.frame = frame;
    this.picture = picture;
    this.label = label;
    this.role = role;
    this.objects = label == null ? List.of() : label.objects();
    this.relationships = label == null ? List.of() : label.relationships();
    this.bottomToTop = label == null ? List.of() : StackOrder.of(label).bottomToTop();
    this.masks = label == null ? null : masks;
    this.instanceOfObject = instances(objects);
  }

  /// The scene of one label.
  ///
  /// @param frame the part of the plane that the picture covers, in image pixels
  /// @param masks the label's masks, their instances numbered as [#maskObjects(Label)] lists them
  public static Scene of(
      Box frame,
      @Nullable PicturePyramid picture,
      @Nullable Label label,
      @Nullable IdRaster masks) {
    return of(frame, picture, label, LabelRole.LABEL, masks);
  }

  /// The scene of one label or prediction.
  ///
  /// @param masks as for a label
  public static Scene of(
      Box frame,
      @Nullable PicturePyramid picture,
      @Nullable Label label,
      LabelRole role,
      @Nullable IdRaster masks) {
    return new Scene(frame, picture, label, role, masks);
  }

  /// The masks among a label's objects; the position in this list is the number of the instance.
  public static List<MaskAnnotation> maskObjects(Label label) {
    return label.objects().stream()
        .filter(MaskAnnotation.class::isInstance)
        .map(MaskAnnotation.class::cast)
        .toList();
  }

  private static int[] instances(List<Annotation> objects) {
    int[] instances = new int[objects.size()];
    Arrays.fill(instances, NO_INSTANCE);
    int next = 0;
    for (int i = 0; i < instances.length; i++) {
      if (objects.get(i) instanceof MaskAnnotation) {
        instances[i] = next++;
      }
    }
    return instances;
  }

  public Box frame() {
    return frame;
  }

  public @Nullable PicturePyramid picture() {
    return picture;
  }

  /// The label whose objects these are; none where the row has none.
  @Nullable Label label() {
    return label;
  }

  /// Whether the objects are labelled or predicted.
  LabelRole role() {
    return role;
  }

  public List<Annotation> objects() {
    return objects;
  }

  public List<Relationship> relationships() {
    return relationships;
  }

  /// Indexes into [#objects()], the lowest object first.
  public List<Integer> bottomToTop() {
    return bottomToTop;
  }

  public @Nullable IdRaster masks() {
    return masks;
  }

  /// The number of a mask's instance in [#masks()]; -1 for an object that is no mask.
  public int instanceOf(int object) {
    return instanceOfObject[object];
  }

  /// The box around an object in image pixels; none where there is nothing to draw of it.
  public @Nullable Box boundsOf(int object) {
    int instance = instanceOfObject[object];
    if (instance == NO_INSTANCE) {
      return objects.get(object).bounds();
    }
    return masks == null ? null : masks.boundsOf(instance);
  }

  /// The area of an object in square pixels; zero for lines, points and what cannot be drawn.
  public double areaOf(int object) {
    return switch (objects.get(object)) {
      case BoxAnnotation box -> Math.abs(box.box().area());
      case PolygonAnnotation polygon -> polygon.ring().area();
      case MaskAnnotation mask -> masks == null ? 0 : masks.areaOf(instanceOfObject[object]);
      case PolylineAnnotation line -> 0;
      case PointAnnotation point -> 0;
      case UnknownAnnotation unknown -> 0;
    };
  }

  /// The point of an object that arrows lead to; none where there is nothing to draw of it.
  @Nullable Point anchorOf(int object) {
    Box bounds = boundsOf(object);
    if (bounds == null) {
      return null;
    }
    if (objects.get(object) instanceof PolylineAnnotation line) {
      Point middle = line.line().middle();
      return middle.isFinite() ? middle : bounds.center();
    }
    return bounds.center();
  }

  /// The index of the object with a feature id; -1 where there is none.
  public int indexOf(String featureId) {
    for (int i = 0; i < objects.size(); i++) {
      if (objects.get(i).feature().id().equals(featureId)) {
        return i;
      }
    }
    return -1;
  }
}
