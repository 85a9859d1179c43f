package app.spotcheck.export.columns;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a row has or lacks, besides kinds of objects: the values of [Field#HAS].
public enum Presence {
  LABEL,
  PREDICTION,
  OBJECT,
  RELATIONSHIP,
  ANSWER,
  SKIPPED,
  PROBLEM;

  @SuppressWarnings("ImmutableEnumChecker")
  private final byte[] bytes = word().getBytes(StandardCharsets.US_ASCII);

  /// The word for it, in lower case.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  byte[] bytes() {
    return bytes;
  }
}
