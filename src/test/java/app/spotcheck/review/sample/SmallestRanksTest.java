package app.spotcheck.review.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.review.sample.SmallestRanks.Kept;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallestRanksTest {
  @Test
  void keepsWhatSortingWouldPutFirst() {
    Random random = new Random(8);
    for (int trial = 0; trial < 200; trial++) {
      int most = 1 + random.nextInt(70);
      SmallestRanks whole = new SmallestRanks(most);
      SmallestRanks shuffled = new SmallestRanks(most);
      List<Kept> all = new ArrayList<>();
      for (int i = 0; i < random.nextInt(300); i++) {
        long rank = trial % 3 == 0 ? random.nextLong(5) : random.nextLong();
        all.add(new Kept(rank, i, i % 7));
        whole.add(rank, i, i % 7);
      }
      Collections.shuffle(all, random);
      all.forEach(kept -> shuffled.add(kept.rank(), kept.row(), kept.number()));
      all.sort(Kept.ORDER);
      List<Kept> first = all.subList(0, Math.min(most, all.size()));
      assertThat(whole.smallest(most)).isEqualTo(first);
      assertThat(shuffled.smallest(most)).isEqualTo(first);
      assertThat(shuffled.count()).isEqualTo(all.size());
    }
  }

  @Test
  void ranksAreUnsigned() {
    SmallestRanks ranks = new SmallestRanks(1);
    ranks.add(-1, 1, 0);
    ranks.add(Long.MAX_VALUE, 2, 0);
    assertThat(ranks.smallest(1)).containsExactly(new Kept(Long.MAX_VALUE, 2, 0));
  }
}
