package app.spotcheck.check.media;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Digests of what is compared.
final class Digests {
  private static final int BUFFER = 64 << 10;

  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /// 64 bits of the digest of a file.
  static long of(EncodedImage file) throws MediaException {
    MessageDigest digest = sha256();
    try (InputStream in = file.open()) {
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    } catch (IOException e) {
      throw new MediaException(Kind.UNREADABLE, "the file cannot be read any more; try again", e);
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }
}
