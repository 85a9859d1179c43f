package app.spotcheck.paint;

/// The rows of a frame that one thread paints while others paint the rows above and below.
///
/// @param top the first row
/// @param bottom the row after the last
record Band(Frame frame, int top, int bottom) {
  /// All rows of a frame.
  static Band all(Frame frame) {
    return new Band(frame, 0, frame.height());
  }

  /// One of several parts that cover a frame and are about equally high.
  static Band part(Frame frame, int part, int parts) {
    return new Band(
        frame,
        (int) ((long) frame.height() * part / parts),
        (int) ((long) frame.height() * (part + 1) / parts));
  }

  /// Lays a premultiplied colour over a stretch of a row; what is outside the band stays.
  void blend(int y, int left, int right, int over) {
    if (y >= top && y < bottom) {
      int row = y * frame.width();
      frame.blend(row + Math.max(0, left), row + Math.min(frame.width(), right), over);
    }
  }

  /// Covers a part of a pixel with an opaque colour; what is outside the band stays.
  ///
  /// @param part from 0 to 1
  void cover(int x, int y, int argb, double part) {
    if (y >= top && y < bottom && x >= 0 && x < frame.width()) {
      frame.cover(y * frame.width() + x, argb, (int) (part * 256 + 0.5));
    }
  }
}
