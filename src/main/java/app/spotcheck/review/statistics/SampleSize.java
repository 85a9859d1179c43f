package app.spotcheck.review.statistics;

/// How many must be judged to know a rate within a margin to both sides.
///
/// `n₀ = z² p (1 - p) / e²` without an end of the population, `n = n₀ / (1 + (n₀ - 1) / N)` of `N`,
/// rounded up.
///
/// Source: W. G. Cochran, Sampling Techniques, 3rd edition, Wiley 1977, section 4.4 (4.1, 4.2).
public final class SampleSize {
  /// The rate that needs the largest sample.
  public static final double WORST_RATE = 0.5;

  private static final double ROUNDING = 1e-9;

  private SampleSize() {}

  /// The size of the sample; all of a small population at most.
  ///
  /// @param margin how far the rate may be off, above 0 and below 1
  /// @param population how many there are, or [FinitePopulation#UNBOUNDED]
  /// @param expectedRate the rate that is expected, or [#WORST_RATE] to be on the safe side
  /// @throws IllegalArgumentException for numbers out of range
  public static long forMargin(
      double margin, double confidence, long population, double expectedRate) {
    Ranges.checkBetween0And1("margin", margin);
    Ranges.checkBetween0And1("expected rate", expectedRate);
    Ranges.checkPopulation(population);
    double z = NormalQuantile.twoSided(confidence);
    double unbounded = z * z * expectedRate * (1 - expectedRate) / (margin * margin);
    double size =
        population == FinitePopulation.UNBOUNDED
            ? unbounded
            : unbounded / (1 + (unbounded - 1) / population);
    return Math.clamp((long) Math.ceil(size - ROUNDING), 1, population);
  }
}
