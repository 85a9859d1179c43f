package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;

/// Holds a decoded image as pixels that can be painted.
public final class Picture {
  private final Size size;
  private final int[] argb;

  /// @param argb one premultiplied `0xAARRGGBB` a pixel, row by row; kept, not copied
  /// @throws IllegalArgumentException when the number of pixels does not fit the size
  public Picture(Size size, int[] argb) {
    if (argb.length != size.area()) {
      throw new IllegalArgumentException(argb.length + " pixels for a picture of " + size);
    }
    this.size = size;
    this.argb = argb;
  }

  public Size size() {
    return size;
  }

  /// How many bytes the pixels take.
  public long byteCount() {
    return size.area() * Integer.BYTES;
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
  public String toString() {
    return "Picture of " + size;
  }
}
