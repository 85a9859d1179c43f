package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;

/// Reduces premultiplied pixels to half the width and height, each the mean of four.
final class HalvedRows {
  private HalvedRows() {}

  /// Half the size, rounded down, at least 1.
  static Size half(Size size) {
    return new Size(Math.max(1, size.width() / 2), Math.max(1, size.height() / 2));
  }

  /// A picture of half the size.
  static Picture halved(Picture from) {
    Size size = half(from.size());
    int[] pixels = new int[Math.toIntExact(size.area())];
    int below = from.height() > 1 ? from.width() : 0;
    for (int y = 0; y < size.height(); y++) {
      int upper = 2 * y * from.width();
      halve(from.argb(), upper, upper + below, from.width(), pixels, y * size.width());
    }
    return new Picture(size, pixels);
  }

  /// Makes two rows into one.
  ///
  /// @param pixels holds both rows, each of them `width` pixels
  /// @param upper where the upper row starts
  /// @param lower where the lower row starts, which may be the same
  static void halve(int[] pixels, int upper, int lower, int width, int[] into, int at) {
    int right = width > 1 ? 1 : 0;
    int half = Math.max(1, width / 2);
    for (int x = 0; x < half; x++) {
      int left = 2 * x;
      into[at + x] =
          mean(
              pixels[upper + left],
              pixels[upper + left + right],
              pixels[lower + left],
              pixels[lower + left + right]);
    }
  }

  /// The mean of four premultiplied pixels, two channels at a time.
  private static int mean(int a, int b, int c, int d) {
    int redBlue = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff) + 0x020002;
    int alphaGreen =
        (a >>> 8 & 0xff00ff)
            + (b >>> 8 & 0xff00ff)
            + (c >>> 8 & 0xff00ff)
            + (d >>> 8 & 0xff00ff)
            + 0x020002;
    return (redBlue >>> 2 & 0xff00ff) | ((alphaGreen >>> 2 & 0xff00ff) << 8);
  }
}
