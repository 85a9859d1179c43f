package app.spotcheck.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Compares the bounds with what each of all possible verdicts on the rest would give.
class EstimateBoundsTest {
  private static final double SURE = 0.95;
  private static final double ROUNDING = 1e-9;

  private interface Completion {
    /// @param wrong how many of each part without a verdict are wrong
    Estimate with(List<Integer> wrong);
  }

  private static void holdForAll(EstimateBounds bounds, List<Integer> unjudged, Completion all) {
    double lower = bounds.lowest().lowerLimit(SURE);
    double upper = bounds.highest().upperLimit(SURE);
    for (List<Integer> wrong : choices(unjudged)) {
      Estimate one = all.with(wrong);
      assertThat(one.lowerLimit(SURE)).isGreaterThanOrEqualTo(lower - ROUNDING);
      assertThat(one.upperLimit(SURE)).isLessThanOrEqualTo(upper + ROUNDING);
    }
  }

  /// From 0 to each number, in all combinations.
  private static List<List<Integer>> choices(List<Integer> most) {
    List<List<Integer>> choices = List.of(List.of());
    for (int end : most) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> choice : choices) {
        for (int next = 0; next <= end; next++) {
          List<Integer> more = new ArrayList<>(choice);
          more.add(next);
          longer.add(more);
        }
      }
      choices = longer;
    }
    return choices;
  }

  @Test
  void holdForASimpleSample() {
    EstimateBounds bounds = EstimateBounds.of(new Tally(3, 60), 5, 400);
    holdForAll(bounds, List.of(5), wrong -> Estimate.of(new Tally(3 + wrong.getFirst(), 65), 400));
  }

  @Test
  void holdForRows() {
    Random random = new Random(5);
    for (int trial = 0; trial < 400; trial++) {
      List<Tally> judged = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        int objects = random.nextInt(9);
        judged.add(new Tally(random.nextInt(3) == 0 ? random.nextInt(objects + 1) : 0, objects));
      }
      List<Integer> sizes = List.of(1 + random.nextInt(20), random.nextInt(6));
      EstimateBounds bounds =
          EstimateBounds.ofRows(judged, sizes.stream().map(Integer::longValue).toList(), 300);
      holdForAll(
          bounds,
          sizes,
          wrong -> {
            List<Tally> all = new ArrayList<>(judged);
            for (int i = 0; i < sizes.size(); i++) {
              all.add(new Tally(wrong.get(i), sizes.get(i)));
            }
            return ClusteredEstimate.of(all, 300);
          });
    }
  }

  /// All of one stratum wrong and none of another may be worth less than all of both.
  @Test
  void holdForStrata() {
    Random random = new Random(6);
    for (int trial = 0; trial < 2000; trial++) {
      List<Integer> populations = new ArrayList<>();
      List<Integer> unjudged = new ArrayList<>();
      List<Tally> judged = new ArrayList<>();
      List<EstimateBounds.Stratum> bounds = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        int count = random.nextInt(25);
        populations.add(30 + random.nextInt(500));
        unjudged.add(random.nextInt(5));
        judged.add(new Tally(random.nextBoolean() ? 0 : random.nextInt(count + 1), count));
        bounds.add(
            new EstimateBounds.Stratum(
                populations.get(i),
                EstimateBounds.of(judged.get(i), unjudged.get(i), populations.get(i))));
      }
      holdForAll(
          EstimateBounds.ofStrata(bounds),
          unjudged,
          wrong -> {
            List<StratifiedEstimate.Stratum> strata = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
              Tally all = judged.get(i).plus(new Tally(wrong.get(i), unjudged.get(i)));
              strata.add(
                  new StratifiedEstimate.Stratum(
                      populations.get(i), Estimate.of(all, populations.get(i))));
            }
            return StratifiedEstimate.of(strata);
          });
    }
  }

  @Test
  void withAllJudgedTheyAreTheEstimate() {
    List<Tally> rows = List.of(new Tally(0, 4), new Tally(2, 7), new Tally(0, 0), new Tally(1, 3));
    areTheSame(EstimateBounds.ofRows(rows, List.of(), 90), ClusteredEstimate.of(rows, 90));
    Estimate first = Estimate.of(new Tally(2, 30), 500);
    Estimate second = Estimate.of(new Tally(0, 20), 100);
    areTheSame(
        EstimateBounds.ofStrata(
            List.of(
                new EstimateBounds.Stratum(500, new EstimateBounds(first, first)),
                new EstimateBounds.Stratum(100, new EstimateBounds(second, second)))),
        StratifiedEstimate.of(
            List.of(
                new StratifiedEstimate.Stratum(500, first),
                new StratifiedEstimate.Stratum(100, second))));
  }

  private static void areTheSame(EstimateBounds bounds, Estimate estimate) {
    for (ToDoubleFunction<Estimate> figure :
        List.<ToDoubleFunction<Estimate>>of(
            Estimate::rate, Estimate::effectiveSize, one -> one.upperLimit(SURE))) {
      double expected = figure.applyAsDouble(estimate);
      assertThat(figure.applyAsDouble(bounds.lowest())).isEqualTo(expected);
      assertThat(figure.applyAsDouble(bounds.highest())).isEqualTo(expected);
    }
  }
}
