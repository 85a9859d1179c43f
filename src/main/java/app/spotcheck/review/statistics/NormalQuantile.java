package app.spotcheck.review.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// How many standard deviations a normal variable stays within, with a confidence.
final class NormalQuantile {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private NormalQuantile() {}

  /// Below how many it stays: 1.645 for 95 %.
  static double oneSided(double confidence) {
    Ranges.checkBetween0And1("confidence", confidence);
    return STANDARD.inverseSurvivalProbability(1 - confidence);
  }

  /// Within how many it stays to both sides: 1.960 for 95 %.
  static double twoSided(double confidence) {
    Ranges.checkBetween0And1("confidence", confidence);
    return STANDARD.inverseSurvivalProbability((1 - confidence) / 2);
  }
}
