package app.spotcheck.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.spotcheck.review.statistics.StratifiedEstimate.Stratum;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StratifiedEstimateTest {
  private static Stratum stratum(int population, int wrong, int judged) {
    return new Stratum(population, Estimate.of(new Tally(wrong, judged), population));
  }

  @Test
  void oneStratumIsASimpleSample() {
    Estimate one = StratifiedEstimate.of(List.of(stratum(5000, 3, 400)));
    Estimate simple = Estimate.of(new Tally(3, 400), 5000);
    assertThat(one.upperLimit(0.95)).isEqualTo(simple.upperLimit(0.95));
    assertThat(one.effectiveSize()).isCloseTo(simple.effectiveSize(), within(1e-6));
  }

  @Test
  void proportionalStrataAreWorthASimpleSample() {
    Estimate strata =
        StratifiedEstimate.of(List.of(stratum(90_000, 9, 900), stratum(10_000, 1, 100)));
    Estimate simple = Estimate.of(new Tally(10, 1000), 100_000);
    assertThat(strata.rate()).isCloseTo(0.01, within(1e-12));
    assertThat(strata.effectiveSize()).isCloseTo(simple.effectiveSize(), within(1.0));
  }

  /// By Kish's formula with the weights 1/2 and 1/2: 1 / (0.25 / 1000 + 0.25 / 9000) = 3600.
  @Test
  void unequalSharesCostCertainty() {
    int population = 1_000_000_000;
    Estimate strata =
        StratifiedEstimate.of(
            List.of(stratum(population, 100, 1000), stratum(population, 900, 9000)));
    assertThat(strata.effectiveSize()).isCloseTo(3600, within(3.0));
  }

  @Test
  void fewRightOnesOfALargeStratumAreNoCertainty() {
    int population = 1_000_000_000;
    Estimate strata =
        StratifiedEstimate.of(List.of(stratum(population, 0, 10), stratum(population, 0, 90)));
    assertThat(strata.effectiveSize()).isBetween(20.0, 36.0);
  }

  @Test
  void rateIsThatOfTheWhole() {
    Estimate strata = StratifiedEstimate.of(List.of(stratum(900, 0, 50), stratum(100, 25, 50)));
    assertThat(strata.overallRate()).isCloseTo(0.05, within(1e-12));
    assertThat(strata.interval(0.95).lower()).isLessThan(0.05);
    assertThat(strata.interval(0.95).upper()).isGreaterThan(0.05);
  }

  @Test
  void stratumWithoutAVerdictMayBeWhollyWrongOrRight() {
    Estimate strata = StratifiedEstimate.of(List.of(stratum(80, 0, 80), stratum(20, 0, 0)));
    assertThat(strata.upperLimit(0.95)).isCloseTo(0.2, within(1e-9));
    assertThat(strata.lowerLimit(0.95)).isZero();
    assertThat(StratifiedEstimate.of(List.of(stratum(20, 0, 0))).interval(0.95))
        .isEqualTo(Interval.ALL);
  }

  @Test
  void withAllJudgedTheRateIsCertain() {
    Estimate all = StratifiedEstimate.of(List.of(stratum(30, 3, 30), stratum(70, 0, 70)));
    assertThat(all.interval(0.99)).isEqualTo(new Interval(0.03, 0.03));
  }

  @Test
  void strataWithoutASizeAreRefused() {
    assertThatThrownBy(() -> StratifiedEstimate.of(List.of())).hasMessageContaining("nothing");
    assertThatThrownBy(() -> stratum(10, 0, 11)).hasMessageContaining("11 of 10");
  }

  /// A simulation with a fixed seed: errors gather in the stratum of which the smaller share is
  /// judged, the worst case.
  @Test
  void limitHoldsAsOftenAsItSays() {
    Random random = new Random(11);
    int trials = 2000;
    int held = 0;
    for (int trial = 0; trial < trials; trial++) {
      Stratum large = stratum(1_000_000, binomial(random, 60, 0.12), 60);
      Stratum small = stratum(250_000, binomial(random, 300, 0.02), 300);
      double rate = 0.8 * 0.12 + 0.2 * 0.02;
      held += StratifiedEstimate.of(List.of(large, small)).upperLimit(0.95) >= rate ? 1 : 0;
    }
    assertThat(held).isBetween(trials * 93 / 100, trials * 99 / 100);
  }

  private static int binomial(Random random, int of, double rate) {
    int hits = 0;
    for (int i = 0; i < of; i++) {
      hits += random.nextDouble() < rate ? 1 : 0;
    }
    return hits;
  }
}
