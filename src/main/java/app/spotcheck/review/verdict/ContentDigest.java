package app.spotcheck.review.verdict;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Digests values one after another so that no two sequences of values have the same bytes.
final class ContentDigest {
  private final MessageDigest sha256;

  ContentDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  ContentDigest text(@Nullable String text) {
    if (text == null) {
      return count(-1);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    count(bytes.length);
    sha256.update(bytes);
    return this;
  }

  ContentDigest count(int count) {
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(count).flip());
    return this;
  }

  /// A number by its value: 0 and -0 are the same, and so is everything that is no number.
  ContentDigest number(double number) {
    long bits = Double.doubleToLongBits(number == 0 ? 0.0 : number);
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(bits).flip());
    return this;
  }

  /// Finished digests in any order.
  ContentDigest unordered(List<byte[]> digests) {
    count(digests.size());
    digests.stream().sorted(Arrays::compareUnsigned).forEach(sha256::update);
    return this;
  }

  byte[] finish() {
    return sha256.digest();
  }

  /// The first bytes of the digest in hexadecimal digits.
  String hex(int bytes) {
    return HexFormat.of().formatHex(sha256.digest(), 0, bytes);
  }
}
