package app.spotcheck.review.statistics;

import static app.spotcheck.review.statistics.FinitePopulation.UNBOUNDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.spotcheck.review.statistics.ClusteredEstimate.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ClusteredEstimateTest {
  /// No table: of all samples of 3 of 6 rows, the variances that are estimated are on average the
  /// variance that there is, exactly, as the rows are of one size.
  @Test
  void varianceIsRightOverAllSamples() {
    List<Row> rows =
        DoubleStream.of(0, 1, 1, 2, 4, 4).mapToObj(wrong -> new Row(wrong, 4)).toList();
    List<Double> rates = new ArrayList<>();
    double estimated = 0;
    for (int a = 0; a < 6; a++) {
      for (int b = a + 1; b < 6; b++) {
        for (int c = b + 1; c < 6; c++) {
          List<Row> sample = List.of(rows.get(a), rows.get(b), rows.get(c));
          estimated += ClusteredEstimate.ratioVariance(sample) * (1 - 3 / 6.0);
          rates.add(sample.stream().mapToDouble(Row::wrong).sum() / 12);
        }
      }
    }
    double variance =
        rates.stream().mapToDouble(rate -> Math.pow(rate - 12 / 24.0, 2)).sum() / rates.size();
    assertThat(estimated / rates.size()).isCloseTo(variance, within(1e-12));
  }

  @Test
  void rowsOfOneObjectAreASimpleSample() {
    List<Tally> rows = new ArrayList<>(Collections.nCopies(97, new Tally(0, 1)));
    rows.addAll(Collections.nCopies(3, new Tally(1, 1)));
    Estimate estimate = ClusteredEstimate.of(rows, UNBOUNDED);
    assertThat(estimate.designEffect()).isCloseTo(1, within(1e-9));
    assertThat(estimate.upperLimit(0.95))
        .isCloseTo(Estimate.of(new Tally(3, 100), UNBOUNDED).upperLimit(0.95), within(1e-9));
  }

  @Test
  void rowsThatAreWrongAsAWholeAreWorthOneObjectEach() {
    List<Tally> rows = new ArrayList<>(Collections.nCopies(200, new Tally(0, 10)));
    rows.addAll(Collections.nCopies(200, new Tally(10, 10)));
    assertThat(ClusteredEstimate.of(rows, UNBOUNDED).effectiveSize()).isCloseTo(400, within(2.0));
  }

  @Test
  void objectsThatAreWrongByThemselvesAreWorthNearlyAsManyAsThereAre() {
    Random random = new Random(1);
    List<Tally> rows = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      rows.add(new Tally(binomial(random, 5, 0.1), 5));
    }
    assertThat(ClusteredEstimate.of(rows, UNBOUNDED).effectiveSize()).isBetween(4300.0, 5000.0);
  }

  @Test
  void withoutAWrongObjectARowIsWorthAboutOneObject() {
    Estimate none = ClusteredEstimate.of(Collections.nCopies(400, new Tally(0, 5)), UNBOUNDED);
    assertThat(none.effectiveSize()).isBetween(380.0, 420.0);
    Estimate all = ClusteredEstimate.of(Collections.nCopies(400, new Tally(5, 5)), UNBOUNDED);
    assertThat(all.effectiveSize()).isBetween(380.0, 420.0);
  }

  /// A further wrong object never makes the limit better, however the design effect changes.
  @Test
  void limitGrowsWithEveryWrongObject() {
    List<Tally> rows = new ArrayList<>(Collections.nCopies(400, new Tally(0, 5)));
    double before = ClusteredEstimate.of(rows, UNBOUNDED).upperLimit(0.95);
    for (int wrong = 0; wrong < 400; wrong++) {
      rows.set(wrong, new Tally(1, 5));
      double limit = ClusteredEstimate.of(rows, UNBOUNDED).upperLimit(0.95);
      assertThat(limit).as("%s wrong", wrong + 1).isGreaterThan(before);
      before = limit;
    }
  }

  @Test
  void oneRowIsWorthOneObject() {
    Estimate one = ClusteredEstimate.of(List.of(new Tally(3, 50)), UNBOUNDED);
    assertThat(one.rate()).isEqualTo(0.06);
    assertThat(one.effectiveSize()).isCloseTo(1, within(1e-12));
  }

  @Test
  void withAllRowsJudgedTheRateIsCertain() {
    Estimate all = ClusteredEstimate.of(List.of(new Tally(1, 4), new Tally(0, 6)), 2);
    assertThat(all.interval(0.95)).isEqualTo(new Interval(0.1, 0.1));
  }

  @Test
  void rowsWithoutAnObjectSayNothing() {
    assertThat(ClusteredEstimate.of(List.of(), 10).interval(0.95)).isEqualTo(Interval.ALL);
    assertThat(ClusteredEstimate.of(List.of(Tally.NONE), 10).interval(0.95))
        .isEqualTo(Interval.ALL);
  }

  /// A simulation with a fixed seed: of limits with 95 % confidence, about that many hold, where a
  /// simple sample of as many objects would be far too sure.
  @Test
  void limitHoldsAsOftenAsItSays() {
    Random random = new Random(7);
    int trials = 2000;
    int held = 0;
    int heldWithoutRows = 0;
    for (int trial = 0; trial < trials; trial++) {
      List<Tally> rows = new ArrayList<>();
      for (int row = 0; row < 80; row++) {
        int objects = 1 + random.nextInt(12);
        rows.add(new Tally(random.nextInt(10) == 0 ? objects : 0, objects));
      }
      Tally all = rows.stream().reduce(Tally.NONE, Tally::plus);
      held += ClusteredEstimate.of(rows, UNBOUNDED).upperLimit(0.95) >= 0.1 ? 1 : 0;
      heldWithoutRows += Estimate.of(all, UNBOUNDED).upperLimit(0.95) >= 0.1 ? 1 : 0;
    }
    assertThat(held).isBetween(trials * 93 / 100, trials * 99 / 100);
    assertThat(heldWithoutRows).isLessThan(trials * 85 / 100);
  }

  private static int binomial(Random random, int of, double rate) {
    int hits = 0;
    for (int i = 0; i < of; i++) {
      hits += random.nextDouble() < rate ? 1 : 0;
    }
    return hits;
  }
}
