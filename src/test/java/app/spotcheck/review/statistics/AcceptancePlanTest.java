package app.spotcheck.review.statistics;

import static app.spotcheck.review.statistics.FinitePopulation.UNBOUNDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.spotcheck.review.statistics.AcceptancePlan.Standing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptancePlanTest {
  /// The sizes of Wilks, from S. S. Wilks, Determination of sample sizes for setting tolerance
  /// limits, Annals of Mathematical Statistics 12 (1941), 91-96, as they are tabulated in
  /// reliability engineering for 95/95, 95/99 and others: so many are needed with so many failures.
  @ParameterizedTest
  @CsvSource({
    "0.05, 0.95, 0, 59",
    "0.05, 0.95, 1, 93",
    "0.05, 0.95, 2, 124",
    "0.05, 0.95, 3, 153",
    "0.05, 0.95, 4, 181",
    "0.05, 0.95, 5, 208",
    "0.05, 0.99, 0, 90",
    "0.05, 0.99, 1, 130",
    "0.01, 0.95, 0, 299",
    "0.01, 0.95, 1, 473",
    "0.02, 0.95, 0, 149",
    "0.10, 0.90, 0, 22"
  })
  void sizesWithoutAnEndAreThoseOfTheTables(
      double limit, double confidence, int acceptanceNumber, int size) {
    AcceptancePlan plan = AcceptancePlan.of(UNBOUNDED, limit, confidence, acceptanceNumber);
    assertThat(plan.sampleSize()).isEqualTo(size);
  }

  /// No table: binomial coefficients of whole numbers, for every size of the sample in turn.
  @ParameterizedTest
  @CsvSource({
    "10, 0.5, 2",
    "20, 0.05, 0",
    "20, 0.05, 1",
    "100, 0.05, 0",
    "100, 0.07, 3",
    "100, 0.29, 4",
    "500, 0.02, 1",
    "1000, 0.01, 0",
    "1000, 0.03, 5"
  })
  void sizesOfAKnownPopulationAreTheSmallest(int population, double limit, int acceptanceNumber) {
    AcceptancePlan plan = AcceptancePlan.of(population, limit, 0.95, acceptanceNumber);
    int wrong =
        new BigDecimal(String.valueOf(limit)).multiply(BigDecimal.valueOf(population)).intValue()
            + 1;
    int size = acceptanceNumber + 1;
    while (atMost(acceptanceNumber, population, wrong, size).compareTo(new BigDecimal("0.05"))
        > 0) {
      size++;
    }
    assertThat(plan.sampleSize()).isEqualTo(size);
    assertThat(size)
        .isLessThanOrEqualTo(
            AcceptancePlan.of(UNBOUNDED, limit, 0.95, acceptanceNumber).sampleSize());
    assertThat(plan.probabilityOfAcceptance((double) wrong / population))
        .isCloseTo(atMost(acceptanceNumber, population, wrong, size).doubleValue(), within(1e-10));
  }

  private static BigDecimal atMost(int most, int population, int wrong, int size) {
    BigInteger ways = BigInteger.ZERO;
    for (int found = 0; found <= most; found++) {
      ways = ways.add(choose(wrong, found).multiply(choose(population - wrong, size - found)));
    }
    return new BigDecimal(ways)
        .divide(new BigDecimal(choose(population, size)), MathContext.DECIMAL128);
  }

  private static BigInteger choose(int of, int chosen) {
    if (chosen < 0 || chosen > of) {
      return BigInteger.ZERO;
    }
    BigInteger ways = BigInteger.ONE;
    for (int i = 1; i <= chosen; i++) {
      ways = ways.multiply(BigInteger.valueOf(of - chosen + i)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }

  @Test
  void aPopulationOfAnySizeHasAPlan() {
    assertThat(AcceptancePlan.of(1, 0.02, 0.95, 0).sampleSize()).isEqualTo(1);
    assertThat(AcceptancePlan.of(2_000_000_000, 0.02, 0.95, 0).sampleSize()).isEqualTo(149);
    assertThat(AcceptancePlan.of(1L << 40, 0.02, 0.95, 0).sampleSize()).isEqualTo(149);
  }

  @Test
  void expectedRateGivesThePlanThatLetsItPass() {
    int number = AcceptancePlan.acceptanceNumberFor(0.05, 0.95, 0.01);
    AcceptancePlan plan = AcceptancePlan.of(UNBOUNDED, 0.05, 0.95, number);
    assertThat(plan.probabilityOfAcceptance(0.01)).isGreaterThanOrEqualTo(0.95);
    assertThat(AcceptancePlan.of(UNBOUNDED, 0.05, 0.95, number - 1).probabilityOfAcceptance(0.01))
        .isLessThan(0.95);
    assertThat(AcceptancePlan.acceptanceNumberFor(0.05, 0.95, 0)).isZero();
    assertThatThrownBy(() -> AcceptancePlan.acceptanceNumberFor(0.05, 0.95, 0.05))
        .hasMessageContaining("further below the limit");
  }

  @Test
  void planStandsByWhatIsJudged() {
    AcceptancePlan plan = AcceptancePlan.of(UNBOUNDED, 0.05, 0.95, 1);
    assertThat(plan.standing(Tally.NONE)).isEqualTo(Standing.GO_ON);
    assertThat(plan.standing(new Tally(1, 92))).isEqualTo(Standing.GO_ON);
    assertThat(plan.standing(new Tally(1, 93))).isEqualTo(Standing.ACCEPT);
    assertThat(plan.standing(new Tally(0, 92))).isEqualTo(Standing.ACCEPT);
    assertThat(plan.standing(new Tally(2, 3))).isEqualTo(Standing.REJECT);
  }

  @Test
  void plansThatCannotBeAreRefused() {
    assertThatThrownBy(() -> AcceptancePlan.of(50, 0.02, 0.95, 2))
        .hasMessageContaining("an acceptance number of at most 1");
    assertThat(AcceptancePlan.largestAcceptanceNumber(50, 0.02)).isEqualTo(1);
    assertThatThrownBy(() -> AcceptancePlan.of(50, 0, 0.95, 0)).hasMessageContaining("limit");
    assertThatThrownBy(() -> AcceptancePlan.of(50, 0.1, 0.95, -1)).hasMessageContaining("from 0");
    assertThatThrownBy(() -> AcceptancePlan.of(0, 0.1, 0.95, 0)).hasMessageContaining("nothing");
  }
}
