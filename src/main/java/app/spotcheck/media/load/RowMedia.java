package app.spotcheck.media.load;

import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.mask.MaskLayer;

/// Holds everything that was loaded for a row, or why it was not.
///
/// @param picture [MediaState.Loading] only when it was not wanted
/// @param masks with no state that is [MediaState.Loading]
public record RowMedia(MediaState<DecodedPicture> picture, MaskLayer masks) {}
