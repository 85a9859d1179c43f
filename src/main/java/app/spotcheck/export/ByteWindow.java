package app.spotcheck.export;

import app.spotcheck.export.scan.PlainRowScanner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// A stretch of the file in memory, with the zeros behind it that scanning needs.
final class ByteWindow {
  /// What is read at once, through a buffer of the system's that is kept for each thread.
  private static final int PIECE = 1 << 18;

  /// A window that was made much longer than it has to be is given back.
  private static final int LARGEST_SHARE = 4;

  private final FileChannel channel;
  private final long fileEnd;
  private byte[] bytes = {};
  private long offset;
  private int length;

  /// @param fileEnd where the file ended when it was opened
  ByteWindow(FileChannel channel, long fileEnd) {
    this.channel = channel;
    this.fileEnd = fileEnd;
  }

  /// Takes the window to an offset.
  ///
  /// @param wanted how many bytes it should have, where the file has as many
  void load(long newOffset, int wanted) throws IOException {
    offset = newOffset;
    length = 0;
    if (bytes.length / LARGEST_SHARE > wanted) {
      bytes = new byte[0];
    }
    extend(wanted);
  }

  /// Makes the window longer.
  ///
  /// @param wanted how many bytes it should have in all
  void extend(int wanted) throws IOException {
    int target = (int) Math.min(wanted, Math.max(0, fileEnd - offset));
    if (bytes.length < target + PlainRowScanner.PADDING) {
      bytes = Arrays.copyOf(bytes, target + PlainRowScanner.PADDING);
    }
    while (length < target) {
      int piece = Math.min(PIECE, target - length);
      int count = channel.read(ByteBuffer.wrap(bytes, length, piece), offset + length);
      if (count < 0) {
        throw new IOException("the file ends at " + (offset + length) + " bytes");
      }
      length += count;
    }
    Arrays.fill(bytes, length, length + PlainRowScanner.PADDING, (byte) 0);
  }

  byte[] bytes() {
    return bytes;
  }

  /// The offset in the file of a byte of the window.
  long offsetOf(int index) {
    return offset + index;
  }

  /// Where a byte of the file is in the window, if it is in it.
  int indexOf(long fileOffset) {
    return (int) (fileOffset - offset);
  }

  boolean holds(long fileOffset) {
    return fileOffset >= offset && fileOffset < offset + length;
  }

  int length() {
    return length;
  }

  /// Whether the window reaches to the end of the file.
  boolean reachesEnd() {
    return offset + length >= fileEnd;
  }
}
