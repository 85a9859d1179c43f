package app.spotcheck.export;

import app.spotcheck.cache.FileCache;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What has come out of an archive so far, in a part of the cache; gone when closed before it is
/// kept.
final class UnpackedPart implements Closeable {
  private static final int CHUNK_BYTES = 1 << 16;

  private final Path shown;
  private final FileCache cache;
  private final String name;
  private final UnpackLimits limits;
  private final UnpackListener listener;
  private final Path part;

  /// @param shown the archive as the person who opened it knows it
  UnpackedPart(
      Path shown, FileCache cache, String name, UnpackLimits limits, UnpackListener listener)
      throws ExportException {
    this.shown = shown;
    this.cache = cache;
    this.name = name;
    this.limits = limits;
    this.listener = listener;
    try {
      this.part = cache.newPart(name);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  Path path() {
    return part;
  }

  /// Writes all that comes out of an archive, within the limits.
  ///
  /// @param packed the packed bytes that the limit goes by
  /// @throws ClosedByInterruptException where the thread is interrupted
  void write(Archive archive, long packed) throws IOException, ExportException {
    long mostHere = limits.mostIn(cache.folder());
    long most = limits.mostOf(packed);
    byte[] chunk = new byte[CHUNK_BYTES];
    InputStream in = archive.content();
    long unpacked = 0;
    try (FileChannel out = create()) {
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        unpacked += count;
        if (unpacked > most) {
          throw tooLarge();
        }
        if (unpacked > mostHere) {
          throw noSpace();
        }
        write(out, ByteBuffer.wrap(chunk, 0, count));
        listener.advanced(archive.packedRead(unpacked), archive.packedBytes(), unpacked);
      }
    }
    archive.finish(unpacked);
  }

  private FileChannel create() throws ExportException {
    try {
      return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  private void write(FileChannel out, ByteBuffer bytes) throws IOException, ExportException {
    try {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (ClosedByInterruptException stopped) {
      throw stopped;
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /// Moves the whole part to its name in the cache.
  Path keep() throws ExportException {
    try {
      return cache.keep(part, name);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  @Override
  public void close() {
    cache.discard(part);
  }

  private ExportException tooLarge() {
    return new ExportException(
        shown
            + " unpacks to more than "
            + limits.mostTimes()
            + " times its size, which no export does. Download the export again.");
  }

  private ExportException noSpace() {
    return new ExportException(
        "There is not enough space to unpack "
            + shown
            + ". Make room on the disk of "
            + cache.folder()
            + ", or unpack it yourself and open the file that was inside.");
  }

  private ExportException notWritten(IOException cause) {
    return new ExportException(
        shown
            + " cannot be unpacked to "
            + cache.folder()
            + ". Make room on its disk, or check whether you may write there.",
        cause);
  }
}
