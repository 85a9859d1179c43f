package app.spotcheck.review.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/// A plan for acceptance sampling: judge so many, accept where at most so many of them are wrong.
///
/// The sample is the smallest where a population that is worse than the limit, even by one, is
/// accepted with a probability of at most `1 - confidence`: with `D = floor(limit N) + 1` wrong of
/// `N`, `P(X <= c) <= 1 - confidence` for the hypergeometric `X`. Where the population has no known
/// end, or more than 2,147,483,647, `X` is binomial with the limit as its rate.
///
/// A plan that does not accept has not shown that the rate is above the limit, only not that it is
/// at most the limit.
///
/// Source: H. F. Dodge and H. G. Romig, Sampling Inspection Tables, 2nd edition, Wiley 1959 (lot
/// tolerance plans); E. G. Schilling and D. V. Neubauer, Acceptance Sampling in Quality Control,
/// 2nd edition, CRC Press 2009.
///
/// @param population how many there are, or [FinitePopulation#UNBOUNDED]
/// @param limit the largest share of wrong ones that shall be accepted, above 0 and below 1
/// @param acceptanceNumber how many wrong ones in the sample are accepted
/// @param sampleSize how many are to be judged
public record AcceptancePlan(
    long population, double limit, double confidence, int acceptanceNumber, int sampleSize) {
  private static final int MOST_ACCEPTED = 1000;
  private static final double RISK_OF_GOOD_ONES = 0.05;

  /// What a plan says of what is judged so far.
  public enum Standing {
    ACCEPT,
    REJECT,
    GO_ON
  }

  /// The smallest plan with an acceptance number.
  ///
  /// @throws IllegalArgumentException for numbers out of range, and where the population can have
  ///   no plan as so many wrong ones in it are not above the limit
  public static AcceptancePlan of(
      long population, double limit, double confidence, int acceptanceNumber) {
    check(population, limit, confidence);
    if (acceptanceNumber < 0 || acceptanceNumber > MOST_ACCEPTED) {
      throw new IllegalArgumentException(
          "The acceptance number must be from 0 to " + MOST_ACCEPTED + ".");
    }
    if (acceptanceNumber >= firstTooMany(population, limit)) {
      throw new IllegalArgumentException(
          "With "
              + acceptanceNumber
              + " wrong, "
              + population
              + " in all are still within the limit. Choose an acceptance number of at most "
              + (firstTooMany(population, limit) - 1)
              + ".");
    }
    int size = smallestSize(population, limit, confidence, acceptanceNumber);
    return new AcceptancePlan(population, limit, confidence, acceptanceNumber, size);
  }

  /// The acceptance number of the smallest plan that accepts a population without an end and with
  /// an expected rate with a probability of at least 95 %.
  ///
  /// @param expectedRate below the limit
  /// @throws IllegalArgumentException for numbers out of range, and where the expected rate is too
  ///   near to the limit
  public static int acceptanceNumberFor(double limit, double confidence, double expectedRate) {
    check(FinitePopulation.UNBOUNDED, limit, confidence);
    Ranges.checkShare("expected rate", expectedRate);
    for (int c = 0; c <= MOST_ACCEPTED && expectedRate < limit; c++) {
      AcceptancePlan plan = of(FinitePopulation.UNBOUNDED, limit, confidence, c);
      if (plan.probabilityOfAcceptance(expectedRate) >= 1 - RISK_OF_GOOD_ONES) {
        return c;
      }
    }
    throw new IllegalArgumentException(
        "The expected rate must be further below the limit than that.");
  }

  /// The largest acceptance number that a population can have; 1,000 at most.
  public static int largestAcceptanceNumber(long population, double limit) {
    return (int) Math.min(MOST_ACCEPTED, firstTooMany(population, limit) - 1);
  }

  private static void check(long population, double limit, double confidence) {
    Ranges.checkPopulation(population);
    Ranges.checkBetween0And1("limit", limit);
    Ranges.checkBetween0And1("confidence", confidence);
  }

  /// The smallest number of wrong ones that is above the limit.
  private static long firstTooMany(long population, double limit) {
    return BigDecimal.valueOf(limit)
            .multiply(BigDecimal.valueOf(population))
            .setScale(0, RoundingMode.FLOOR)
            .longValueExact()
        + 1;
  }

  /// The probability to accept falls with the size of the sample: halves the range.
  private static int smallestSize(
      long population, double limit, double confidence, int acceptanceNumber) {
    double risk = BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence)).doubleValue();
    int tooFew = acceptanceNumber;
    int enough = (int) Math.min(population, Integer.MAX_VALUE);
    while (enough - tooFew > 1) {
      int middle = tooFew + (enough - tooFew) / 2;
      if (wrongInSample(population, limit, middle).cumulativeProbability(acceptanceNumber)
          <= risk) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
  }

  /// How many are wrong in a sample of a population that is just worse than the limit.
  private static DiscreteDistribution wrongInSample(long population, double limit, int size) {
    return population > Integer.MAX_VALUE
        ? BinomialDistribution.of(size, limit)
        : HypergeometricDistribution.of(
            (int) population, (int) firstTooMany(population, limit), size);
  }

  /// How probable it is that a population is accepted.
  ///
  /// @param rate the share that is wrong in it; of a known population the nearest that there can be
  public double probabilityOfAcceptance(double rate) {
    Ranges.checkShare("rate", rate);
    DiscreteDistribution wrong =
        population > Integer.MAX_VALUE
            ? BinomialDistribution.of(sampleSize, rate)
            : HypergeometricDistribution.of(
                (int) population, (int) Math.rint(rate * population), sampleSize);
    return wrong.cumulativeProbability(acceptanceNumber);
  }

  /// Decides as soon as what is still to be judged cannot change it.
  public Standing standing(Tally tally) {
    if (tally.wrong() > acceptanceNumber) {
      return Standing.REJECT;
    }
    long left = Math.max(0, sampleSize - tally.judged());
    return tally.wrong() + left <= acceptanceNumber || left == 0 ? Standing.ACCEPT : Standing.GO_ON;
  }
}
