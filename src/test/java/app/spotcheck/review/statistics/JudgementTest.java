package app.spotcheck.review.statistics;

import static app.spotcheck.review.statistics.FinitePopulation.UNBOUNDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.spotcheck.review.statistics.Judgement.Fail;
import app.spotcheck.review.statistics.Judgement.NotEnough;
import app.spotcheck.review.statistics.Judgement.Pass;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static Judgement of(int wrong, int judged, long population, double limit) {
    return Judgement.of(Estimate.of(new Tally(wrong, judged), population), limit, 0.95);
  }

  /// 3 of 400 by Wilson's formula with z = 1.6449: (0.0075 + 0.003382 + 0.007861) / 1.006764.
  @Test
  void threeOfFourHundredPassTwoPercent() {
    Judgement judgement = of(3, 400, UNBOUNDED, 0.02);
    assertThat(judgement).isInstanceOf(Pass.class);
    assertThat(judgement.upperLimit()).isCloseTo(0.0186, within(0.00005));
  }

  @Test
  void rateAboveTheLimitFails() {
    assertThat(of(30, 400, UNBOUNDED, 0.02)).isInstanceOf(Fail.class);
    assertThat(of(1, 40, 40, 0.02)).isInstanceOf(Fail.class);
  }

  @Test
  void soManyMoreAreEnoughAndOneLessIsNot() {
    NotEnough pass = (NotEnough) of(1, 100, UNBOUNDED, 0.02);
    Estimate estimate = Estimate.of(new Tally(1, 100), UNBOUNDED);
    assertThat(estimate.upperLimitAfter(100 + pass.more(), 0.95)).isLessThanOrEqualTo(0.02);
    assertThat(estimate.upperLimitAfter(99 + pass.more(), 0.95)).isGreaterThan(0.02);
    assertThat(pass.all()).isFalse();
    NotEnough fail = (NotEnough) of(3, 100, UNBOUNDED, 0.02);
    Estimate worse = Estimate.of(new Tally(3, 100), UNBOUNDED);
    assertThat(worse.lowerLimitAfter(100 + fail.more(), 0.95)).isGreaterThan(0.02);
    assertThat(worse.lowerLimitAfter(99 + fail.more(), 0.95)).isLessThanOrEqualTo(0.02);
  }

  @Test
  void nothingJudgedNeedsWhatAPerfectSampleWould() {
    NotEnough start = (NotEnough) of(0, 0, UNBOUNDED, 0.05);
    assertThat(of(0, (int) start.more(), UNBOUNDED, 0.05)).isInstanceOf(Pass.class);
    assertThat(of(0, (int) start.more() - 1, UNBOUNDED, 0.05)).isInstanceOf(NotEnough.class);
  }

  @Test
  void endOfThePopulationEndsTheSearch() {
    assertThat(of(0, 10, 12, 0)).isEqualTo(new NotEnough(0, 1 / 12.0, 2, true));
    assertThat(of(2, 100, 200, 0.02))
        .isInstanceOfSatisfying(
            NotEnough.class,
            n -> {
              assertThat(n.more()).isEqualTo(100);
              assertThat(n.all()).isTrue();
            });
    assertThat(of(2, 100, UNBOUNDED, 0.02))
        .isInstanceOfSatisfying(NotEnough.class, n -> assertThat(n.all()).isTrue());
  }

  @Test
  void moreRowsAreCountedByTheirObjects() {
    Estimate rows =
        ClusteredEstimate.of(List.of(new Tally(0, 10), new Tally(1, 10), new Tally(0, 10)), 10);
    NotEnough judgement = (NotEnough) Judgement.of(rows, 0.02, 0.95);
    assertThat(judgement.more()).isBetween(1L, 70L);
  }

  @Test
  void unjudgedStratumNeedsMore() {
    Judgement judgement =
        Judgement.of(
            StratifiedEstimate.of(
                List.of(
                    new StratifiedEstimate.Stratum(1000, Estimate.of(new Tally(0, 1000), 1000)),
                    new StratifiedEstimate.Stratum(500, Estimate.of(Tally.NONE, 500)))),
            0.1,
            0.95);
    assertThat(judgement)
        .isInstanceOfSatisfying(NotEnough.class, n -> assertThat(n.more()).isPositive());
  }

  @Test
  void limitMustBeAShare() {
    assertThatThrownBy(() -> of(0, 10, 20, 1.5)).hasMessageContaining("limit");
  }
}
