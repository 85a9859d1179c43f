package app.spotcheck.review.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Shares a sample out over the strata in proportion to their sizes.
///
/// By the largest remainder: each stratum gets the whole part of `n Nₕ / N`, and what is left goes,
/// one each, to those with the largest rest. Then, where the sample has one for each stratum, each
/// that got none gets one from the stratum that has most above its share, so that no stratum
/// remains unseen.
///
/// Source: W. G. Cochran, Sampling Techniques, 3rd edition, Wiley 1977, section 5.3, for
/// proportional allocation.
final class Allocation {
  private final long size;
  private final long total;
  private final long[] populations;
  private final long[] shares;

  private Allocation(long size, long[] populations) {
    this.size = size;
    this.populations = populations;
    this.total = Arrays.stream(populations).sum();
    this.shares = Arrays.stream(populations).map(population -> size * population / total).toArray();
  }

  /// The share of each stratum.
  ///
  /// @param size of the sample, at most that of all strata
  /// @param populations the sizes of the strata, none of them 0
  static long[] proportional(long size, long[] populations) {
    Allocation allocation = new Allocation(size, populations);
    allocation.giveRest();
    if (size >= populations.length) {
      allocation.giveOneToEach();
    }
    return allocation.shares;
  }

  private void giveRest() {
    long rest = size - Arrays.stream(shares).sum();
    IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> size * populations[i] % total).reversed())
        .limit(rest)
        .forEach(i -> shares[i]++);
  }

  private void giveOneToEach() {
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] == 0) {
        shares[richest()]--;
        shares[i] = 1;
      }
    }
  }

  /// The stratum with most above its share, of those that can give one.
  private int richest() {
    return IntStream.range(0, shares.length)
        .filter(i -> shares[i] > 1)
        .boxed()
        .max(Comparator.comparingLong(i -> shares[i] * total - size * populations[i]))
        .orElseThrow();
  }
}
