package app.spotcheck.paint;

import app.spotcheck.media.image.Picture;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Turns pictures into PNG files.
public final class PngEncoder {
  private PngEncoder() {}

  /// The bytes of a PNG file with the picture.
  public static byte[] encode(Picture picture) {
    var straight =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = straight.createGraphics();
    pen.setComposite(AlphaComposite.Src);
    pen.drawImage(
        new Frame(picture.width(), picture.height(), picture.argb()).asImage(), 0, 0, null);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(straight, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory failed", e);
    }
    return bytes.toByteArray();
  }
}
