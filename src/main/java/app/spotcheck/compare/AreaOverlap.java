package app.spotcheck.compare;

import app.spotcheck.geometry.Box;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import java.util.Optional;

/// The area that two boxes or polygons of one label share, exactly.
public final class AreaOverlap {
  private AreaOverlap() {}

  /// The area of a box or of a polygon as the shoelace formula gives it, in square pixels: for a
  /// ring that crosses itself an estimate. None for other objects, and where it is not above 0.
  public static Optional<Double> areaOf(Annotation object) {
    Box bounds = object.bounds();
    if (bounds == null) {
      return Optional.empty();
    }
    double area =
        object instanceof PolygonAnnotation polygon
            ? polygon.ring().area()
            : object instanceof BoxAnnotation ? bounds.area() : 0;
    return area > 0 && Double.isFinite(area) ? Optional.of(area) : Optional.empty();
  }

  /// The area that the boxes around two objects share: what they share themselves is no more.
  public static double sharedByBounds(Box one, Box other) {
    double width = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
    double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
    return width > 0 && height > 0 ? width * height : 0;
  }

  /// The area that two objects share, each a box or a polygon with bounds, in square pixels.
  /// Polygons are filled by the even-odd rule.
  ///
  /// @throws IllegalArgumentException for other objects
  public static double shared(Annotation one, Annotation other) {
    Outline first = outline(one);
    Outline second = outline(other);
    return one instanceof BoxAnnotation && other instanceof BoxAnnotation
        ? sharedByBounds(first.bounds(), second.bounds())
        : SharedArea.of(first, second);
  }

  private static Outline outline(Annotation object) {
    Box bounds = object.bounds();
    if (bounds != null && object instanceof PolygonAnnotation polygon) {
      return Outline.of(polygon.ring(), bounds);
    }
    if (bounds != null && object instanceof BoxAnnotation) {
      return Outline.of(bounds);
    }
    throw new IllegalArgumentException("no area in " + object.kind().singular());
  }
}
