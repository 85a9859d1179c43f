package app.spotcheck.check.media;

import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What there is to tell of all files of a row, or why a file cannot be had.
///
/// @param picture none where it is not wanted; else, as all others, ready or failed
/// @param composites of all labels
/// @param masks of all instances
public record RowMediaFacts(
    @Nullable MediaState<PictureFacts> picture,
    Map<MediaItem, MediaState<CompositeFacts>> composites,
    Map<MediaItem, MediaState<MaskFacts>> masks) {
  public RowMediaFacts {
    composites = Map.copyOf(composites);
    masks = Map.copyOf(masks);
  }
}
