package app.spotcheck.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// Reads a file byte by byte through a buffer and counts its lines.
final class ByteSource {
  private static final int BUFFER_BYTES = 1 << 16;

  private final SeekableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
  private long bufferOffset;
  private long line = 1;
  private boolean blockCommentsClose = true;

  /// Starts at the beginning of the file.
  ByteSource(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /// The next byte as 0 to 255, or -1 at the end of the file.
  int read() throws IOException {
    if (!buffer.hasRemaining() && !fill()) {
      return -1;
    }
    int value = buffer.get() & 0xff;
    if (value == '\n') {
      line++;
    }
    return value;
  }

  /// The byte that [#read()] would give next, without taking it.
  int peek() throws IOException {
    return buffer.hasRemaining() || fill() ? buffer.get(buffer.position()) & 0xff : -1;
  }

  /// The offset of the byte that comes next.
  long offset() {
    return bufferOffset + buffer.position();
  }

  /// The line that the next byte is in, from 1.
  long line() {
    return line;
  }

  /// Goes to an offset, whose line the caller knows.
  void seek(long offset, long lineThere) {
    long inBuffer = offset - bufferOffset;
    if (inBuffer >= 0 && inBuffer <= buffer.limit()) {
      buffer.position((int) inBuffer);
    } else {
      bufferOffset = offset;
      buffer.clear().limit(0);
    }
    line = lineThere;
  }

  /// Goes past white space, comments, and byte order marks, which also lie in the middle of a file
  /// that was joined from several.
  void skipBlank() throws IOException {
    while (true) {
      int next = peek();
      boolean skipped =
          switch (next) {
            case ' ', '\t', '\r', '\n' -> read() >= 0;
            case '/' -> skipComment();
            case 0xef -> skipByteOrderMark();
            default -> false;
          };
      if (!skipped) {
        return;
      }
    }
  }

  private boolean skipComment() throws IOException {
    long start = offset();
    long lineOfStart = line;
    read();
    int kind = read();
    if (kind == '/') {
      while (peek() >= 0 && peek() != '\n') {
        read();
      }
      return true;
    }
    if (kind == '*' && blockCommentsClose) {
      int previous = read();
      for (int value = read(); value >= 0; value = read()) {
        if (previous == '*' && value == '/') {
          return true;
        }
        previous = value;
      }
      blockCommentsClose = false;
    }
    seek(start, lineOfStart);
    return false;
  }

  private boolean skipByteOrderMark() throws IOException {
    long start = offset();
    long lineOfStart = line;
    if (read() == 0xef && read() == 0xbb && read() == 0xbf) {
      return true;
    }
    seek(start, lineOfStart);
    return false;
  }

  private boolean fill() throws IOException {
    bufferOffset += buffer.limit();
    channel.position(bufferOffset);
    buffer.clear();
    int count = channel.read(buffer);
    buffer.flip();
    return count > 0;
  }
}
