package app.spotcheck.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {
  /// R. V. Krejcie and D. W. Morgan, Determining sample size for research activities, Educational
  /// and Psychological Measurement 30 (1970), 607-610, table 1: 95 %, 5 points. The table rounds to
  /// the nearest, we round up.
  @ParameterizedTest
  @CsvSource({
    "10, 10",
    "50, 44",
    "100, 80",
    "200, 132",
    "500, 217",
    "1000, 278",
    "5000, 357",
    "10000, 370"
  })
  void sizesAreThoseOfKrejcieAndMorgan(int population, int size) {
    assertThat(SampleSize.forMargin(0.05, 0.95, population, SampleSize.WORST_RATE))
        .isBetween((long) size, size + 1L);
  }

  @Test
  void sizeWithoutAnEnd() {
    long unbounded = FinitePopulation.UNBOUNDED;
    assertThat(SampleSize.forMargin(0.05, 0.95, unbounded, 0.5)).isEqualTo(385);
    assertThat(SampleSize.forMargin(0.03, 0.95, unbounded, 0.5)).isEqualTo(1068);
    assertThat(SampleSize.forMargin(0.02, 0.95, unbounded, 0.05)).isEqualTo(457);
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> SampleSize.forMargin(0, 0.95, 10, 0.5))
        .hasMessage("The margin must lie between 0 % and 100 %, not at 0 %.");
    assertThatThrownBy(() -> SampleSize.forMargin(0.1, 0.95, 10, 1)).hasMessageContaining("rate");
  }
}
