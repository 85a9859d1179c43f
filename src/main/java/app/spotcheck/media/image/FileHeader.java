package app.spotcheck.media.image;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// What stands in a file before its pixels and image readers do not tell.
///
/// @param rowByRow whether rows can be decoded one after another, or a few of them at once
/// @param channels of a JPEG file; 0 for others
/// @param orientation how the stored pixels have to be turned
/// @param profile the colour profile of a PNG file; readers tell that of others
/// @param screen of a GIF file
// an array on purpose: a component that is never compared
@SuppressWarnings("ArrayRecordComponent")
record FileHeader(
    boolean rowByRow,
    int channels,
    Orientation orientation,
    byte @Nullable [] profile,
    @Nullable GifScreen screen) {
  private static final int MOST_PROFILE_BYTES = 8 << 20;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private FileHeader(
      boolean rowByRow, int channels, Orientation orientation, byte @Nullable [] profile) {
    this(rowByRow, channels, orientation, profile, null);
  }

  /// Reads the header and leaves the stream at the file's start.
  static FileHeader read(ImageFormat format, ImageInputStream in, long length) throws IOException {
    FileHeader header =
        switch (format) {
          case JPEG -> jpeg(in, length);
          case PNG -> png(in, length);
          case WEBP -> webp(in, length);
          case TIFF -> {
            in.seek(0);
            yield new FileHeader(true, 0, TiffOrientation.read(in, length), null);
          }
          case BMP -> new FileHeader(true, 0, Orientation.UPRIGHT, null);
          case GIF -> new FileHeader(false, 0, Orientation.UPRIGHT, null, GifScreen.read(in));
          case BIG_TIFF -> new FileHeader(false, 0, Orientation.UPRIGHT, null);
        };
    in.seek(0);
    return header;
  }

  private static FileHeader jpeg(ImageInputStream in, long length) throws IOException {
    Orientation orientation = Orientation.UPRIGHT;
    int channels = 0;
    boolean sequential = false;
    long at = 2;
    while (true) {
      in.seek(at);
      int marker = nextMarker(in);
      at = in.getStreamPosition();
      if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
        continue; // marks without a segment
      }
      int bytes = in.readUnsignedShort();
      if (marker == 0xda || marker == 0xd9) {
        // all channels in one scan, or one scan a channel
        boolean oneScan = marker == 0xda && in.readUnsignedByte() == channels;
        boolean plain = channels == 1 || channels == 3;
        return new FileHeader(sequential && oneScan && plain, channels, orientation, null);
      }
      if (isFrame(marker)) {
        in.skipBytes(5);
        channels = in.readUnsignedByte();
        sequential = marker <= 0xc1;
      } else if (marker == 0xe1 && bytes > EXIF.length + 8 && startsWith(in, EXIF)) {
        orientation = TiffOrientation.read(in, Math.min(length, at + bytes));
      }
      at += bytes;
    }
  }

  private static int nextMarker(ImageInputStream in) throws IOException {
    int value = in.readUnsignedByte();
    while (value != 0xff) {
      value = in.readUnsignedByte();
    }
    while (value == 0xff) {
      value = in.readUnsignedByte();
    }
    return value;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean startsWith(ImageInputStream in, byte[] start) throws IOException {
    byte[] bytes = new byte[start.length];
    in.readFully(bytes);
    return Arrays.equals(bytes, start);
  }

  private static FileHeader png(ImageInputStream in, long length) throws IOException {
    in.seek(28);
    boolean interlaced = in.readUnsignedByte() != 0;
    Orientation orientation = Orientation.UPRIGHT;
    byte[] profile = null;
    for (long at = 8; at + 12 <= length; ) {
      in.seek(at);
      long bytes = in.readUnsignedInt();
      long end = Math.min(length, at + 8 + bytes);
      switch (in.readInt()) {
        case 0x65584966 -> orientation = TiffOrientation.read(in, end); // eXIf
        case 0x69434350 -> profile = profile(in, end); // iCCP
        default -> {}
      }
      at += 12 + bytes;
    }
    return new FileHeader(!interlaced, 0, orientation, profile);
  }

  /// A name, a zero, the number of the compression, the compressed profile.
  private static byte @Nullable [] profile(ImageInputStream in, long end) throws IOException {
    byte[] chunk = new byte[(int) Math.min(end - in.getStreamPosition(), MOST_PROFILE_BYTES)];
    in.readFully(chunk);
    int name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    int start = Math.min(chunk.length, name + 2);
    var compressed = new ByteArrayInputStream(chunk, start, chunk.length - start);
    try (var inflater = new InflaterInputStream(compressed)) {
      return inflater.readNBytes(MOST_PROFILE_BYTES);
    } catch (ZipException | EOFException damaged) {
      return null; // the pixels do not depend on it
    }
  }

  private static FileHeader webp(ImageInputStream in, long length) throws IOException {
    Orientation orientation = Orientation.UPRIGHT;
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    for (long at = 12; at + 8 <= length; ) {
      in.seek(at);
      int name = in.readInt();
      long bytes = in.readUnsignedInt();
      if (name == 0x46495845) { // EXIF
        long end = Math.min(length, at + 8 + bytes);
        boolean prefixed = bytes > EXIF.length && startsWith(in, EXIF);
        in.seek(at + 8 + (prefixed ? EXIF.length : 0));
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        orientation = TiffOrientation.read(in, end);
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
      }
      at += 8 + bytes + (bytes & 1);
    }
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    return new FileHeader(false, 0, orientation, null);
  }
}
