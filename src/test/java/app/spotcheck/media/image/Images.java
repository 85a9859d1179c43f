package app.spotcheck.media.image;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Makes the images that tests decode.
public final class Images {
  private Images() {}

  /// The bytes of a file, as a decoder takes them.
  public static EncodedImage file(byte[] bytes) {
    return new EncodedImage.InMemory(bytes);
  }

  /// Rows of `0xAARRGGBB`, in an image of the given type.
  public static BufferedImage of(int type, int[]... rows) {
    return filled(new BufferedImage(rows[0].length, rows.length, type), rows);
  }

  /// Rows of `0xRRGGBB`, as a palette of at most 256 colours.
  public static BufferedImage palette(int bits, int[] colors, int[]... rows) {
    int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
    var model = new IndexColorModel(bits, colors.length, colors, 0, false, -1, 0);
    return filled(new BufferedImage(rows[0].length, rows.length, type, model), rows);
  }

  /// A grey image with exactly these values, from 0 to 255.
  public static BufferedImage grey(int[]... rows) {
    var image = new BufferedImage(rows[0].length, rows.length, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < rows.length; y++) {
      image.getRaster().setSamples(0, y, rows[y].length, 1, 0, rows[y]);
    }
    return image;
  }

  public static BufferedImage rgb(int[]... rows) {
    return of(BufferedImage.TYPE_3BYTE_BGR, rows);
  }

  /// The pixels of a picture as they are kept when there is too little memory for them.
  public static PixelSource tiled(BufferedImage image, Path folder) throws MediaException {
    return new PictureDecoder(folder, 0).decode(file(png(image)), PictureWish.WHOLE).pixels();
  }

  /// A JPEG file that says an EXIF orientation.
  public static byte[] turned(BufferedImage image, int orientation) {
    return ImageFiles.jpegWithExif(encoded("jpeg", image), orientation);
  }

  public static byte[] png(BufferedImage image) {
    return encoded("png", image);
  }

  public static byte[] encoded(String format, BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static BufferedImage filled(BufferedImage image, int[]... rows) {
    for (int y = 0; y < rows.length; y++) {
      image.setRGB(0, y, rows[y].length, 1, rows[y], 0, rows[y].length);
    }
    return image;
  }
}
