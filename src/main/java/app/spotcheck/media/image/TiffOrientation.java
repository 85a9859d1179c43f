package app.spotcheck.media.image;

import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/// Finds the orientation in a TIFF structure, which is a TIFF file or the EXIF block of another.
final class TiffOrientation {
  private static final int TAG = 0x112;
  private static final int TYPE_SHORT = 3;
  private static final int ENTRY_BYTES = 12;

  private TiffOrientation() {}

  /// Reads from the stream's position on; what is not there or makes no sense is upright.
  ///
  /// @param end the position after the last byte of the structure
  static Orientation read(ImageInputStream in, long end) throws IOException {
    long start = in.getStreamPosition();
    ByteOrder before = in.getByteOrder();
    try {
      if (end - start < 8) {
        return Orientation.UPRIGHT;
      }
      boolean little = in.readByte() == 'I';
      in.setByteOrder(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      in.seek(start + 4);
      long directory = start + in.readUnsignedInt();
      if (directory + 2 > end) {
        return Orientation.UPRIGHT;
      }
      in.seek(directory);
      long count = Math.min(in.readUnsignedShort(), (end - directory - 2) / ENTRY_BYTES);
      for (int i = 0; i < count; i++) {
        in.seek(directory + 2 + (long) i * ENTRY_BYTES);
        if (in.readUnsignedShort() == TAG && in.readUnsignedShort() == TYPE_SHORT) {
          in.skipBytes(4);
          return Orientation.of(in.readUnsignedShort());
        }
      }
      return Orientation.UPRIGHT;
    } finally {
      in.setByteOrder(before);
    }
  }
}
