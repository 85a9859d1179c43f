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
import app.spotcheck.model.UnknownAnnotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything there is to paint of one row: its picture as far as it is there, and one label's
/// objects with their masks as far as those are there. Immutable.
public final class Scene {
  private final Box frame;
  private final @Nullable PicturePyramid picture;
  private final SceneObjects content;
  private final @Nullable IdRaster masks;

  /// @param frame the part of the plane that the picture covers, in image pixels
  /// @param masks the label's masks, their instances numbered as [#maskObjects(Label)] lists them
  public Scene(
      Box frame, @Nullable PicturePyramid picture, SceneObjects content, @Nullable IdRaster masks) {
    this.frame = frame;
    this.picture = picture;
    this.content = content;
    this.masks = masks;
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
    return new Scene(frame, picture, SceneObjects.of(label, LabelRole.LABEL), masks);
  }

  /// The masks among a label's objects; the position in this list is the number of the instance.
  public static List<MaskAnnotation> maskObjects(Label label) {
    return label.objects().stream()
        .filter(MaskAnnotation.class::isInstance)
        .map(MaskAnnotation.class::cast)
        .toList();
  }

  public Box frame() {
    return frame;
  }

  public @Nullable PicturePyramid picture() {
    return picture;
  }

  /// The label whose objects these are; none where the row has none.
  @Nullable Label label() {
    return content.label();
  }

  /// Whether the objects are labelled or predicted.
  LabelRole role() {
    return content.role();
  }

  public List<Annotation> objects() {
    return content.objects();
  }

  public List<Relationship> relationships() {
    return content.relationships();
  }

  /// Indexes into [#objects()], the lowest object first.
  public List<Integer> bottomToTop() {
    return content.bottomToTop();
  }

  public @Nullable IdRaster masks() {
    return masks;
  }

  /// The number of a mask's instance in [#masks()]; -1 for an object that is no mask.
  public int instanceOf(int object) {
    return content.instanceOf(object);
  }

  /// The box around an object in image pixels; none where there is nothing to draw of it.
  public @Nullable Box boundsOf(int object) {
    int instance = content.instanceOf(object);
    if (instance == SceneObjects.NO_INSTANCE) {
      return objects().get(object).bounds();
    }
    return masks == null ? null : masks.boundsOf(instance);
  }

  /// Whether the box around an object touches an area.
  boolean touches(int object, Box area) {
    if (content.instanceOf(object) == SceneObjects.NO_INSTANCE) {
      return content.touches(object, area);
    }
    Box bounds = boundsOf(object);
    return bounds != null && bounds.intersects(area);
  }

  /// The area of an object in square pixels; zero for lines, points and what cannot be drawn.
  public double areaOf(int object) {
    return switch (objects().get(object)) {
      case BoxAnnotation box -> Math.abs(box.box().area());
      case PolygonAnnotation polygon -> polygon.ring().area();
      case MaskAnnotation mask -> masks == null ? 0 : masks.areaOf(instanceOf(object));
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
    if (objects().get(object) instanceof PolylineAnnotation line) {
      Point middle = line.line().middle();
      return middle.isFinite() ? middle : bounds.center();
    }
    return bounds.center();
  }

  /// The index of the object with a feature id; -1 where there is none.
  public int indexOf(String featureId) {
    for (int i = 0; i < objects().size(); i++) {
      if (objects().get(i).feature().id().equals(featureId)) {
        return i;
      }
    }
    return -1;
  }
}
