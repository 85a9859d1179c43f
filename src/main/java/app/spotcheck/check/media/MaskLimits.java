package app.spotcheck.check.media;

/// How small the parts of a mask, and the holes in it, are that were hardly meant.
public record MaskLimits(Limit specks, Limit holes) {
  /// What is small.
  ///
  /// @param pixels the most pixels that it has
  /// @param share the most of the whole mask that it is, from 0 to 1
  public record Limit(int pixels, double share) {}
}
