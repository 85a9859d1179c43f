package app.spotcheck.media.mask;

import org.jspecify.annotations.Nullable;

/// Names the masks of one instance, as exported.
///
/// @param instanceUrl the mask of this instance alone
/// @param compositeUrl the mask of the whole label, in which this instance has a colour
/// @param rgb that colour as `0xRRGGBB`; [#NO_COLOR] when the export gives none
public record MaskRequest(@Nullable String instanceUrl, @Nullable String compositeUrl, int rgb) {
  /// Stands for a colour that is absent.
  public static final int NO_COLOR = -1;
}
