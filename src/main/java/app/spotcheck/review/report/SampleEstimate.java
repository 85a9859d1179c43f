package app.spotcheck.review.report;

import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.statistics.ClusteredEstimate;
import app.spotcheck.review.statistics.Estimate;
import app.spotcheck.review.statistics.EstimateBounds;
import app.spotcheck.review.statistics.FinitePopulation;
import app.spotcheck.review.statistics.StratifiedEstimate;
import app.spotcheck.review.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Estimates the share of wrong ones in the whole, in its strata and classes.
final class SampleEstimate {
  private final Sample sample;
  private final Draws draws;
  private final List<Long> judgeable;

  /// @param judgeable how many objects or rows each stratum has, counted like the judged
  SampleEstimate(Sample sample, Draws draws, List<Long> judgeable) {
    this.sample = sample;
    this.draws = draws;
    this.judgeable = judgeable;
  }

  /// Of the whole, as if those that were passed over were like those judged.
  Estimate ofWhole() {
    if (sample.definition().strata().isEmpty()) {
      return ofStratum(0);
    }
    List<StratifiedEstimate.Stratum> strata = new ArrayList<>();
    for (int i = 0; i < sample.strata().size(); i++) {
      if (judgeable.get(i) > 0) {
        strata.add(new StratifiedEstimate.Stratum(judgeable.get(i), ofStratum(i)));
      }
    }
    return StratifiedEstimate.of(strata);
  }

  /// Of the whole, whatever those are that were passed over.
  EstimateBounds boundsOfWhole() {
    if (sample.definition().strata().isEmpty()) {
      return boundsOfStratum(0);
    }
    List<EstimateBounds.Stratum> strata = new ArrayList<>();
    for (int i = 0; i < sample.strata().size(); i++) {
      if (judgeable.get(i) > 0) {
        strata.add(new EstimateBounds.Stratum(judgeable.get(i), boundsOfStratum(i)));
      }
    }
    return EstimateBounds.ofStrata(strata);
  }

  /// Of a stratum by itself, as if those that were passed over were like those judged.
  Estimate ofStratum(int index) {
    long population = sample.strata().get(index).population();
    return draws.basis() == Basis.OBJECTS_IN_ROWS
        ? ClusteredEstimate.of(judgedIn(index), population)
        : Estimate.of(sum(judgedIn(index)), population);
  }

  private EstimateBounds boundsOfStratum(int index) {
    long population = sample.strata().get(index).population();
    List<Long> passedOver =
        draws.reached().stream()
            .filter(draw -> draw.stratum() == index && !draw.judged())
            .map(Draw::size)
            .toList();
    return draws.basis() == Basis.OBJECTS_IN_ROWS
        ? EstimateBounds.ofRows(judgedIn(index), passedOver, population)
        : EstimateBounds.of(sum(judgedIn(index)), passedOver.size(), population);
  }

  private List<Tally> judgedIn(int stratum) {
    return draws.reached().stream()
        .filter(draw -> draw.stratum() == stratum && draw.judged())
        .map(draw -> draw.counts().tally())
        .toList();
  }

  /// Of a class, of which it is not known how many there are unless all are judged.
  Estimate ofClass(String name) {
    Function<Draw, Tally> tally = draw -> draw.byClass().getOrDefault(name, Counts.NONE).tally();
    List<Tally> tallies = draws.reached().stream().filter(Draw::judged).map(tally).toList();
    if (draws.basis() == Basis.OBJECTS_IN_ROWS) {
      return ClusteredEstimate.of(tallies, sample.population());
    }
    Tally all = sum(tallies);
    boolean whole = draws.judged() == sample.population();
    return Estimate.of(all, whole ? all.judged() : FinitePopulation.UNBOUNDED);
  }

  private static Tally sum(List<Tally> tallies) {
    return tallies.stream().reduce(Tally.NONE, Tally::plus);
  }
}
