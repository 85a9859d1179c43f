package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import java.awt.image.BufferedImage;

/// Turns the bytes of an image file into a [Picture].
public final class PictureDecoder {
  private PictureDecoder() {}

  /// Decodes the first image of a file in any format that the Java runtime has a reader for.
  ///
  /// @throws MediaException of kind `UNDECODABLE` or `TOO_LARGE`
  public static Picture decode(EncodedImage file) throws MediaException {
    BufferedImage image = ImageDecoder.decode(file);
    Size size = new Size(image.getWidth(), image.getHeight());
    PixelRows rows = PixelRows.of(image);
    int[] argb = new int[Math.toIntExact(size.area())];
    for (int y = 0; y < size.height(); y++) {
      rows.read(y, argb, y * size.width());
    }
    if (image.getColorModel().hasAlpha()) {
      premultiply(argb);
    }
    return new Picture(size, argb);
  }

  private static void premultiply(int[] argb) {
    for (int i = 0; i < argb.length; i++) {
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
