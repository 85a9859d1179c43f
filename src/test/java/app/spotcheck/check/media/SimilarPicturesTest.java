package app.spotcheck.check.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarPicturesTest {
  /// Numbers of which many differ in few bits.
  private static long[] clustered(Random random, int count) {
    long[] bits = new long[count];
    for (int i = 0; i < count; i++) {
      bits[i] = i < 20 ? random.nextLong() : bits[random.nextInt(20)];
      for (int flips = random.nextInt(16); flips > 0; flips--) {
        bits[i] ^= 1L << random.nextInt(Long.SIZE);
      }
    }
    return bits;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 7, 8, 12})
  void findsWhatComparingWithAllFinds(int most) {
    SimilarPictures similar = new SimilarPictures(most);
    List<Long> leaders = new ArrayList<>();
    int found = 0;
    long[] all = clustered(new Random(most), 3000);
    for (int i = 0; i < all.length; i++) {
      long bits = all[i];
      OptionalInt least = leaders.stream().mapToInt(l -> Long.bitCount(l ^ bits)).min();
      SimilarPictures.Match match = similar.add(i, OptionalLong.of(bits), i);
      assertThat(match != null).isEqualTo(least.isPresent() && least.getAsInt() <= most);
      if (match != null) {
        assertThat(match.distance()).isEqualTo(least.orElseThrow());
        assertThat(Long.bitCount(all[match.row()] ^ bits)).isEqualTo(match.distance());
        found++;
      } else {
        leaders.add(bits);
      }
    }
    assertThat(found).isPositive();
    assertThat(leaders).hasSizeGreaterThan(20);
  }

  @Test
  void plainPicturesAreAlikeOnlyWhereTheirFilesAre() {
    SimilarPictures similar = new SimilarPictures(12);
    assertThat(similar.add(1, OptionalLong.empty(), 7)).isNull();
    assertThat(similar.add(2, OptionalLong.empty(), 8)).isNull();
    assertThat(similar.add(3, OptionalLong.empty(), 7))
        .isEqualTo(new SimilarPictures.Match(1, 0, true));
  }

  @Test
  void equalFilesAreToldFromEqualLooks() {
    SimilarPictures similar = new SimilarPictures(4);
    assertThat(similar.add(1, OptionalLong.of(99), 7)).isNull();
    assertThat(similar.add(2, OptionalLong.of(99), 8))
        .isEqualTo(new SimilarPictures.Match(1, 0, false));
    assertThat(similar.add(3, OptionalLong.of(99), 7))
        .isEqualTo(new SimilarPictures.Match(1, 0, true));
  }

  @Test
  @Timeout(20)
  void hundredsOfThousandsTakeSeconds() {
    SimilarPictures similar = new SimilarPictures(4);
    Random random = new Random(1);
    int found = 0;
    for (int i = 0; i < 400_000; i++) {
      // every other one is a frame of the same film
      long bits = i % 2 == 0 ? random.nextLong() : 1L << random.nextInt(Long.SIZE);
      found += similar.add(i, OptionalLong.of(bits), i) == null ? 0 : 1;
    }
    assertThat(found).isEqualTo(199_999);
  }
}
