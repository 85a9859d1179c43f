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

  ByteSource(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.bufferOffset = channel.position();
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
  void seek(long offset, long lineThere) throws IOException {
    channel.position(offset);
    bufferOffset = offset;
    buffer.clear().limit(0);
    line = lineThere;
  }

  private boolean fill() throws IOException {
    bufferOffset += buffer.limit();
    buffer.clear();
    int count = channel.read(buffer);
    buffer.flip();
    return count > 0;
  }
}
