package app.spotcheck.demo;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/// Ids that look like the server's and always are the same for the same name.
final class Ids {
  private static final int BASE = 36;
  private static final int DIGITS = 22;

  private Ids() {}

  /// 25 lower-case letters and digits.
  static String cuid(String... path) {
    String digits = new BigInteger(1, hash(path)).toString(BASE);
    return "cmb" + digits.substring(0, DIGITS);
  }

  static String uuid(String... path) {
    return UUID.nameUUIDFromBytes(hash(path)).toString();
  }

  /// The ontology's value of a display name: `Ripe fruit` is `ripe_fruit`.
  static String value(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  private static byte[] hash(String... path) {
    try {
      byte[] name = String.join("/", path).getBytes(StandardCharsets.UTF_8);
      return MessageDigest.getInstance("SHA-256").digest(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
