package app.spotcheck.review.statistics;

/// The finite-population correction: without replacement, `n` of `N` are worth `n* = n (N - 1) / (N
/// - n)` of a population without an end, and all of them are certain.
///
/// The variance of a sample's rate is `π (1 - π) / n · (N - n) / (N - 1)`; in the place of `π (1 -
/// π) / n`, it makes the score interval one of a sample of the size `n*`.
///
/// Source: W. G. Cochran, Sampling Techniques, 3rd edition, Wiley 1977, theorem 3.2 (3.8).
public final class FinitePopulation {
  /// The size of a population that has no known end.
  public static final long UNBOUNDED = Long.MAX_VALUE;

  private FinitePopulation() {}

  /// By what the size of a sample is multiplied; infinite where nothing is left.
  ///
  /// @param drawn how many units are drawn; may be a fraction for a look ahead
  static double factor(double drawn, long population) {
    if (population == UNBOUNDED) {
      return 1;
    }
    return drawn >= population
        ? Double.POSITIVE_INFINITY
        : (population - 1.0) / (population - Math.max(1, drawn));
  }
}
