package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import org.jspecify.annotations.Nullable;

/// Holds a decoded image as pixels that can be painted.
public final class Picture implements PixelSource {
  private final Size size;
  private final int[] argb;
  private @Nullable Picture half;

  /// @param argb one premultiplied `0xAARRGGBB` a pixel, row by row; kept, not copied
  /// @throws IllegalArgumentException when the number of pixels does not fit the size
  public Picture(Size size, int[] argb) {
    if (argb.length != size.area()) {
      throw new IllegalArgumentException(argb.length + " pixels for a picture of " + size);
    }
    this.size = size;
    this.argb = argb;
  }

  @Override
  public Size size() {
    return size;
  }

  /// The picture half as wide and high, made when it is first asked for.
  public synchronized Picture half() {
    if (half == null) {
      half = HalvedRows.halved(this);
    }
    return half;
  }

  /// The width in pixels.
  public int width() {
    return size.width();
  }

  /// The height in pixels.
  public int height() {
    return size.height();
  }

  /// The pixels themselves, premultiplied `0xAARRGGBB`, row by row. Not a copy: only to be read.
  public int[] argb() {
    return argb;
  }

  @Override
  public long heapBytes() {
    return 4L * argb.length;
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "Picture of " + size;
  }
}
