package app.spotcheck.compare;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.UnknownAnnotation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of an object is compared.
sealed interface Shape {
  /// A box or a polygon.
  ///
  /// @param area in square pixels, above 0 and finite
  /// @param isBox whether it fills the bounds of its outline
  record Area(Outline outline, double area, boolean isBox) implements Shape {
    Box bounds() {
      return outline.bounds();
    }
  }

  /// A mask that has pixels in its label's raster.
  record Mask() implements Shape {}

  /// A line of at least one vertex.
  record Line(Path path, Box bounds) implements Shape {}

  /// A point.
  record Place(Point point) implements Shape {}

  /// What cannot be compared.
  record None(Obstacle why) implements Shape {}

  /// The shapes of a label's objects, in their order.
  static List<Shape> of(ComparedLabel compared) {
    List<Shape> shapes = new ArrayList<>();
    int instances = 0;
    for (Annotation object : compared.label().objects()) {
      Interruption.check();
      shapes.add(object instanceof MaskAnnotation ? mask(compared, instances++) : of(object));
    }
    return shapes;
  }

  private static Shape mask(ComparedLabel compared, int instance) {
    IdRaster masks = compared.masks();
    if (masks == null || compared.missing().contains(instance)) {
      return new None(Obstacle.MASK_MISSING);
    }
    return masks.areaOf(instance) == 0 ? new None(Obstacle.EMPTY_MASK) : new Mask();
  }

  private static Shape of(Annotation object) {
    return switch (object) {
      case BoxAnnotation box -> box(box.bounds());
      case PolygonAnnotation polygon -> polygon(polygon.ring());
      case PolylineAnnotation line -> line(line.line());
      case PointAnnotation point ->
          point.point().isFinite() ? new Place(point.point()) : new None(Obstacle.OUT_OF_RANGE);
      case MaskAnnotation mask -> new None(Obstacle.MASK_MISSING);
      case UnknownAnnotation unknown -> new None(Obstacle.UNKNOWN_KIND);
    };
  }

  private static Shape box(@Nullable Box bounds) {
    return bounds == null ? new None(Obstacle.OUT_OF_RANGE) : area(Outline.of(bounds), true);
  }

  private static Shape polygon(Path ring) {
    Box bounds = ring.bounds();
    return bounds == null ? unbounded(ring) : area(Outline.of(ring, bounds), false);
  }

  private static Shape line(Path course) {
    Box bounds = course.bounds();
    return bounds == null ? unbounded(course) : new Line(course, bounds);
  }

  private static Shape unbounded(Path path) {
    return new None(path.isEmpty() ? Obstacle.EMPTY_SHAPE : Obstacle.OUT_OF_RANGE);
  }

  private static Shape area(Outline outline, boolean isBox) {
    double area = SharedArea.of(outline, outline);
    if (!Double.isFinite(area)) {
      return new None(Obstacle.OUT_OF_RANGE);
    }
    return area > 0 ? new Area(outline, area, isBox) : new None(Obstacle.EMPTY_SHAPE);
  }
}
