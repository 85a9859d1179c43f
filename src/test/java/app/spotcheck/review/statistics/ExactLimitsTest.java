package app.spotcheck.review.statistics;

import static app.spotcheck.review.statistics.FinitePopulation.UNBOUNDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactLimitsTest {
  /// The four examples of R. G. Newcombe, Two-sided confidence intervals for the single proportion:
  /// comparison of seven methods, Statistics in Medicine 17 (1998), 857-872, table I, method 5
  /// (Clopper and Pearson's); and the one of the NIST/SEMATECH e-Handbook of Statistical Methods,
  /// section 7.2.4.1, of 4 in 20 with 90 %. A side has half of the two-sided risk.
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.95, 0.2527, 0.3676",
    "15, 148, 0.95, 0.0578, 0.1617",
    "0, 20, 0.95, 0.0000, 0.1684",
    "1, 29, 0.95, 0.0009, 0.1776",
    "4, 20, 0.90, 0.071354, 0.401029"
  })
  void limitsWithoutAnEndAreThoseOfClopperAndPearson(
      int wrong, int judged, double twoSided, double lower, double upper) {
    double confidence = 1 - (1 - twoSided) / 2;
    Tally tally = new Tally(wrong, judged);
    assertThat(ExactLimits.lower(tally, UNBOUNDED, confidence)).isCloseTo(lower, within(0.00005));
    assertThat(ExactLimits.upper(tally, UNBOUNDED, confidence)).isCloseTo(upper, within(0.00005));
  }

  /// 45 of 100 of 300 employees: the example of the R package samplingbook to G. Kauermann and H.
  /// Kuechenhoff, Stichproben, Springer 2010. It tells 110 and 161, the nearest that are rejected.
  @Test
  void limitsOfAKnownPopulationAreThoseOfSamplingbook() {
    Tally tally = new Tally(45, 100);
    assertThat(ExactLimits.lower(tally, 300, 0.975)).isEqualTo((110 + 1) / 300.0);
    assertThat(ExactLimits.upper(tally, 300, 0.975)).isEqualTo((161 - 1) / 300.0);
  }

  /// The plans of Dodge and Romig accept where the exact limit is not above theirs, and no sooner.
  @ParameterizedTest
  @CsvSource({"1096, 0.02, 0", "1000, 0.03, 5", "500, 0.02, 1", "100, 0.29, 4"})
  void plansAcceptAtTheExactLimit(int population, double limit, int wrong) {
    int size = AcceptancePlan.of(population, limit, 0.95, wrong).sampleSize();
    assertThat(ExactLimits.upper(new Tally(wrong, size), population, 0.95))
        .isLessThanOrEqualTo(limit);
    assertThat(ExactLimits.upper(new Tally(wrong, size - 1), population, 0.95))
        .isGreaterThan(limit);
  }

  @Test
  void lowerLimitMirrorsTheUpperOne() {
    for (int wrong = 0; wrong <= 30; wrong++) {
      double lower = ExactLimits.lower(new Tally(wrong, 30), 200, 0.95);
      double upper = ExactLimits.upper(new Tally(30 - wrong, 30), 200, 0.95);
      assertThat(lower).isCloseTo(1 - upper, within(1e-12));
    }
  }

  @Test
  void nothingJudgedSaysNothingAndAllJudgedSaysAll() {
    assertThat(ExactLimits.lower(Tally.NONE, 50, 0.95)).isZero();
    assertThat(ExactLimits.upper(Tally.NONE, 50, 0.95)).isEqualTo(1);
    assertThat(ExactLimits.lower(new Tally(3, 40), 40, 0.95)).isEqualTo(0.075);
    assertThat(ExactLimits.upper(new Tally(3, 40), 40, 0.95)).isEqualTo(0.075);
  }

  @Test
  void aLargePopulationIsNearlyOneWithoutAnEnd() {
    Tally tally = new Tally(3, 400);
    double unbounded = ExactLimits.upper(tally, UNBOUNDED, 0.95);
    assertThat(ExactLimits.upper(tally, 2_000_000_000, 0.95)).isCloseTo(unbounded, within(1e-6));
    assertThat(ExactLimits.upper(tally, 1L << 40, 0.95)).isEqualTo(unbounded);
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatThrownBy(() -> ExactLimits.upper(new Tally(0, 11), 10, 0.95))
        .hasMessage("11 of 10 cannot be judged.");
    assertThatThrownBy(() -> ExactLimits.lower(new Tally(0, 1), 10, 1))
        .hasMessageContaining("confidence");
  }
}
