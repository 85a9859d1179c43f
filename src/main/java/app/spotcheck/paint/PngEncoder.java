package app.spotcheck.paint;

import app.spotcheck.media.image.Picture;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.DoubleConsumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
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

  /// Writes a frame as a PNG file without a copy of it: the frame has straight instead of
  /// premultiplied pixels afterwards.
  ///
  /// @param progress gets the part that is written, from 0 to 1
  /// @throws InterruptedIOException when the thread is interrupted; what is written is no file then
  public static void write(Frame frame, OutputStream out, DoubleConsumer progress)
      throws IOException {
    straighten(frame);
    var image = frame.asStraightImage();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      var watch = new WritingProgress(writer, progress);
      writer.addIIOWriteProgressListener(watch);
      writer.setOutput(stream);
      writer.write(image);
      if (watch.isAborted()) {
        throw new InterruptedIOException("writing the picture was stopped");
      }
    } finally {
      writer.dispose();
    }
  }

  private static void straighten(Frame frame) {
    int[] argb = frame.argb();
    for (int at = 0; at < frame.width() * frame.height(); at++) {
      int alpha = argb[at] >>> 24;
      if (alpha != 0 && alpha != 255) {
        argb[at] =
            alpha << 24
                | straight(argb[at] >> 16 & 0xff, alpha) << 16
                | straight(argb[at] >> 8 & 0xff, alpha) << 8
                | straight(argb[at] & 0xff, alpha);
      }
    }
  }

  private static int straight(int premultiplied, int alpha) {
    return Math.min(255, (premultiplied * 255 + alpha / 2) / alpha);
  }
}
