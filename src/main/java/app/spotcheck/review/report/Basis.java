package app.spotcheck.review.report;

/// What is counted as right or wrong.
public enum Basis {
  OBJECTS("objects"),
  ROWS("rows"),
  /// Objects, of which all in the drawn rows are judged.
  OBJECTS_IN_ROWS("objects");

  private final String word;

  Basis(String word) {
    this.word = word;
  }

  /// The word for several of what is counted.
  public String word() {
    return word;
  }
}
