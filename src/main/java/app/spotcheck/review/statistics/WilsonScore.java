package app.spotcheck.review.statistics;

/// The score interval for a rate: all rates `π` that a test does not reject, those with `|p - π| <=
/// z sqrt(π (1 - π) / n)`, which are `(p + z² / 2n ± z sqrt(p (1 - p) / n + z² / 4n²)) / (1 + z² /
/// n)`.
///
/// The size `n` of the sample may be an effective one, and infinite where all are judged: the
/// limits are then the rate itself. With nothing judged they are 0 and 1.
///
/// Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
/// Journal of the American Statistical Association 22 (1927), 209-212; recommended by L. D. Brown,
/// T. T. Cai and A. DasGupta, Interval estimation for a binomial proportion, Statistical Science 16
/// (2001), 101-133.
public final class WilsonScore {
  private WilsonScore() {}

  /// The two-sided interval.
  ///
  /// @param size how many are judged, or how many independent ones these are worth
  public static Interval interval(double rate, double size, double confidence) {
    return limits(rate, size, NormalQuantile.twoSided(confidence));
  }

  /// The one-sided upper limit: the rate is at most this, with the confidence.
  public static double upperLimit(double rate, double size, double confidence) {
    return limits(rate, size, NormalQuantile.oneSided(confidence)).upper();
  }

  /// The one-sided lower limit: the rate is at least this, with the confidence.
  public static double lowerLimit(double rate, double size, double confidence) {
    return limits(rate, size, NormalQuantile.oneSided(confidence)).lower();
  }

  private static Interval limits(double rate, double size, double z) {
    Ranges.checkShare("rate", rate);
    if (!(size > 0)) {
      return Interval.ALL;
    }
    double shift = z * z / size;
    double middle = rate + shift / 2;
    double reach = z * Math.sqrt(rate * (1 - rate) / size + shift / size / 4);
    return new Interval(
        rate == 0 ? 0 : (middle - reach) / (1 + shift),
        rate == 1 ? 1 : (middle + reach) / (1 + shift));
  }
}
