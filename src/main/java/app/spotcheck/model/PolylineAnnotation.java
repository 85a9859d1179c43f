package app.spotcheck.model;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import org.jspecify.annotations.Nullable;

/// A line through its vertices.
public record PolylineAnnotation(Feature feature, Path line) implements Annotation {
  @Override
  public AnnotationKind kind() {
    return AnnotationKind.POLYLINE;
  }

  @Override
  public @Nullable Box bounds() {
    return line.bounds();
  }
}
