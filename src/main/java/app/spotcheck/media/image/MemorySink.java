package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;

/// Collects rows in one array.
final class MemorySink implements PixelSink {
  private final Size size;
  private final int[] argb;

  MemorySink(Size size) {
    this.size = size;
    this.argb = new int[Math.toIntExact(size.area())];
  }

  @Override
  public int[] pixels() {
    return argb;
  }

  @Override
  public int at(int y) {
    return y * size.width();
  }

  @Override
  public void finish(int y) {}

  /// The picture turned upright.
  Picture picture(Orientation orientation) {
    return new Picture(orientation.turned(size), orientation.turned(argb, size));
  }
}
