package app.spotcheck.geometry;

/// Width and height of a raster in whole pixels, both at least 1.
public record Size(int width, int height) {
  public Size {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a size of " + width + " x " + height + " pixels");
    }
  }

  /// The number of pixels.
  public long area() {
    return (long) width * height;
  }

  /// The size after a turn by a quarter.
  @SuppressWarnings("ArgumentSelectionDefectChecker") // swapping is what it is for
  public Size turned() {
    return new Size(height, width);
  }

  /// The box from the origin that this size covers.
  public Box toBox() {
    return new Box(0, 0, width, height);
  }

  @Override
  public String toString() {
    return width + " x " + height;
  }
}
