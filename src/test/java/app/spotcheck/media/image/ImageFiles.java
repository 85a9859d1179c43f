package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/// Makes image files of kinds that plain writing does not give.
final class ImageFiles {
  /// 32 x 24 pixels: the quarters are `ff2010`, `10c020`, `2030f0` and `f0f0e0`, row by row.
  static final byte[] WEBP =
      base64(
          "UklGRkgAAABXRUJQVlA4TDsAAAAvH8AFAB8gECAWJPivkCBPIECs8D/jiECAWJDkv0KChPkPJ6Y2gpm2bUIy"
              + "JEOyAKb9Ef0PgG37q1p1BwA=");

  /// The same, encoded with loss.
  static final byte[] LOSSY_WEBP =
      base64(
          "UklGRngAAABXRUJQVlA4IGwAAACwBQCdASogABgAPi0ShkKhoQ3+qgAMAWJaACdMoRwN4B+Ff6zf2bnDNAuz"
              + "v7Yf0DP+wvfOY2AA/vGVj/26Sv+GX/38KqCRUa+F31GfPkk9mFRfb+/qj3zzpUWvGZmPv7/5EIqE49w7"
              + "0MfAAAA=");

  /// The same with a right half of which the upper quarter is half, the lower wholly transparent.
  static final byte[] TRANSPARENT_WEBP =
      base64(
          "UklGRkwAAABXRUJQVlA4TD8AAAAvH8AFEB8gECAWJPivkCBPIECs8D/jiECAWJDkv0KCBIEAwblz4YxROwYz"
              + "bduEZEiGZAFM+yP6HwDb9le16g4A");

  /// The first one with EXIF orientation 6.
  static final byte[] TURNED_WEBP =
      base64(
          "UklGRnwAAABXRUJQVlA4WAoAAAAIAAAAHwAAFwAAVlA4TDsAAAAvH8AFAB8gECAWJPivkCBPIECs8D/jiECA"
              + "WJDkv0KChPkPJ6Y2gpm2bUIyJEOyAKb9Ef0PgG37q1p1BwBFWElGGgAAAE1NACoAAAAIAAEBEgADAAAA"
              + "AQAGAAAAAAAA");

  private ImageFiles() {}

  private static byte[] base64(String text) {
    return Base64.getDecoder().decode(text);
  }

  /// A smooth picture without two equal quarters.
  static BufferedImage photo(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 255 * x / width;
        int green = 255 * y / height;
        int blue = (int) (127 + 100 * Math.sin(x * 0.05 + y * 0.03));
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  /// An EXIF block that tells an orientation and nothing else.
  static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  /// A JPEG file with a segment more, right at its start.
  static byte[] withSegment(byte[] jpeg, int marker, byte[]... parts) {
    byte[] content = concat(parts);
    byte[] head =
        ByteBuffer.allocate(6)
            .putShort((short) 0xffd8)
            .putShort((short) (0xff00 | marker))
            .putShort((short) (content.length + 2))
            .array();
    return concat(head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  static byte[] jpegWithExif(byte[] jpeg, int orientation) {
    return withSegment(
        jpeg, 0xe1, "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation));
  }

  static byte[] jpegWithProfile(byte[] jpeg, byte[] profile) {
    return withSegment(
        jpeg, 0xe2, "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), profile);
  }

  /// A PNG file with a chunk more, right after its header.
  static byte[] withChunk(byte[] png, String name, byte[] content) {
    byte[] named = concat(name.getBytes(StandardCharsets.ISO_8859_1), content);
    CRC32 crc = new CRC32();
    crc.update(named);
    return concat(
        Arrays.copyOf(png, 33),
        ByteBuffer.allocate(4).putInt(content.length).array(),
        named,
        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array(),
        Arrays.copyOfRange(png, 33, png.length));
  }

  static byte[] pngWithProfile(byte[] png, byte[] profile) {
    Deflater deflater = new Deflater();
    deflater.setInput(profile);
    deflater.finish();
    byte[] compressed = new byte[profile.length + 100];
    int length = deflater.deflate(compressed);
    deflater.end();
    return withChunk(
        png,
        "iCCP",
        concat("x\0\0".getBytes(StandardCharsets.ISO_8859_1), Arrays.copyOf(compressed, length)));
  }

  /// A PNG file whose header tells another size.
  static byte[] pngOfSize(byte[] png, int width, int height) {
    byte[] lying = png.clone();
    ByteBuffer.wrap(lying).putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(lying, 12, 17);
    ByteBuffer.wrap(lying).putInt(29, (int) crc.getValue());
    return lying;
  }

  /// The four channels of an image as they are, in a JPEG file by Adobe's rules.
  ///
  /// @param transform 0 for CMYK, 2 for YCCK
  static byte[] fourChannelJpeg(Raster channels, int transform) throws IOException {
    return ofAdobe(jpegOf(channels), transform);
  }

  /// The channels of an image as they are, in a JPEG file that does not tell what they mean.
  static byte[] jpegOf(Raster channels) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageWriter writer = writer("jpeg");
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(channels, null, null), null);
    }
    return out.toByteArray();
  }

  /// A JPEG file that tells by Adobe's rules what its channels mean.
  static byte[] ofAdobe(byte[] jpeg, int transform) {
    byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    return withSegment(jpeg, 0xee, adobe);
  }

  /// A GIF file whose image lies somewhere on a larger screen.
  static byte[] gifOnScreen(byte[] gif, Size screen, int left, int top) {
    byte[] placed = gif.clone();
    ByteBuffer bytes = ByteBuffer.wrap(placed).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort(6, (short) screen.width()).putShort(8, (short) screen.height());
    int at = 13;
    while (placed[at] != 0x2c || placed[at + 1] != 0) {
      at++;
    }
    bytes.putShort(at + 1, (short) left).putShort(at + 3, (short) top);
    return placed;
  }

  static byte[] progressive(String format, BufferedImage image) throws IOException {
    ImageWriter writer = writer(format);
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return written(writer, image, null, param);
  }

  /// A TIFF file.
  ///
  /// @param rows of a stripe
  static byte[] tiff(BufferedImage image, String compression, int rows, int orientation)
      throws IOException {
    ImageWriter writer = writer("TIFF");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(compression);
    param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
    param.setTiling(image.getWidth(), rows, 0, 0);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
    var tag = BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ORIENTATION);
    directory.addTIFFField(new TIFFField(tag, orientation));
    return written(writer, image, directory.getAsMetadata(), param);
  }

  private static byte[] written(
      ImageWriter writer,
      BufferedImage image,
      @Nullable IIOMetadata metadata,
      ImageWriteParam param)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, metadata), param);
    }
    writer.dispose();
    return out.toByteArray();
  }

  private static ImageWriter writer(String format) {
    for (Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName(format); all.hasNext(); ) {
      ImageWriter writer = all.next();
      if ("java.desktop".equals(writer.getClass().getModule().getName())) {
        return writer;
      }
    }
    throw new IllegalArgumentException("no writer for " + format);
  }

  static byte[] concat(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
