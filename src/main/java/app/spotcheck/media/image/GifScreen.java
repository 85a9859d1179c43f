package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/// The screen that a GIF file is made for, and where on it its first image lies: readers give the
/// image alone, which may be smaller.
record GifScreen(Size size, int left, int top) {
  private static final int TABLE = 0x80;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;

  static GifScreen read(ImageInputStream in) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(6);
    int width = in.readUnsignedShort();
    int height = in.readUnsignedShort();
    int flags = in.readUnsignedByte();
    in.skipBytes(2);
    if ((flags & TABLE) != 0) {
      in.skipBytes(3 << ((flags & 7) + 1));
    }
    int block = in.readUnsignedByte();
    while (block == EXTENSION) {
      in.skipBytes(1);
      skipParts(in);
      block = in.readUnsignedByte();
    }
    if (block != IMAGE) {
      throw new IOException("a GIF file without an image");
    }
    int left = in.readUnsignedShort();
    int top = in.readUnsignedShort();
    // where the screen is too small, as in files that say none, it is as large as the image needs
    int right = left + in.readUnsignedShort();
    int bottom = top + in.readUnsignedShort();
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    return new GifScreen(new Size(Math.max(width, right), Math.max(height, bottom)), left, top);
  }

  private static void skipParts(ImageInputStream in) throws IOException {
    for (int bytes = in.readUnsignedByte(); bytes > 0; bytes = in.readUnsignedByte()) {
      in.skipBytes(bytes);
    }
  }
}
