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
    long population = strata.stream().mapToLong(Stratum::population).sum();
    Ranges.checkPopulation(population);
    List<Stratum> seen = strata.stream().filter(s -> s.estimate.judged() > 0).toList();
    long ofSeen = seen.stream().mapToLong(Stratum::population).sum();
    if (seen.isEmpty()) {
      return Estimate.of(Tally.NONE, population);
    }
    long judged = seen.stream().mapToLong(s -> s.estimate.judged()).sum();
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
            : Math.max(1, judged * correction / effectiveSize(seen, ofSeen, judged)),
        units,
        populationUnits);
  }

  private static double weight(Stratum stratum, long population) {
    return (double) stratum.population / population;
  }

  private static double effectiveSize(List<Stratum> strata, long population, long judged) {
    double wrong = strata.stream().mapToDouble(s -> s.estimate.rate() * s.estimate.judged()).sum();
    double common = (wrong + 1) / (judged + 2);
    double rate = 0;
    double variance = 0;
    double sameRateVariance = 0;
    for (Stratum stratum : strata) {
      double weight = weight(stratum, population);
      double itsRate = drawnTowards(common, stratum.estimate);
      double spread = weight * weight / stratum.estimate.effectiveSize();
      rate += weight * itsRate;
      variance += spread * itsRate * (1 - itsRate);
      sameRateVariance += spread;
    }
    return Math.min(rate * (1 - rate) / variance, 1 / sameRateVariance);
  }

  private static double drawnTowards(double common, Estimate estimate) {
    return (estimate.rate() * estimate.judged() + PRIOR_OBJECTS * common)
        / (estimate.judged() + PRIOR_OBJECTS);
  }
}
