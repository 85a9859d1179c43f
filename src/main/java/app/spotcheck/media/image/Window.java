package app.spotcheck.media.image;

/// A rectangle of whole pixels within a raster.
public record Window(int left, int top, int width, int height) {
  /// The column after the last.
  public int right() {
    return left + width;
  }

  /// The row after the last.
  public int bottom() {
    return top + height;
  }
}
