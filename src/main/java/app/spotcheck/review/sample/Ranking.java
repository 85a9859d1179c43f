package app.spotcheck.review.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// Gives every unit its place in the order in which units are drawn, by its identity and a seed
/// alone: whatever stands before or after it in the file, and whichever thread reads it.
///
/// The rank is a hash, so that it tells nothing of the unit, and every unit has the same chance.
/// One for each thread.
final class Ranking {
  /// How ranks are made, for whoever draws a sample again by other means.
  static final String RULE =
      "Of each stratum, the units with the smallest ranks; a unit's rank is the first 8 bytes, as"
          + " an unsigned number, of the SHA-256 of the UTF-8 text of seed, data row id, label id"
          + " and feature id, with a line feed between them; rows have neither label nor feature"
          + " id";

  private final long seed;
  private final MessageDigest sha256 = sha256();

  Ranking(long seed) {
    this.seed = seed;
  }

  /// The rank, to be compared as an unsigned number.
  long rank(Candidate unit) {
    String key =
        seed
            + "\n"
            + unit.dataRowId()
            + "\n"
            + text(unit.labelId())
            + "\n"
            + text(unit.featureId());
    return ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static String text(@Nullable String id) {
    return id == null ? "" : id;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
