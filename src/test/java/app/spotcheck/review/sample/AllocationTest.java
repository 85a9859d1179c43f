package app.spotcheck.review.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static long[] shares(long size, long... populations) {
    return Allocation.proportional(size, populations);
  }

  @Test
  void sharesAreProportional() {
    assertThat(shares(10, 900, 100)).containsExactly(9, 1);
    assertThat(shares(10, 500, 300, 200)).containsExactly(5, 3, 2);
  }

  /// 7 of 53, 24 and 23: 3.71, 1.68 and 1.61, whose rests of 2 go to the largest two.
  @Test
  void restGoesToTheLargestRemainders() {
    assertThat(shares(7, 53, 24, 23)).containsExactly(4, 2, 1);
  }

  @Test
  void everyStratumGetsOneWhereThereIsOneForEach() {
    assertThat(shares(10, 9980, 10, 10)).containsExactly(8, 1, 1);
    assertThat(shares(3, 9980, 10, 10)).containsExactly(1, 1, 1);
    assertThat(shares(2, 9980, 10, 10)).containsExactly(2, 0, 0);
  }

  @Test
  void allIsAll() {
    assertThat(shares(16, 9, 1, 6)).containsExactly(9, 1, 6);
  }

  @Test
  void sharesOfAnyStrataAddUpAndFit() {
    Random random = new Random(2);
    for (int trial = 0; trial < 2000; trial++) {
      long[] populations =
          random.longs(1 + random.nextInt(12), 1, trial % 2 == 0 ? 5 : 5000).toArray();
      long total = Arrays.stream(populations).sum();
      long size = 1 + random.nextLong(total);
      long[] shares = Allocation.proportional(size, populations);
      assertThat(Arrays.stream(shares).sum()).isEqualTo(size);
      for (int i = 0; i < shares.length; i++) {
        assertThat(shares[i]).isBetween(size >= populations.length ? 1L : 0L, populations[i]);
      }
    }
  }
}
