package app.spotcheck.media.mask;

import app.spotcheck.media.MediaItem;
import org.jspecify.annotations.Nullable;

/// Names the masks of one instance, as exported.
///
/// @param own the mask of this instance alone
/// @param composite the mask of the whole label, in which this instance has a colour
/// @param rgb that colour as `0xRRGGBB`; [#NO_COLOR] when the export gives none
public record MaskRequest(@Nullable MediaItem own, @Nullable MediaItem composite, int rgb) {
  /// Stands for a colour that is absent.
  public static final int NO_COLOR = -1;
}
