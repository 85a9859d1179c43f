package app.spotcheck.check.media;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds among pictures that come one after another those that look like an earlier one.
///
/// Only pictures that look like no earlier one are remembered, at about 40 bytes each, so that
/// thousands of the same are as quick to find as one. Bits are looked up by each quarter of them:
/// those of two pictures that differ little differ the less in one of the quarters.
public final class SimilarPictures {
  private static final int QUARTERS = 4;
  private static final int QUARTER_BITS = Long.SIZE / QUARTERS;
  private static final int NONE = -1;

  private final int most;
  private final int[] flips;
  private final int[][] newest = new int[QUARTERS][1 << QUARTER_BITS];
  private final int[][] before = new int[QUARTERS][0];
  private final Map<Long, Integer> rowByDigest = new HashMap<>();
  private long[] bits = {};
  private long[] digests = {};
  private int[] rows = {};
  private int size;

  /// An earlier picture.
  ///
  /// @param row that it is of
  /// @param distance how many of the 64 bits differ
  /// @param sameFile whether both files are equal, byte by byte
  public record Match(int row, int distance, boolean sameFile) {}

  /// @param most how many of the 64 bits may differ
  public SimilarPictures(int most) {
    this.most = most;
    this.flips = flips(most / QUARTERS);
    for (int[] quarter : newest) {
      Arrays.fill(quarter, NONE);
    }
  }

  /// All ways to change at most so many bits of a quarter.
  private static int[] flips(int bits) {
    return IntStream.range(0, 1 << QUARTER_BITS)
        .filter(flip -> Integer.bitCount(flip) <= bits)
        .toArray();
  }

  /// Looks a picture up and remembers it where there is none like it.
  ///
  /// @param looks the picture's [PerceptualHash]; none where only an equal file is like it
  /// @param digest of the file
  /// @return the most alike of the earlier pictures
  public @Nullable Match add(int row, OptionalLong looks, long digest) {
    if (looks.isEmpty()) {
      Integer earlier = rowByDigest.putIfAbsent(digest, row);
      return earlier == null ? null : new Match(earlier, 0, true);
    }
    long wanted = looks.getAsLong();
    int found = nearest(wanted);
    if (found != NONE) {
      return new Match(rows[found], Long.bitCount(bits[found] ^ wanted), digests[found] == digest);
    }
    remember(row, wanted, digest);
    return null;
  }

  private int nearest(long wanted) {
    int nearest = NONE;
    int least = most + 1;
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      int key = key(wanted, quarter);
      for (int flip : flips) {
        for (int at = newest[quarter][key ^ flip]; at != NONE; at = before[quarter][at]) {
          int distance = Long.bitCount(bits[at] ^ wanted);
          if (distance < least || (distance == least && at < nearest)) {
            nearest = at;
            least = distance;
          }
        }
      }
    }
    return nearest;
  }

  private static int key(long bits, int quarter) {
    return (int) (bits >>> (quarter * QUARTER_BITS)) & ((1 << QUARTER_BITS) - 1);
  }

  private void remember(int row, long looks, long digest) {
    if (size == rows.length) {
      int capacity = Math.max(1024, size + size / 2);
      bits = Arrays.copyOf(bits, capacity);
      digests = Arrays.copyOf(digests, capacity);
      rows = Arrays.copyOf(rows, capacity);
      Arrays.setAll(before, quarter -> Arrays.copyOf(before[quarter], capacity));
    }
    bits[size] = looks;
    digests[size] = digest;
    rows[size] = row;
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      int key = key(looks, quarter);
      before[quarter][size] = newest[quarter][key];
      newest[quarter][key] = size;
    }
    size++;
  }
}
