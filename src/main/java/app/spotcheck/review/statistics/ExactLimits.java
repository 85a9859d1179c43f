package app.spotcheck.review.statistics;

import java.math.BigDecimal;
import java.util.function.LongPredicate;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/// The exact one-sided limits of the rate behind a simple random sample: the highest rate that
/// leaves as few wrong ones as were found with more than the risk, `1 - confidence`, and the lowest
/// one that leaves as many. Unlike Wilson's they never hold less often than they say.
///
/// In a known population the number of wrong ones found is hypergeometric, and the limits are rates
/// that it can have; without an end, or with more than 2,147,483,647, it is binomial.
///
/// Source: C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits illustrated in
/// the case of the binomial, Biometrika 26 (1934), 404-413; H. S. Konijn, Statistical Theory of
/// Sample Survey Design and Analysis, North-Holland 1973, for a finite population.
///
/// @param lower the rate is at least this, with the confidence
/// @param upper the rate is at most this, with the confidence
public record ExactLimits(double lower, double upper) {
  /// The upper limit alone.
  ///
  /// @param population how many there are, or [FinitePopulation#UNBOUNDED]
  public static double upper(Tally tally, long population, double confidence) {
    double risk = check(tally, population, confidence);
    long right = tally.judged() - tally.wrong();
    if (right == 0) {
      return 1;
    }
    if (population > Integer.MAX_VALUE) {
      return BetaDistribution.of(tally.wrong() + 1.0, (double) right)
          .inverseSurvivalProbability(risk);
    }
    long first =
        firstWhere(
            tally.wrong(),
            population - right,
            wrong ->
                found(tally, population, wrong).cumulativeProbability((int) tally.wrong()) <= risk);
    return (first - 1.0) / population;
  }

  /// The lower limit alone.
  ///
  /// @param population how many there are, or [FinitePopulation#UNBOUNDED]
  public static double lower(Tally tally, long population, double confidence) {
    double risk = check(tally, population, confidence);
    long right = tally.judged() - tally.wrong();
    if (tally.wrong() == 0) {
      return 0;
    }
    if (population > Integer.MAX_VALUE) {
      return BetaDistribution.of((double) tally.wrong(), right + 1.0)
          .inverseCumulativeProbability(risk);
    }
    return (double)
            firstWhere(
                tally.wrong(),
                population - right,
                wrong ->
                    found(tally, population, wrong).survivalProbability((int) tally.wrong() - 1)
                        > risk)
        / population;
  }

  private static double check(Tally tally, long population, double confidence) {
    Ranges.checkPopulation(population);
    Ranges.checkBetween0And1("confidence", confidence);
    if (tally.judged() > population) {
      throw new IllegalArgumentException(
          tally.judged() + " of " + population + " cannot be judged.");
    }
    return BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence)).doubleValue();
  }

  /// The first number from `from` on for which something holds that holds for all after it too; one
  /// after `to` where there is none.
  private static long firstWhere(long from, long to, LongPredicate holds) {
    long low = from;
    long high = to + 1;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static HypergeometricDistribution found(Tally tally, long population, long wrong) {
    return HypergeometricDistribution.of((int) population, (int) wrong, (int) tally.judged());
  }
}
