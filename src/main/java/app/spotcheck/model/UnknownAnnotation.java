package app.spotcheck.model;

import app.spotcheck.geometry.Box;
import org.jspecify.annotations.Nullable;

/// An object of a kind this program does not know, or whose geometry could not be read. It is
/// listed, never dropped.
///
/// @param exportedKind the `annotation_kind` of the export
public record UnknownAnnotation(Feature feature, String exportedKind) implements Annotation {
  @Override
  public AnnotationKind kind() {
    return AnnotationKind.UNKNOWN;
  }

  @Override
  public @Nullable Box bounds() {
    return null;
  }
}
