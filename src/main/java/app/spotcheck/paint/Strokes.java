package app.spotcheck.paint;

/// Draws lines of constant width.
sealed interface Strokes permits LinePainter, QuickLinePainter {
  /// Draws the lines from vertex to vertex.
  ///
  /// @param count of the vertices
  /// @param closed whether there is a line from the last one to the first
  /// @param color opaque
  void draw(double[] xs, double[] ys, int count, boolean closed, int color);
}
