package app.spotcheck.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of one image file as they came: in memory or, where they are many, in a file.
public sealed interface EncodedImage {
  /// The most bytes of one image that are taken from anywhere.
  long MAX_BYTES = 2L << 30;

  /// What is fetched or kept is held in memory up to this size, and lies in a file beyond it.
  long MOST_IN_MEMORY = 16L << 20;

  /// A stream over all bytes, from the first.
  InputStream open() throws IOException;

  /// How many bytes there are.
  long length() throws IOException;

  /// Bytes held in memory; not a copy.
  // an array on purpose: a component that is never compared
  @SuppressWarnings("ArrayRecordComponent")
  record InMemory(byte[] bytes) implements EncodedImage {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public long length() {
      return bytes.length;
    }
  }

  /// Bytes in a file, which may vanish at any time.
  record InFile(Path file) implements EncodedImage {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public long length() throws IOException {
      return Files.size(file);
    }
  }
}
