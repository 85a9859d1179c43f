package app.spotcheck.media.image;

import java.awt.image.ColorModel;
import org.jspecify.annotations.Nullable;

/// Makes rows as a file holds them into rows that can be painted: in sRGB, premultiplied.
final class RowFinish {
  private final @Nullable ColorConversion conversion;
  private final boolean hasAlpha;

  /// @param colors of the decoded image
  RowFinish(ColorModel colors, FileHeader header) {
    boolean rgb = colors.getNumColorComponents() == 3;
    this.conversion =
        !rgb
            ? null // grey stays grey
            : header.profile() == null
                ? ColorConversion.from(colors.getColorSpace())
                : ColorConversion.from(header.profile());
    this.hasAlpha = colors.hasAlpha();
  }

  /// Changes pixels in place.
  void apply(int[] argb, int offset, int length) {
    if (conversion != null) {
      conversion.apply(argb, offset, length);
    }
    if (hasAlpha) {
      premultiply(argb, offset, offset + length);
    }
  }

  private static void premultiply(int[] argb, int from, int to) {
    for (int i = from; i < to; i++) {
      int pixel = argb[i];
      int alpha = pixel >>> 24;
      if (alpha != 255) {
        argb[i] =
            alpha << 24
                | scaled(pixel >> 16 & 255, alpha) << 16
                | scaled(pixel >> 8 & 255, alpha) << 8
                | scaled(pixel & 255, alpha);
      }
    }
  }

  private static int scaled(int channel, int alpha) {
    return (channel * alpha + 127) / 255;
  }
}
