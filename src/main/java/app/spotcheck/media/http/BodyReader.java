package app.spotcheck.media.http;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Sink;
import org.jspecify.annotations.Nullable;

/// Reads a body to its end, a large one into a file, as long as it gets on, and neither takes too
/// long nor is too large.
final class BodyReader {
  private static final long CHUNK = 64 << 10;

  private final String host;
  private final FetchLimits limits;
  private final WaitClock clock;
  private final @Nullable Spill spill;
  private final long most;
  private Duration longest = Duration.ZERO;
  private long began;
  private long total;
  private long stretchBegan;
  private long stretchBytes;

  /// @param spill where a large body goes; none when it may only be in memory
  BodyReader(String host, FetchLimits limits, WaitClock clock, @Nullable Spill spill) {
    this.host = host;
    this.limits = limits;
    this.clock = clock;
    this.spill = spill;
    this.most = spill == null ? limits.memoryWithoutDisk() : limits.disk();
  }

  /// @throws MediaException when the body is too large or too slow, or cannot be written
  /// @throws IOException when the connection breaks off, or the body is shorter than announced
  EncodedImage read(ResponseBody body) throws IOException, MediaException {
    if (body.contentLength() > most) {
      throw tooLarge();
    }
    longest = limits.longest(body.contentLength());
    began = clock.nanoTime();
    stretchBegan = began;
    BufferedSource source = body.source();
    Buffer bytes = new Buffer();
    long inMemory = spill == null ? most : limits.memory();
    while (bytes.size() <= inMemory) {
      if (!readSome(source, bytes)) {
        return new EncodedImage.InMemory(bytes.readByteArray());
      }
    }
    if (spill == null) {
      throw tooLarge();
    }
    return intoFile(spill, source, bytes);
  }

  private EncodedImage intoFile(Spill place, BufferedSource source, Buffer bytes)
      throws IOException, MediaException {
    Path file;
    try {
      file = place.newFile();
    } catch (IOException e) {
      throw notWritten(e);
    }
    boolean whole = false;
    try {
      copy(source, bytes, file);
      whole = true;
      return new EncodedImage.InFile(file);
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void copy(BufferedSource source, Buffer bytes, Path file)
      throws IOException, MediaException {
    try (Sink out = open(file)) {
      do {
        write(out, bytes);
      } while (readSome(source, bytes));
    }
  }

  private Sink open(Path file) throws MediaException {
    try {
      return Okio.sink(file);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  private void write(Sink out, Buffer bytes) throws MediaException {
    try {
      out.write(bytes, bytes.size());
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /// Reads what comes next and returns whether there was anything.
  private boolean readSome(BufferedSource source, Buffer bytes) throws IOException, MediaException {
    long read = source.read(bytes, CHUNK);
    if (read < 0) {
      return false;
    }
    total += read;
    if (total > most) {
      throw tooLarge();
    }
    stretchBytes += read;
    long now = clock.nanoTime();
    if (now - began > longest.toNanos()) {
      throw tooLong();
    }
    if (now - stretchBegan > limits.stretch().toNanos()) {
      if (stretchBytes < limits.bytesPerStretch()) {
        throw new MediaException(
            Kind.TIMEOUT, host + " sends the file so slowly that it would never end; try again");
      }
      stretchBegan = now;
      stretchBytes = 0;
    }
    return true;
  }

  private MediaException tooLong() {
    return new MediaException(
        Kind.TIMEOUT,
        String.format(
            Locale.ROOT,
            "%s did not come to the end of the file in %,d s, in which it sent %,d KiB; try again"
                + " later, or put the file into a folder of pictures",
            host,
            longest.toSeconds(),
            total >> 10));
  }

  private MediaException tooLarge() {
    return new MediaException(
        Kind.TOO_LARGE,
        "the file on " + host + " is larger than the limit of " + (most >> 20) + " MiB");
  }

  private MediaException notWritten(IOException cause) {
    return new MediaException(
        Kind.UNREADABLE,
        "the large file from "
            + host
            + " could not be written to the cache folder; check the disk and its free space",
        cause);
  }
}
