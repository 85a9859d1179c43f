package app.spotcheck.review.verdict;

import java.util.List;

/// What a reviewer says of an object or a row.
public enum Decision {
  ACCEPT("accept", "accepted"),
  REJECT("reject", "rejected"),
  UNSURE("unsure", "unsure"),
  /// Takes back the reviewer's latest verdict on the unit; the one before it holds again.
  WITHDRAWN("withdrawn", "withdrawn");

  /// The decisions that judge, in the order of tables.
  public static final List<Decision> JUDGING = List.of(ACCEPT, REJECT, UNSURE);

  private final String word;
  private final String participle;

  Decision(String word, String participle) {
    this.word = word;
    this.participle = participle;
  }

  /// The word for it in a verdict file.
  public String word() {
    return word;
  }

  /// What the unit is thereby, for people.
  public String participle() {
    return participle;
  }
}
