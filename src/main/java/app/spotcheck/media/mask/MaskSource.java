package app.spotcheck.media.mask;

/// Tells which of an instance's two masks is drawn.
public enum MaskSource {
  /// The label's composite mask, in which whatever lies on top clips what is under it.
  COMPOSITE,
  /// The instance's own mask, with its whole shape.
  INSTANCE
}
