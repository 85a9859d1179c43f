package app.spotcheck.review.verdict;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A verdict file that is appended to, healed before each line where an earlier one was torn, and
/// opened anew where it went away.
final class AppendFile implements VerdictLog {
  /// Opens the file, which need not be there yet, for reading and writing.
  interface Opener {
    FileChannel open(Path file) throws IOException;
  }

  private static final byte[] LINE_BREAK = {'\n'};

  private final Path path;
  private final byte[] header;
  private final Opener opener;
  private @Nullable WriterLock lock;
  private @Nullable FileChannel channel;
  private @Nullable Object key;
  private long end;
  private boolean torn;

  /// @param header the first line of a new file, with its line break
  /// @param lock the right to write, where it was taken already; it is given back on closing
  AppendFile(Path path, String header, @Nullable WriterLock lock, Opener opener) {
    this.path = path;
    this.header = header.getBytes(StandardCharsets.US_ASCII);
    this.lock = lock;
    this.opener = opener;
  }

  static FileChannel openFile(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /// Opens and heals the file where it is not open, and writes its header where it has none.
  void open() throws IOException {
    channel();
  }

  @Override
  public void append(byte[] lines, boolean durable) throws IOException {
    FileChannel open = channel();
    if (torn) {
      open.truncate(end);
    }
    if (torn || open.size() != end) {
      heal(open);
    }
    write(open, lines, durable);
  }

  private void write(FileChannel open, byte[] lines, boolean durable) throws IOException {
    torn = true;
    ByteBuffer bytes = ByteBuffer.wrap(lines);
    while (bytes.hasRemaining()) {
      open.write(bytes, end + bytes.position());
    }
    if (durable) {
      open.force(false);
    }
    end += lines.length;
    torn = false;
  }

  private FileChannel channel() throws IOException {
    if (lock == null) {
      lock =
          WriterLock.tryAcquire(path)
              .orElseThrow(() -> new IOException("another window or program writes into " + path));
    }
    FileChannel open = channel;
    if (open != null && open.isOpen() && isStillThere()) {
      return open;
    }
    return reopen();
  }

  private boolean isStillThere() throws IOException {
    try {
      Object now = attributes().fileKey();
      return now == null || now.equals(key);
    } catch (NoSuchFileException e) {
      closeChannel();
      throw new IOException(path + " was removed, with the verdicts in it; it is begun anew", e);
    }
  }

  private BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }

  private FileChannel reopen() throws IOException {
    closeChannel();
    FileChannel opened = opener.open(path);
    channel = opened;
    Object before = key;
    key = attributes().fileKey();
    if (torn && key != null && key.equals(before) && opened.size() > end) {
      opened.truncate(end);
    }
    heal(opened);
    return opened;
  }

  private void heal(FileChannel open) throws IOException {
    Tail tail = Tail.of(open);
    end = tail.end();
    if (open.size() > end) {
      open.truncate(end);
    }
    torn = false;
    if (tail.lacksLineBreak()) {
      write(open, LINE_BREAK, true);
    }
    if (end == 0) {
      write(open, header, true);
    }
  }

  private void closeChannel() throws IOException {
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void close() throws IOException {
    WriterLock held = lock;
    lock = null;
    try (held) {
      closeChannel();
    }
  }
}
