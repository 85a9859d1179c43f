package app.spotcheck.export.columns;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that texts are appended to and read from by mapping; it becomes the kept index once the
/// other columns follow.
final class TextFile implements Closeable {
  private final Path path;
  private final FileChannel channel;
  private final LongList chunkOffsets = new LongList();
  private long end;

  TextFile(Path path) throws IOException {
    this.path = path;
    this.channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
  }

  Path path() {
    return path;
  }

  FileChannel channel() {
    return channel;
  }

  /// Where the next byte goes.
  long end() {
    return end;
  }

  /// Where the chunks begin that were appended.
  LongList chunkOffsets() {
    return chunkOffsets;
  }

  /// Appends a chunk and maps it.
  MemorySegment append(byte[] bytes, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    long offset = end;
    while (buffer.hasRemaining()) {
      end += channel.write(buffer, end);
    }
    chunkOffsets.add(offset);
    return channel.map(MapMode.READ_ONLY, offset, length, Arena.ofAuto());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
