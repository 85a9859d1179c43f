package app.spotcheck.check.media;

import org.jspecify.annotations.Nullable;

/// What there is to tell of the pixels of one instance.
///
/// @param area how many there are
/// @param digest equal for two instances whose masks are equal, pixel by pixel
/// @param specks parts of at most the limit's size, where each pixel has 8 neighbours
/// @param holes gaps of at most the limit's size, where each pixel has 4 neighbours
public record MaskShape(
    long area, String digest, @Nullable Scattered specks, @Nullable Scattered holes) {}
