package app.spotcheck.media.store;

import app.spotcheck.cache.FileCache;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Image files in a folder, under their keys, each with a checksum behind its bytes, where image
/// readers do not look: a file that is not as it was written is not served.
public final class StoredFiles {
  /// The end of each file: a mark, and the checksum of all bytes before it.
  private static final int TRAILER_BYTES = Long.BYTES + Integer.BYTES;

  private static final long MARK = 0x5370_6f74_4d65_6431L;

  private static final int BUFFER = 64 << 10;
  private static final Logger LOG = LoggerFactory.getLogger(StoredFiles.class);

  private final FileCache files;

  public StoredFiles(FileCache files) {
    this.files = files;
  }

  /// The folder's bound, size and emptying.
  public FileCache cache() {
    return files;
  }

  /// Whether there is a file of this key; it need not be whole.
  boolean has(MediaKey key) {
    return files.find(key.fileName()).isPresent();
  }

  /// The file of this key, if it is there and whole.
  Optional<EncodedImage> find(MediaKey key) {
    Path file = files.find(key.fileName()).orElse(null);
    if (file == null) {
      return Optional.empty();
    }
    try {
      EncodedImage image = read(file);
      if (image != null) {
        return Optional.of(image);
      }
      LOG.warn("The file {} is damaged; it is not used", file);
    } catch (NoSuchFileException removedMeanwhile) {
      LOG.debug("{} was just removed", file);
    } catch (IOException e) {
      LOG.warn("The file {} cannot be read; it is fetched anew", file, e);
    }
    return Optional.empty();
  }

  private static @Nullable EncodedImage read(Path file) throws IOException {
    long length = Files.size(file);
    if (length > EncodedImage.MOST_IN_MEMORY) {
      return isWhole(file, length) ? new EncodedImage.InFile(file) : null;
    }
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length - TRAILER_BYTES;
    if (end < 0) {
      return null;
    }
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, end);
    boolean whole = trailer(sum).equals(ByteBuffer.wrap(bytes, end, TRAILER_BYTES));
    return whole ? new EncodedImage.InMemory(Arrays.copyOf(bytes, end)) : null;
  }

  private static boolean isWhole(Path file, long length) throws IOException {
    CRC32C sum = new CRC32C();
    try (InputStream in = Files.newInputStream(file)) {
      addAll(in, length - TRAILER_BYTES, sum);
      return trailer(sum).equals(ByteBuffer.wrap(in.readNBytes(TRAILER_BYTES)));
    }
  }

  private static void addAll(InputStream in, long length, CRC32C sum) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = length;
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (count < 0) {
        return;
      }
      sum.update(buffer, 0, count);
      left -= count;
    }
  }

  private static ByteBuffer trailer(CRC32C sum) {
    return ByteBuffer.allocate(TRAILER_BYTES).putLong(MARK).putInt((int) sum.getValue()).flip();
  }

  /// A path for a file that is being fetched, to be handed to [#keep].
  Path newPart(MediaKey key) throws IOException {
    return files.newPart(key.fileName());
  }

  /// Keeps an image; one in a file that [#newPart] named is moved, any other is copied.
  ///
  /// @return the image as it is kept
  EncodedImage keep(MediaKey key, EncodedImage image) throws IOException {
    return switch (image) {
      case EncodedImage.InMemory(byte[] bytes) -> {
        Path part = newPart(key);
        moved(part, key, true, () -> write(bytes, part));
        yield image;
      }
      case EncodedImage.InFile(Path file) when files.isPart(file) ->
          new EncodedImage.InFile(moved(file, key, false, () -> seal(file)));
      case EncodedImage.InFile(Path file) -> {
        Path part = newPart(key);
        yield new EncodedImage.InFile(
            moved(
                part,
                key,
                true,
                () -> {
                  Files.copy(file, part);
                  seal(part);
                }));
      }
    };
  }

  /// What makes a part whole.
  private interface Filling {
    void fill() throws IOException;
  }

  /// Fills a part and moves it to its name.
  ///
  /// @param ours whether it is removed where that fails
  private Path moved(Path part, MediaKey key, boolean ours, Filling filling) throws IOException {
    boolean whole = false;
    try {
      filling.fill();
      Path kept = files.keep(part, key.fileName());
      whole = true;
      return kept;
    } finally {
      if (ours && !whole) {
        files.discard(part);
      }
    }
  }

  private static void write(byte[] bytes, Path part) throws IOException {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    try (OutputStream out = Files.newOutputStream(part)) {
      out.write(bytes);
      out.write(trailer(sum).array());
    }
  }

  /// Puts the checksum behind what stands in a file.
  private static void seal(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    try (InputStream in = Files.newInputStream(file)) {
      addAll(in, Long.MAX_VALUE, sum);
    }
    Files.write(file, trailer(sum).array(), StandardOpenOption.APPEND);
  }

  /// Removes the file of this key, where there is one.
  void remove(MediaKey key) {
    files.remove(key.fileName());
  }

  /// Removes a part that will not be kept; a file that is none of this folder's stays.
  void discard(Path file) {
    if (files.isPart(file)) {
      files.discard(file);
    }
  }
}
