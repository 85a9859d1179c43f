package app.spotcheck.model;

import app.spotcheck.geometry.Box;
import org.jspecify.annotations.Nullable;

/// A bounding box.
public record BoxAnnotation(Feature feature, Box box) implements Annotation {
  @Override
  public AnnotationKind kind() {
    return AnnotationKind.BOX;
  }

  @Override
  public @Nullable Box bounds() {
    return box.isFinite() ? box.normalized() : null;
  }
}
