package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import java.awt.image.BufferedImage;

/// Decodes masks: every sample stays exactly as it is in the file, whatever its colours mean.
public final class ImageDecoder {
  private ImageDecoder() {}

  /// The size that the file's header tells; nothing else is decoded.
  public static Size sizeOf(EncodedImage file) throws MediaException {
    return OpenImage.with(file, OpenImage::imageSize);
  }

  /// The first image of the file, to be read through [PixelRows].
  public static BufferedImage decode(EncodedImage file) throws MediaException {
    return OpenImage.with(
        file,
        image -> {
          PixelLimit.check(image.imageSize());
          return image.reader().read(0);
        });
  }
}
