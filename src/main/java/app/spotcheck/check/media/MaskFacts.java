package app.spotcheck.check.media;

import app.spotcheck.geometry.Size;

/// What there is to tell of the mask of one instance.
///
/// @param size of the mask's file
/// @param covered whether other instances cover all of it in the label's composite mask, as far as
///   that was asked for
public record MaskFacts(Size size, MaskShape shape, boolean covered) {}
