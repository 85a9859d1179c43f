package app.spotcheck.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a file is recognised by when it is opened again, without reading it whole.
///
/// @param size in bytes
/// @param modifiedMillis when it was last modified, in milliseconds since 1970
/// @param sample the SHA-256 of its first and last 64 KiB and of 14 pieces of 4 KiB evenly between
///   them, or of all of a file that is no larger than these, in hexadecimal digits
public record Fingerprint(long size, long modifiedMillis, String sample) {
  private static final int END_BYTES = 64 << 10;
  private static final int PIECES = 14;
  private static final int PIECE_BYTES = 4 << 10;
  private static final int KEY_DIGITS = 16;

  /// Takes the fingerprint of a file.
  ///
  /// @throws IOException where the file cannot be read
  public static Fingerprint of(Path file) throws IOException {
    long modified = Files.getLastModifiedTime(file).toMillis();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      return new Fingerprint(size, modified, sample(channel, size));
    }
  }

  private static String sample(FileChannel channel, long size) throws IOException {
    MessageDigest digest = sha256();
    long between = size - 2L * END_BYTES;
    if (between <= PIECES * PIECE_BYTES) {
      update(digest, channel, 0, (int) size);
    } else {
      update(digest, channel, 0, END_BYTES);
      long gap = (between - PIECES * PIECE_BYTES) / (PIECES + 1);
      for (int i = 0; i < PIECES; i++) {
        update(digest, channel, END_BYTES + gap + i * (gap + PIECE_BYTES), PIECE_BYTES);
      }
      update(digest, channel, size - END_BYTES, END_BYTES);
    }
    return hex(digest);
  }

  /// Adds a part of the file, or less where the file has become shorter.
  private static void update(MessageDigest digest, FileChannel channel, long offset, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) > 0) {
      // until all of it is there
    }
    digest.update(bytes.flip());
  }

  /// Sixteen hexadecimal digits for the file's place, to name files of a cache by: its absolute
  /// path, whatever the file holds.
  public static String keyOf(Path file) {
    return key(file.toAbsolutePath().normalize().toString());
  }

  /// Sixteen hexadecimal digits for all of this fingerprint, to name files of a cache by.
  public String key() {
    return key(size + " " + modifiedMillis + " " + sample);
  }

  private static String key(String text) {
    MessageDigest digest = sha256();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return hex(digest).substring(0, KEY_DIGITS);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
