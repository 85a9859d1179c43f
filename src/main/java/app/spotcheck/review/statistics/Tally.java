package app.spotcheck.review.statistics;

/// How many of the judged are wrong.
public record Tally(long wrong, long judged) {
  public static final Tally NONE = new Tally(0, 0);

  public Tally {
    if (wrong < 0 || wrong > judged) {
      throw new IllegalArgumentException(wrong + " of " + judged + " cannot be wrong.");
    }
  }

  public Tally plus(Tally other) {
    return new Tally(wrong + other.wrong, judged + other.judged);
  }

  /// The share that is wrong; 0 where nothing is judged.
  public double rate() {
    return judged == 0 ? 0 : (double) wrong / judged;
  }
}
