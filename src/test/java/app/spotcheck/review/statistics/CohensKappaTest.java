package app.spotcheck.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CohensKappaTest {
  /// The example of 200 cases in J. Cohen, A coefficient of agreement for nominal scales,
  /// Educational and Psychological Measurement 20 (1960), 37-46: 0.492.
  @Test
  void threeCategoriesOfCohen() {
    assertThat(CohensKappa.of(new long[][] {{88, 10, 2}, {14, 40, 6}, {18, 10, 12}}).getAsDouble())
        .isCloseTo(0.492, within(0.0005));
  }

  /// The common example of two readers of 50 grant proposals: 0.70 observed, 0.50 by chance.
  @Test
  void twoCategories() {
    assertThat(CohensKappa.of(new long[][] {{20, 5}, {10, 15}}).getAsDouble())
        .isCloseTo(0.4, within(1e-12));
  }

  @Test
  void endsOfTheScale() {
    assertThat(CohensKappa.of(new long[][] {{7, 0}, {0, 3}})).hasValue(1);
    assertThat(CohensKappa.of(new long[][] {{0, 5}, {5, 0}})).hasValue(-1);
    assertThat(CohensKappa.of(new long[][] {{4, 4}, {4, 4}})).hasValue(0);
  }

  @Test
  void noneWhereChanceWouldAgreeFully() {
    assertThat(CohensKappa.of(new long[][] {{12, 0}, {0, 0}})).isEmpty();
    assertThat(CohensKappa.of(new long[][] {{0, 0}, {0, 0}})).isEmpty();
    assertThat(CohensKappa.of(new long[0][0])).isEmpty();
  }

  @Test
  void tableMustBeSquare() {
    assertThatThrownBy(() -> CohensKappa.of(new long[][] {{1, 2}})).hasMessageContaining("square");
  }
}
