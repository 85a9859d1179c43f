package app.spotcheck.review.report;

import app.spotcheck.review.sample.DrawnStratum;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.statistics.ClusteredEstimate;
import app.spotcheck.review.statistics.Estimate;
import app.spotcheck.review.statistics.FinitePopulation;
import app.spotcheck.review.statistics.StratifiedEstimate;
import app.spotcheck.review.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Estimates the share of wrong ones in the whole, in its strata and classes.
final class SampleEstimate {
  /// What those that were passed over are taken for.
  enum PassedOver {
    UNKNOWN,
    WRONG,
    RIGHT
  }

  private final Sample sample;
  private final Draws draws;
  private final List<Long> judgeable;

  /// @param judgeable how many objects or rows each stratum has, counted like the judged
  SampleEstimate(Sample sample, Draws draws, List<Long> judgeable) {
    this.sample = sample;
    this.draws = draws;
    this.judgeable = judgeable;
  }

  /// Of the whole.
  Estimate ofWhole(PassedOver passedOver) {
    if (sample.definition().strata().isEmpty()) {
      return ofStratum(0, passedOver);
    }
    List<StratifiedEstimate.Stratum> strata = new ArrayList<>();
    for (int i = 0; i < sample.strata().size(); i++) {
      if (judgeable.get(i) > 0) {
        strata.add(new StratifiedEstimate.Stratum(judgeable.get(i), ofStratum(i, passedOver)));
      }
    }
    return StratifiedEstimate.of(strata);
  }

  /// Of a stratum by itself.
  Estimate ofStratum(int index, PassedOver passedOver) {
    List<Tally> tallies =
        draws.reached().stream()
            .filter(draw -> draw.stratum() == index)
            .flatMap(draw -> tally(draw, passedOver))
            .toList();
    DrawnStratum stratum = sample.strata().get(index);
    return draws.basis() == Basis.OBJECTS_IN_ROWS
        ? ClusteredEstimate.of(tallies, stratum.population())
        : Estimate.of(sum(tallies), stratum.population());
  }

  private static Stream<Tally> tally(Draw draw, PassedOver passedOver) {
    if (draw.judged()) {
      return Stream.of(draw.counts().tally());
    }
    return switch (passedOver) {
      case UNKNOWN -> Stream.empty();
      case WRONG -> Stream.of(new Tally(draw.size(), draw.size()));
      case RIGHT -> Stream.of(new Tally(0, draw.size()));
    };
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
