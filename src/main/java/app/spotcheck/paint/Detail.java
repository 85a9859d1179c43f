package app.spotcheck.paint;

/// How finely a frame is painted.
public enum Detail {
  /// Smooth lines: for what is looked at.
  FINE,
  /// Lines without smoothing, in less time: for frames of a picture that is moving.
  QUICK
}
