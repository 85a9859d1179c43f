package app.spotcheck.review.statistics;

/// What an estimate says of a limit for the share of wrong ones: one of three outcomes.
public sealed interface Judgement {
  /// The one-sided lower limit of the rate.
  double lowerLimit();

  /// The one-sided upper limit of the rate.
  double upperLimit();

  /// The rate is not above the limit, with the confidence.
  record Pass(double lowerLimit, double upperLimit) implements Judgement {}

  /// The rate is above the limit, with the confidence.
  record Fail(double lowerLimit, double upperLimit) implements Judgement {}

  /// It cannot be told yet.
  ///
  /// @param more how many more must be judged until it can, if the rate stays as it is
  /// @param all whether these are all there are, or more than [#MOST_MORE] of a population without
  ///   an end
  record NotEnough(double lowerLimit, double upperLimit, long more, boolean all)
      implements Judgement {
    public static final long MOST_MORE = 1_000_000_000;
  }

  /// Holds an estimate against a limit.
  ///
  /// @param limit the largest share of wrong ones that passes, from 0 to below 1
  static Judgement of(Estimate estimate, double limit, double confidence) {
    Ranges.checkShare("limit", limit);
    double lower = estimate.lowerLimit(confidence);
    double upper = estimate.upperLimit(confidence);
    if (upper <= limit) {
      return new Pass(lower, upper);
    }
    if (lower > limit) {
      return new Fail(lower, upper);
    }
    long end = Math.min(estimate.judgedInTheEnd(), estimate.judged() + NotEnough.MOST_MORE);
    long enough = smallestEnough(whole(estimate), limit, confidence, end);
    return new NotEnough(lower, upper, Math.max(1, enough - estimate.judged()), enough >= end);
  }

  /// The estimate as it is once there is a sample of every part of the whole.
  private static Estimate whole(Estimate estimate) {
    return new Estimate(
        estimate.rate(),
        0,
        estimate.judged(),
        estimate.population(),
        estimate.designEffect(),
        estimate.drawnUnits(),
        estimate.populationUnits());
  }

  /// Both limits come nearer to the rate with every one that is judged: halves the range.
  private static long smallestEnough(Estimate estimate, double limit, double confidence, long end) {
    long notEnough = estimate.judged();
    long enough = end;
    while (enough - notEnough > 1) {
      long middle = notEnough + (enough - notEnough) / 2;
      if (estimate.upperLimitAfter(middle, confidence) <= limit
          || estimate.lowerLimitAfter(middle, confidence) > limit) {
        enough = middle;
      } else {
        notEnough = middle;
      }
    }
    return enough;
  }
}
