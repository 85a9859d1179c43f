package app.spotcheck.review.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A small picture of what was judged, as a file.
final class Crop {
  private static final float QUALITY = 0.85f;

  private final int width;
  private final int height;
  private final boolean withPicture;
  private final byte[] bytes;

  private Crop(BufferedImage image, boolean withPicture, byte[] bytes) {
    this.width = image.getWidth();
    this.height = image.getHeight();
    this.withPicture = withPicture;
    this.bytes = bytes;
  }

  /// A part of an image with its annotations, as JPEG.
  static Crop ofPicture(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = opaque.createGraphics();
    pen.drawImage(image, 0, 0, Color.GRAY, null);
    pen.dispose();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam quality = writer.getDefaultWriteParam();
    quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    quality.setCompressionQuality(QUALITY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(opaque, null, null), quality);
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory failed", e);
    } finally {
      writer.dispose();
    }
    return new Crop(image, true, bytes.toByteArray());
  }

  /// A drawing without the image, as PNG that lets its background through.
  static Crop ofDrawing(BufferedImage image) {
    BufferedImage straight =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = straight.createGraphics();
    pen.drawImage(image, 0, 0, null);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(straight, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory failed", e);
    }
    return new Crop(image, false, bytes.toByteArray());
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// Whether the image is in it, and not only a drawing of the annotation.
  boolean withPicture() {
    return withPicture;
  }

  /// The address of the picture that holds all of it.
  String dataUri() {
    String mediaType = withPicture ? "image/jpeg" : "image/png";
    return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  /// The pixels.
  BufferedImage image() {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }
}
