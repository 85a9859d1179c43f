package app.spotcheck.review.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Counts units and keeps those with the smallest ranks, up to a number: a binary heap with the
/// largest on top. Units of one rank are those of one identity; the first in the file goes first.
final class SmallestRanks {
  private static final int FIRST_LENGTH = 16;

  private final int most;
  private long[] ranks = new long[FIRST_LENGTH];
  private long[] places = new long[FIRST_LENGTH];
  private int size;
  private long count;

  /// @param most how many are kept at most
  SmallestRanks(int most) {
    this.most = most;
  }

  /// A unit that is kept.
  ///
  /// @param rank unsigned
  /// @param row the position of its row in the index
  /// @param number its position among the row's units
  record Kept(long rank, int row, int number) {
    static final Comparator<Kept> ORDER =
        (a, b) -> compare(a.rank, place(a.row, a.number), b.rank, place(b.row, b.number));
  }

  /// How many were added.
  long count() {
    return count;
  }

  void add(long rank, int row, int number) {
    count++;
    keep(rank, place(row, number));
  }

  /// The smallest so many, in their order; fewer only where fewer are kept.
  List<Kept> smallest(long number) {
    return IntStream.range(0, size)
        .mapToObj(i -> new Kept(ranks[i], (int) (places[i] >>> 32), (int) places[i]))
        .sorted(Kept.ORDER)
        .limit(number)
        .toList();
  }

  private static long place(int row, int number) {
    return (long) row << 32 | number;
  }

  private static int compare(long rank, long place, long otherRank, long otherPlace) {
    int byRank = Long.compareUnsigned(rank, otherRank);
    return byRank == 0 ? Long.compare(place, otherPlace) : byRank;
  }

  private void keep(long rank, long place) {
    if (size < most) {
      grow();
      size++;
      rise(size - 1, rank, place);
    } else if (compare(rank, place, ranks[0], places[0]) < 0) {
      sink(rank, place);
    }
  }

  private void grow() {
    if (size == ranks.length) {
      int length = (int) Math.min(most, 2L * size);
      ranks = Arrays.copyOf(ranks, length);
      places = Arrays.copyOf(places, length);
    }
  }

  private void rise(int from, long rank, long place) {
    int at = from;
    while (at > 0 && compare(rank, place, ranks[(at - 1) / 2], places[(at - 1) / 2]) > 0) {
      set(at, ranks[(at - 1) / 2], places[(at - 1) / 2]);
      at = (at - 1) / 2;
    }
    set(at, rank, place);
  }

  /// Replaces the largest.
  private void sink(long rank, long place) {
    int at = 0;
    int child = largerChild(at);
    while (child < size && compare(rank, place, ranks[child], places[child]) < 0) {
      set(at, ranks[child], places[child]);
      at = child;
      child = largerChild(at);
    }
    set(at, rank, place);
  }

  private int largerChild(int at) {
    int left = 2 * at + 1;
    int right = left + 1;
    return right < size && compare(ranks[right], places[right], ranks[left], places[left]) > 0
        ? right
        : left;
  }

  private void set(int at, long rank, long place) {
    ranks[at] = rank;
    places[at] = place;
  }
}
