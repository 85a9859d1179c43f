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
}
