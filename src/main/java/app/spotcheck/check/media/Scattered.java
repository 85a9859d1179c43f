package app.spotcheck.check.media;

/// Parts of a mask, or holes in it, that are too small to be meant.
///
/// @param count how many there are
/// @param pixels how many pixels the smallest has
/// @param x where that one is, in pixels of the mask
public record Scattered(long count, int pixels, int x, int y) {}
