package app.spotcheck.media;

/// Holds everything that was loaded for a row, or why it was not.
///
/// @param picture [MediaState.Loading] only when it was not wanted
/// @param masks with no state that is [MediaState.Loading]
public record RowMedia(MediaState<Picture> picture, MaskLayer masks) {}
