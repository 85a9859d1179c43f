package app.spotcheck.paint;

import app.spotcheck.paint.PictureAdjustment.Channels;

/// Changes pixels as an adjustment says, by looking their levels up in a table.
final class PixelCurve {
  private final int[] levels = new int[256];
  private final Channels channels;

  PixelCurve(PictureAdjustment adjustment) {
    this.channels = adjustment.channels();
    for (int level = 0; level < levels.length; level++) {
      levels[level] = adjustment.levelOf(level);
    }
  }

  /// The changed pixel; both are premultiplied, with the same alpha.
  int changed(int pixel) {
    int alpha = pixel >>> 24;
    if (alpha == 0xff) {
      return 0xff000000 | opaque(pixel);
    }
    return alpha == 0 ? 0 : premultiplied(opaque(divided(pixel, alpha)), alpha);
  }

  private int opaque(int rgb) {
    return switch (channels) {
      case ALL ->
          levels[rgb >> 16 & 0xff] << 16 | levels[rgb >> 8 & 0xff] << 8 | levels[rgb & 0xff];
      case RED -> levels[rgb >> 16 & 0xff] * 0x010101;
      case GREEN -> levels[rgb >> 8 & 0xff] * 0x010101;
      case BLUE -> levels[rgb & 0xff] * 0x010101;
    };
  }

  private static int divided(int pixel, int alpha) {
    return divided(pixel, 16, alpha) | divided(pixel, 8, alpha) | divided(pixel, 0, alpha);
  }

  private static int divided(int pixel, int shift, int alpha) {
    int level = pixel >> shift & 0xff;
    return Math.min(255, (level * 255 + alpha / 2) / alpha) << shift;
  }

  private static int premultiplied(int rgb, int alpha) {
    return alpha << 24
        | premultiplied(rgb, 16, alpha)
        | premultiplied(rgb, 8, alpha)
        | premultiplied(rgb, 0, alpha);
  }

  private static int premultiplied(int rgb, int shift, int alpha) {
    int level = rgb >> shift & 0xff;
    return ((level * alpha + 127) / 255) << shift;
  }
}
