package app.spotcheck.review.statistics;

import java.util.ArrayList;
import java.util.List;

/// What an estimate can come to where some of the drawn units are not judged: whatever the verdicts
/// on these will be, the lower limit is not below that of the lowest estimate, and the upper limit
/// not above that of the highest one.
///
/// The lowest takes all of them for right, the highest for wrong. As some verdicts between these
/// make the sample worth less than either, both have the largest design effect that there can be.
///
/// @param lowest to take the lower limit of
/// @param highest to take the upper limit of
public record EstimateBounds(Estimate lowest, Estimate highest) {
  /// Of a simple random sample.
  ///
  /// @param unjudged how many more are drawn that are not judged
  public static EstimateBounds of(Tally judged, long unjudged, long population) {
    return new EstimateBounds(
        Estimate.of(judged.plus(new Tally(0, unjudged)), population),
        Estimate.of(judged.plus(new Tally(unjudged, unjudged)), population));
  }

  /// Of rows that are drawn, in which objects are judged, as in [ClusteredEstimate].
  ///
  /// With the rate `r` between that of both estimates, a row of `m` objects without a verdict adds
  /// at most `m² max(r, 1 - r)²` to the squares that the design effect is made of. What results is
  /// convex in `r`, so that it is the largest at one of the ends.
  ///
  /// @param unjudged how many objects each row has that is drawn and not judged
  /// @param populationRows how many rows there are, or [FinitePopulation#UNBOUNDED]
  public static EstimateBounds ofRows(
      List<Tally> judged, List<Long> unjudged, long populationRows) {
    List<Long> sizes = unjudged.stream().filter(size -> size > 0).toList();
    double designEffect = ClusteredEstimate.largestDesignEffect(judged, sizes);
    List<Tally> right = new ArrayList<>(judged);
    List<Tally> wrong = new ArrayList<>(judged);
    for (long size : unjudged) {
      right.add(new Tally(0, size));
      wrong.add(new Tally(size, size));
    }
    return new EstimateBounds(
        ClusteredEstimate.of(right, populationRows).withDesignEffect(designEffect),
        ClusteredEstimate.of(wrong, populationRows).withDesignEffect(designEffect));
  }

  /// A part of the whole, with the bounds from its own sample.
  ///
  /// @param population how many there are in it, counted like the judged
  public record Stratum(long population, EstimateBounds bounds) {}

  /// Of strata, as in [StratifiedEstimate].
  ///
  /// @param strata all there are, with those of which nothing is drawn
  public static EstimateBounds ofStrata(List<Stratum> strata) {
    List<StratifiedEstimate.Stratum> lowest = new ArrayList<>();
    List<StratifiedEstimate.Stratum> highest = new ArrayList<>();
    for (Stratum stratum : strata) {
      lowest.add(new StratifiedEstimate.Stratum(stratum.population, stratum.bounds.lowest));
      highest.add(new StratifiedEstimate.Stratum(stratum.population, stratum.bounds.highest));
    }
    return StratifiedEstimate.bounds(lowest, highest);
  }
}
