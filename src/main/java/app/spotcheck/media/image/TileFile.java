package app.spotcheck.media.image;

import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that vanishes when it is closed, or when the program ends, however it ends.
final class TileFile implements AutoCloseable {
  private final Path folder;
  private final FileChannel channel;

  private TileFile(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Makes a file where there is room for it.
  ///
  /// @param bytes how large it is going to be
  static TileFile create(Path folder, long bytes) throws MediaException {
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).getUsableSpace() < bytes) {
        throw noRoom(folder, "it takes " + (bytes >> 20) + " MiB there", null);
      }
      Path file = folder.resolve(UUID.randomUUID() + ".tiles");
      return new TileFile(
          folder,
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw noRoom(folder, "no file can be made there", e);
    }
  }

  private static MediaException noRoom(Path folder, String reason, @Nullable IOException cause) {
    String message =
        "the picture is so large that its tiles are kept in " + folder + ", but " + reason;
    return cause == null
        ? new MediaException(Kind.TOO_LARGE, message + "; make room on that disk")
        : new MediaException(Kind.TOO_LARGE, message + "; see to that folder and its disk", cause);
  }

  void write(ByteBuffer bytes, long offset) throws MediaException {
    try {
      long at = offset;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
    } catch (IOException e) {
      throw noRoom(folder, "they cannot be written", e);
    }
  }

  /// Fills the buffer with what was written at an offset.
  void read(ByteBuffer into, long offset) throws IOException {
    long at = offset;
    while (into.hasRemaining()) {
      int count = channel.read(into, at);
      if (count < 0) {
        throw new IOException("the tile file ends before " + at);
      }
      at += count;
    }
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
