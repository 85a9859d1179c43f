package app.spotcheck.media.image;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/// Tells whether a file is a picture that can be shown, without decoding it where its format says
/// by its end that it is whole.
public final class FileCheck {
  private static final long PNG = 0x8950_4e47_0d0a_1a0aL;
  private static final int IEND = 0x4945_4e44;
  private static final int JPEG = 0xffd8;
  private static final int JPEG_END = 0xffd9;

  /// Where the mark that ends a JPEG is looked for: some writers add a few bytes behind it.
  private static final int JPEG_TAIL = 4096;

  private static final int BUFFER = 64 << 10;

  private FileCheck() {}

  /// Lets a whole picture pass.
  ///
  /// @throws MediaException of kind `UNDECODABLE` or `TOO_LARGE`
  public static void check(EncodedImage file) throws MediaException {
    PixelLimit.checkPicture(ImageDecoder.sizeOf(file));
    if (!saysThatItIsWhole(file)) {
      var _ = PictureDecoder.decodeSmall(file);
    }
  }

  private static boolean saysThatItIsWhole(EncodedImage file) throws MediaException {
    try (InputStream bytes = file.open()) {
      int buffer = Math.clamp(file.length(), 1, BUFFER);
      DataInputStream in = new DataInputStream(new BufferedInputStream(bytes, buffer));
      long start = in.readLong();
      if (start == PNG) {
        return hasAllChunks(in, new byte[buffer]);
      }
      return start >>> (Long.SIZE - Short.SIZE) == JPEG && hasJpegEnd(file);
    } catch (EOFException cutOff) {
      return false;
    } catch (IOException e) {
      throw new MediaException(Kind.UNREADABLE, "the file cannot be read any more; try again", e);
    }
  }

  /// Whether each chunk of a PNG has its checksum, to the last one.
  ///
  /// @param buffer to read into
  private static boolean hasAllChunks(DataInputStream in, byte[] buffer) throws IOException {
    while (true) {
      long left = Integer.toUnsignedLong(in.readInt());
      int type = in.readInt();
      CRC32 sum = new CRC32();
      for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
        sum.update(type >>> shift);
      }
      while (left > 0) {
        int part = (int) Math.min(left, buffer.length);
        in.readFully(buffer, 0, part);
        sum.update(buffer, 0, part);
        left -= part;
      }
      if (in.readInt() != (int) sum.getValue()) {
        return false;
      }
      if (type == IEND) {
        return true;
      }
    }
  }

  private static boolean hasJpegEnd(EncodedImage file) throws IOException {
    try (InputStream in = file.open()) {
      in.skipNBytes(Math.max(0, file.length() - JPEG_TAIL));
      byte[] tail = in.readAllBytes();
      for (int i = tail.length - 2; i >= 0; i--) {
        if (((tail[i] & 0xff) << Byte.SIZE | (tail[i + 1] & 0xff)) == JPEG_END) {
          return true;
        }
      }
      return false;
    }
  }
}
