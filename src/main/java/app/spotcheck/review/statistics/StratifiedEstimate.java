package app.spotcheck.review.statistics;

import java.util.List;

/// The estimate for the whole from samples of its strata, whatever the share of each that was
/// drawn.
///
/// With weights `Wₕ = Nₕ / N`, the rate is `p = Σ Wₕ pₕ` and its variance `Σ Wₕ² pₕ (1 - pₕ) /
/// nₕ*`, where `nₕ*` is the effective size of the stratum's own sample, with its finite-population
/// correction. The effective size of the whole is that of a simple sample of the same variance, `p
/// (1 - p) / variance`. As a stratum with few judged ones may by chance have no wrong one, and
/// would then seem to be without any variance, this quotient is taken at rates that are drawn
/// towards that of all strata with the weight of two objects. It is never more than Kish's `1 / Σ
/// (Wₕ² / nₕ*)`, what the sample is worth where all strata have the same rate: nothing is gained
/// from the strata, to be on the safe side.
///
/// A stratum without a judged one says nothing of itself: for the upper limit all of it is wrong,
/// for the lower one all of it is right.
///
/// Source: W. G. Cochran, Sampling Techniques, 3rd edition, Wiley 1977, section 5.10; L. Kish,
/// Survey Sampling, Wiley 1965, section 11.7. Drawing the rates towards each other is our own.
public final class StratifiedEstimate {
  private static final double PRIOR_OBJECTS = 2;

  private StratifiedEstimate() {}

  /// A part of the whole, with the estimate from its own sample.
  ///
  /// @param population how many there are in it, counted like the judged
  public record Stratum(long population, Estimate estimate) {
    public Stratum {
      Ranges.checkPopulation(population);
      if (estimate.judged() > population || population == FinitePopulation.UNBOUNDED) {
        throw new IllegalArgumentException(
            "A stratum must have a known size that is not below the number of its verdicts.");
      }
    }
  }

  /// Combines the strata.
  ///
  /// @param strata all there are, with those where nothing is judged
  public static Estimate of(List<Stratum> strata) {
    return combined(strata, strata, strata);
  }

  /// Combines strata of which some drawn units are not judged.
  ///
  /// @param lowest all strata, with the estimates that take these for right
  /// @param highest the same with those that take them for wrong
  static EstimateBounds bounds(List<Stratum> lowest, List<Stratum> highest) {
    return new EstimateBounds(
        combined(lowest, lowest, highest), combined(highest, lowest, highest));
  }

  private static Estimate combined(
      List<Stratum> strata, List<Stratum> lowest, List<Stratum> highest) {
    long population = strata.stream().mapToLong(Stratum::population).sum();
    Ranges.checkPopulation(population);
    List<Stratum> seen = seen(strata);
    long ofSeen = seen.stream().mapToLong(Stratum::population).sum();
    if (seen.isEmpty()) {
      return Estimate.of(Tally.NONE, population);
    }
    long judged = judged(seen);
    long units = seen.stream().mapToLong(s -> s.estimate.drawnUnits()).sum();
    long populationUnits = seen.stream().mapToLong(s -> s.estimate.populationUnits()).sum();
    double correction = FinitePopulation.factor((double) units, populationUnits);
    return new Estimate(
        seen.stream().mapToDouble(s -> weight(s, ofSeen) * s.estimate.rate()).sum(),
        (double) (population - ofSeen) / population,
        judged,
        population,
        Double.isInfinite(correction)
            ? 1
            : Math.max(1, judged * correction / effectiveSize(seen(lowest), seen(highest), ofSeen)),
        units,
        populationUnits);
  }

  private static List<Stratum> seen(List<Stratum> strata) {
    return strata.stream().filter(s -> s.estimate.judged() > 0).toList();
  }

  private static long judged(List<Stratum> strata) {
    return strata.stream().mapToLong(s -> s.estimate.judged()).sum();
  }

  private static double weight(Stratum stratum, long population) {
    return (double) stratum.population / population;
  }

  /// The smallest there can be with rates between two estimates of each stratum; both may be the
  /// same. By the concavity of `p (1 - p)` it is not below the smallest `nₕ* / Wₕ` either.
  private static double effectiveSize(
      List<Stratum> lowest, List<Stratum> highest, long population) {
    double leastCommon = commonRate(lowest);
    double mostCommon = commonRate(highest);
    double leastRate = 0;
    double mostRate = 0;
    double variance = 0;
    double sameRateVariance = 0;
    double leastWorth = Double.POSITIVE_INFINITY;
    for (int i = 0; i < lowest.size(); i++) {
      double weight = weight(lowest.get(i), population);
      double size = lowest.get(i).estimate.effectiveSize();
      double least = drawnTowards(leastCommon, lowest.get(i).estimate);
      double most = drawnTowards(mostCommon, highest.get(i).estimate);
      leastRate += weight * least;
      mostRate += weight * most;
      variance += weight * weight / size * largestSpread(least, most);
      sameRateVariance += weight * weight / size;
      leastWorth = Math.min(leastWorth, size / weight);
    }
    double spread = Math.min(leastRate * (1 - leastRate), mostRate * (1 - mostRate));
    return Math.min(Math.max(spread / variance, leastWorth), 1 / sameRateVariance);
  }

  /// The largest `p (1 - p)` between two rates.
  private static double largestSpread(double least, double most) {
    double middlemost = Math.clamp(0.5, least, most);
    return middlemost * (1 - middlemost);
  }

  private static double commonRate(List<Stratum> strata) {
    double wrong = strata.stream().mapToDouble(s -> s.estimate.rate() * s.estimate.judged()).sum();
    return (wrong + 1) / (judged(strata) + 2);
  }

  private static double drawnTowards(double common, Estimate estimate) {
    return (estimate.rate() * estimate.judged() + PRIOR_OBJECTS * common)
        / (estimate.judged() + PRIOR_OBJECTS);
  }
}
