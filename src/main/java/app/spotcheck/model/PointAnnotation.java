package app.spotcheck.model;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import org.jspecify.annotations.Nullable;

/// A single point.
public record PointAnnotation(Feature feature, Point point) implements Annotation {
  @Override
  public AnnotationKind kind() {
    return AnnotationKind.POINT;
  }

  @Override
  public @Nullable Box bounds() {
    return point.isFinite() ? new Box(point.x(), point.y(), 0, 0) : null;
  }
}
