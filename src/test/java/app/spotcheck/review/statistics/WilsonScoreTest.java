package app.spotcheck.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonScoreTest {
  /// The four examples of R. G. Newcombe, Two-sided confidence intervals for the single proportion:
  /// comparison of seven methods, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void intervalsAreThoseOfNewcombe(int wrong, int judged, double lower, double upper) {
    Interval interval = WilsonScore.interval((double) wrong / judged, judged, 0.95);
    assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
  }

  @Test
  void oneSidedLimitIsThatOfTheTwoSidedIntervalWithTwiceTheRisk() {
    Interval interval = WilsonScore.interval(0.03, 250, 0.90);
    assertThat(WilsonScore.upperLimit(0.03, 250, 0.95)).isCloseTo(interval.upper(), within(1e-12));
    assertThat(WilsonScore.lowerLimit(0.03, 250, 0.95)).isCloseTo(interval.lower(), within(1e-12));
  }

  /// No table: the limit is where the distance is `z` standard errors of a sample without
  /// replacement, which Wilson's equation says before it is solved.
  @ParameterizedTest
  @CsvSource({"3, 400, 5000", "0, 50, 60", "20, 100, 101", "7, 7, 1000000"})
  void limitSolvesTheScoreEquationOfAFinitePopulation(int wrong, int judged, int population) {
    double rate = (double) wrong / judged;
    double size = judged * FinitePopulation.factor(judged, population);
    double z = 1.6448536269514722;
    double lower = WilsonScore.lowerLimit(rate, size, 0.95);
    double upper = WilsonScore.upperLimit(rate, size, 0.95);
    for (double limit : new double[] {lower, upper}) {
      double error =
          Math.sqrt(limit * (1 - limit) / judged * (population - judged) / (population - 1));
      assertThat(Math.abs(limit - rate)).isCloseTo(z * error, within(1e-9));
    }
  }

  @Test
  void withAllJudgedTheLimitsAreTheRate() {
    Estimate all = Estimate.of(new Tally(3, 40), 40);
    assertThat(all.upperLimit(0.95)).isEqualTo(0.075);
    assertThat(all.lowerLimit(0.95)).isEqualTo(0.075);
    assertThat(all.interval(0.95)).isEqualTo(new Interval(0.075, 0.075));
  }

  @Test
  void withNothingJudgedAnyRateIsPossible() {
    Estimate none = Estimate.of(Tally.NONE, FinitePopulation.UNBOUNDED);
    assertThat(none.interval(0.95)).isEqualTo(Interval.ALL);
    assertThat(none.upperLimit(0.99)).isEqualTo(1);
  }

  /// By counting: with 9 of 10 judged and none wrong, the last may be, and was left with 10 %.
  @Test
  void limitIsARateThatThePopulationCanHave() {
    assertThat(Estimate.of(new Tally(0, 9), 10).upperLimit(0.95)).isEqualTo(0.1);
    assertThat(Estimate.of(new Tally(0, 8), 10).upperLimit(0.95)).isEqualTo(0.1);
    assertThat(Estimate.of(new Tally(9, 9), 10).lowerLimit(0.95)).isEqualTo(0.9);
  }

  /// What is between two rates that there can be is never rounded to the better of them.
  @ParameterizedTest
  @CsvSource({"0, 124, 1096", "3, 400, 5000", "1, 40, 41", "17, 90, 1000000", "0, 149, 7451"})
  void limitsAreRoundedToTheStrictSide(int wrong, int judged, int population) {
    Estimate estimate = Estimate.of(new Tally(wrong, judged), population);
    double rate = estimate.rate();
    double size = estimate.effectiveSize();
    double upper = WilsonScore.upperLimit(rate, size, 0.95);
    double lower = WilsonScore.lowerLimit(rate, size, 0.95);
    assertThat(estimate.upperLimit(0.95)).isBetween(upper, upper + 1.0 / population);
    assertThat(estimate.lowerLimit(0.95)).isBetween(lower - 1.0 / population, lower);
  }

  @Test
  void rateOfManyJudgedIsNotRoundedToAnother() {
    for (int judged : new int[] {3_333_333, 700_000_001, 2_000_000_000}) {
      for (int wrong : new int[] {1, 7, 123_457, 3_333_332}) {
        Estimate all = Estimate.of(new Tally(wrong, judged), judged);
        assertThat(all.upperLimit(0.95)).isEqualTo(all.lowerLimit(0.95)).isEqualTo(all.rate());
      }
    }
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatThrownBy(() -> WilsonScore.upperLimit(0.1, 10, 1))
        .hasMessage("The confidence must lie between 0 % and 100 %, not at 100 %.");
    assertThatThrownBy(() -> WilsonScore.upperLimit(1.2, 10, 0.9))
        .hasMessage("The rate must be from 0 % to 100 %, not 120 %.");
    assertThatThrownBy(() -> new Tally(3, 2)).hasMessage("3 of 2 cannot be wrong.");
    assertThatThrownBy(() -> Estimate.of(new Tally(0, 11), 10)).hasMessageContaining("11 of 10");
  }
}
