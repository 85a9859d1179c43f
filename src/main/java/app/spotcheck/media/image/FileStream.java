package app.spotcheck.media.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.stream.ImageInputStreamImpl;

/// Reads a file through a buffer, since image readers often ask for single bytes.
final class FileStream extends ImageInputStreamImpl {
  private static final int BUFFER_BYTES = 64 << 10;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
  private long bufferStart;

  FileStream(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
  }

  @Override
  public int read() throws IOException {
    checkClosed();
    bitOffset = 0;
    if (isPastEnd()) {
      return -1;
    }
    return buffer.get((int) (streamPos++ - bufferStart)) & 0xff;
  }

  /// Reads as much as there is, since not every reader asks a second time.
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    checkClosed();
    bitOffset = 0;
    int done = 0;
    while (done < length && !isPastEnd()) {
      int at = (int) (streamPos - bufferStart);
      int count = Math.min(length - done, buffer.limit() - at);
      buffer.get(at, into, offset + done, count);
      streamPos += count;
      done += count;
    }
    return done == 0 && length > 0 ? -1 : done;
  }

  /// Sees to it that the byte at the stream's position is in the buffer, and tells if there is
  /// none.
  private boolean isPastEnd() throws IOException {
    if (streamPos >= bufferStart && streamPos < bufferStart + buffer.limit()) {
      return false;
    }
    buffer.clear();
    int count = channel.read(buffer, streamPos);
    buffer.limit(Math.max(0, count));
    bufferStart = streamPos;
    return count <= 0;
  }

  @Override
  public long length() {
    try {
      return channel.size();
    } catch (IOException unknown) {
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    channel.close();
  }
}
