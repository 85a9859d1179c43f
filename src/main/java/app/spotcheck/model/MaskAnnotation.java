package app.spotcheck.model;

import app.spotcheck.geometry.Box;
import org.jspecify.annotations.Nullable;

/// One instance of a segmentation mask, whose pixels lie in files on a server.
///
/// @param url the instance mask: the whole shape of this instance
/// @param compositeUrl the composite mask: all instances of the label, each in its own colour
/// @param compositeColor the instance's colour in the composite as `0xRRGGBB`
public record MaskAnnotation(
    Feature feature,
    @Nullable String url,
    @Nullable String compositeUrl,
    @Nullable Integer compositeColor)
    implements Annotation {
  @Override
  public AnnotationKind kind() {
    return AnnotationKind.MASK;
  }

  @Override
  public @Nullable Box bounds() {
    return null;
  }
}
