package app.spotcheck.model;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import org.jspecify.annotations.Nullable;

/// A polygon of one ring, closed or open as the export wrote it.
public record PolygonAnnotation(Feature feature, Path ring) implements Annotation {
  @Override
  public AnnotationKind kind() {
    return AnnotationKind.POLYGON;
  }

  @Override
  public @Nullable Box bounds() {
    return ring.bounds();
  }
}
