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
  record Area(Outline outline, double area) implements Shape {}

  /// A mask that has pixels in its label's raster.
  record Mask() implements Shape {}

  /// A line of at least one vertex.
  record Line(Path path, Box bounds) implements Shape {}

  /// A point.
  record Place(Point point) implements Shape {}

  /// The shapes of a label's objects, in their order; none for what cannot be compared.
  static List<@Nullable Shape> of(ComparedLabel compared) {
    List<@Nullable Shape> shapes = new ArrayList<>();
    int instances = 0;
    for (Annotation object : compared.label().objects()) {
      boolean isMask = object instanceof MaskAnnotation;
      shapes.add(isMask ? mask(compared.masks(), instances++) : of(object));
    }
    return shapes;
  }

  private static @Nullable Shape mask(@Nullable IdRaster masks, int instance) {
    return masks == null || masks.areaOf(instance) == 0 ? null : new Mask();
  }

  private static @Nullable Shape of(Annotation object) {
    Box bounds = object.bounds();
    if (bounds == null) {
      return null;
    }
    return switch (object) {
      case BoxAnnotation box -> area(Outline.of(bounds));
      case PolygonAnnotation polygon -> area(Outline.of(polygon.ring(), bounds));
      case PolylineAnnotation line -> new Line(line.line(), bounds);
      case PointAnnotation point -> new Place(point.point());
      case MaskAnnotation mask -> null;
      case UnknownAnnotation unknown -> null;
    };
  }

  private static @Nullable Shape area(Outline outline) {
    double area = SharedArea.of(outline, outline);
    return area > 0 && Double.isFinite(area) ? new Area(outline, area) : null;
  }
}
