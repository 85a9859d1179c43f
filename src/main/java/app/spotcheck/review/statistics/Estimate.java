package app.spotcheck.review.statistics;

/// What a sample says of the rate in the whole, with as much certainty as it is worth.
///
/// Its size counts as `judged / designEffect`, times the finite-population correction. As the
/// number of wrong ones in the whole is a whole number, an upper limit is rounded up to the next
/// rate that there can be and a lower one down, where the population is known: this matters only
/// where few are left to judge.
///
/// @param rate the estimated share of wrong ones in the part of the whole that the sample is of
/// @param unjudgedShare how much of the whole no sample was taken of: all of this may be wrong
/// @param judged how many are judged
/// @param population how many there are in the whole, or [FinitePopulation#UNBOUNDED]
/// @param designEffect how many of the judged are worth one that is drawn independently; at least 1
/// @param drawnUnits how many units were drawn: the judged ones themselves, or rows that hold them
/// @param populationUnits of how many
public record Estimate(
    double rate,
    double unjudgedShare,
    long judged,
    long population,
    double designEffect,
    long drawnUnits,
    long populationUnits) {

  /// How far sums of products of rates and whole numbers may be off, as a share of themselves: it
  /// must not make another whole number of one, and nothing that is more than that is rounded in
  /// anyone's favour.
  private static final double INEXACT = 1e-12;

  public Estimate {
    Ranges.checkShare("rate", rate);
    Ranges.checkShare("share without a verdict", unjudgedShare);
    Ranges.checkPopulation(population);
    Ranges.checkPopulation(populationUnits);
    if (judged > population || drawnUnits > populationUnits) {
      throw new IllegalArgumentException(
          "There cannot be verdicts on more than there are: "
              + (judged > population
                  ? judged + " of " + population
                  : drawnUnits + " of " + populationUnits)
              + ".");
    }
    if (!(designEffect >= 1)) {
      throw new IllegalArgumentException("A design effect of " + designEffect + " is below 1.");
    }
  }

  /// The estimate from a simple random sample.
  public static Estimate of(Tally tally, long population) {
    return new Estimate(tally.rate(), 0, tally.judged(), population, 1, tally.judged(), population);
  }

  /// The same from a sample that is worth less or more.
  Estimate withDesignEffect(double effect) {
    return new Estimate(
        rate, unjudgedShare, judged, population, effect, drawnUnits, populationUnits);
  }

  /// The share of wrong ones in the whole: 0 for the part no sample was taken of.
  public double overallRate() {
    return rate * (1 - unjudgedShare);
  }

  /// How many independent ones the judged are worth; infinite where all are judged.
  public double effectiveSize() {
    return effectiveSize(judged);
  }

  private double effectiveSize(long judgedThen) {
    double unitsEach = judged == 0 ? 1 : (double) drawnUnits / judged;
    return judgedThen
        / designEffect
        * FinitePopulation.factor(judgedThen * unitsEach, populationUnits);
  }

  /// Wilson's two-sided interval.
  public Interval interval(double confidence) {
    Interval ofPart = WilsonScore.interval(rate, effectiveSize(), confidence);
    return new Interval(ofWholeLower(ofPart.lower()), ofWholeUpper(ofPart.upper()));
  }

  /// Wilson's one-sided upper limit: the rate is at most this, with the confidence.
  public double upperLimit(double confidence) {
    return upperLimitAfter(judged, confidence);
  }

  /// Wilson's one-sided lower limit: the rate is at least this, with the confidence.
  public double lowerLimit(double confidence) {
    return lowerLimitAfter(judged, confidence);
  }

  /// The upper limit once so many are judged, if the rate stays as it is.
  double upperLimitAfter(long judgedThen, double confidence) {
    return ofWholeUpper(WilsonScore.upperLimit(rate, effectiveSize(judgedThen), confidence));
  }

  /// The lower limit once so many are judged, if the rate stays as it is.
  double lowerLimitAfter(long judgedThen, double confidence) {
    return ofWholeLower(WilsonScore.lowerLimit(rate, effectiveSize(judgedThen), confidence));
  }

  /// How many will be judged in the end, if rows hold as many as so far.
  long judgedInTheEnd() {
    if (populationUnits == FinitePopulation.UNBOUNDED) {
      return FinitePopulation.UNBOUNDED;
    }
    double each = drawnUnits == 0 ? 1 : (double) judged / drawnUnits;
    return Math.clamp((long) Math.ceil(populationUnits * each), judged, population);
  }

  private double ofWholeUpper(double ofPart) {
    double limit = (1 - unjudgedShare) * ofPart + unjudgedShare;
    double count = limit * population;
    return population == FinitePopulation.UNBOUNDED
        ? limit
        : Math.min(1, Math.ceil(count * (1 - INEXACT)) / population);
  }

  private double ofWholeLower(double ofPart) {
    double limit = (1 - unjudgedShare) * ofPart;
    double count = limit * population;
    return population == FinitePopulation.UNBOUNDED
        ? limit
        : Math.floor(count * (1 + INEXACT)) / population;
  }
}
