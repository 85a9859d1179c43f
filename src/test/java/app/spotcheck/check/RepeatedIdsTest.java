package app.spotcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedIdsTest {
  @Test
  void whatStandsInTwoRowsIsFoundAmongMoreIdsThanAreKeptInMemory() {
    try (RepeatedIds ids = new RepeatedIds()) {
      int count = 700_000;
      for (int i = 0; i < count; i++) {
        ids.add("id-" + i, 1 + i / 10);
      }
      ids.add("id-5", count);
      ids.add("id-" + (count - 1), 1);
      ids.add("id-77", 1 + 77 / 10);
      ids.find();
      assertThat(ids.mayRepeat("id-5")).isTrue();
      assertThat(ids.mayRepeat("id-" + (count - 1))).isTrue();
      assertThat(ids.mayRepeat("id-77")).as("twice in one row").isFalse();
      long others = 0;
      for (int i = 0; i < count; i++) {
        others += ids.mayRepeat("id-" + i) ? 1 : 0;
      }
      assertThat(others).isEqualTo(2);
    }
  }
}
