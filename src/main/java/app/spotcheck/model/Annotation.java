package app.spotcheck.model;

import app.spotcheck.geometry.Box;
import org.jspecify.annotations.Nullable;

/// An object that is marked on an image.
public sealed interface Annotation
    permits BoxAnnotation,
        PolygonAnnotation,
        PolylineAnnotation,
        PointAnnotation,
        MaskAnnotation,
        UnknownAnnotation {
  Feature feature();

  AnnotationKind kind();

  /// The box around the geometry in image pixels; none where the geometry is unknown, empty, not
  /// finite, or in a mask file.
  @Nullable Box bounds();
}
