package app.spotcheck.review.report;

import org.jspecify.annotations.Nullable;

/// Whether an export passes.
///
/// @param sentence says it, with the figures it rests on
/// @param upperLimit the share of wrong ones is at most this, with the confidence; absent where no
///   limit is claimed
/// @param lowerLimit it is at least this, with the confidence; absent where no limit is claimed
/// @param more how many more objects or rows, as they are judged, are to be judged; 0 where it is
///   decided, or judging more does not help
/// @param exact what the exact distribution says beside it; absent where there is no one exact
///   limit
public record Outcome(
    Result result,
    String sentence,
    @Nullable Double upperLimit,
    @Nullable Double lowerLimit,
    long more,
    @Nullable ExactOutcome exact) {
  /// One of three.
  public enum Result {
    PASS("PASS"),
    FAIL("FAIL"),
    NOT_ENOUGH("NOT ENOUGH");

    private final String word;

    Result(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /// Where nothing can be claimed.
  static Outcome unclaimed(String reason) {
    return new Outcome(Result.NOT_ENOUGH, "NOT ENOUGH: " + reason, null, null, 0, null);
  }

  /// The same with what the exact distribution says.
  Outcome with(@Nullable ExactOutcome says) {
    return new Outcome(result, sentence, upperLimit, lowerLimit, more, says);
  }

  /// All there is to say in a line.
  public String told() {
    return exact == null ? sentence : sentence + ". " + exact.sentence();
  }
}
