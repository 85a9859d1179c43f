package app.spotcheck.query;

import java.util.Arrays;

/// Sorts rows by keys that are unsigned longs; rows with equal keys stay as they stand.
final class RadixSort {
  private static final int DIGITS = 8;
  private static final int VALUES = 256;
  private static final int FEW = 48;

  private RadixSort() {}

  /// Sorts `rows[from..to)` with the keys that stand at the same positions.
  static void sort(int[] rows, long[] keys, int from, int to) {
    if (to - from <= FEW) {
      insertionSort(rows, keys, from, to);
      return;
    }
    int[][] counts = counts(keys, from, to);
    int[] sortedRows = Arrays.copyOfRange(rows, from, to);
    long[] sortedKeys = Arrays.copyOfRange(keys, from, to);
    int[] nextRows = new int[to - from];
    long[] nextKeys = new long[to - from];
    for (int digit = 0; digit < DIGITS; digit++) {
      int[] ends = counts[digit];
      int shift = digit * Byte.SIZE;
      if (ends[(int) (sortedKeys[0] >>> shift) & 0xff] == to - from) {
        continue;
      }
      CancelledException.throwIfInterrupted();
      int[] places = starts(ends);
      for (int i = 0; i < sortedRows.length; i++) {
        int place = places[(int) (sortedKeys[i] >>> shift) & 0xff]++;
        nextRows[place] = sortedRows[i];
        nextKeys[place] = sortedKeys[i];
      }
      int[] freeRows = sortedRows;
      long[] freeKeys = sortedKeys;
      sortedRows = nextRows;
      sortedKeys = nextKeys;
      nextRows = freeRows;
      nextKeys = freeKeys;
    }
    System.arraycopy(sortedRows, 0, rows, from, to - from);
    System.arraycopy(sortedKeys, 0, keys, from, to - from);
  }

  private static int[][] counts(long[] keys, int from, int to) {
    int[][] counts = new int[DIGITS][VALUES];
    for (int i = from; i < to; i++) {
      long key = keys[i];
      for (int digit = 0; digit < DIGITS; digit++) {
        counts[digit][(int) (key >>> (digit * Byte.SIZE)) & 0xff]++;
      }
    }
    return counts;
  }

  private static int[] starts(int[] counts) {
    int[] starts = new int[VALUES];
    for (int i = 1; i < VALUES; i++) {
      starts[i] = starts[i - 1] + counts[i - 1];
    }
    return starts;
  }

  private static void insertionSort(int[] rows, long[] keys, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int row = rows[i];
      long key = keys[i];
      int at = i;
      for (; at > from && Long.compareUnsigned(keys[at - 1], key) > 0; at--) {
        rows[at] = rows[at - 1];
        keys[at] = keys[at - 1];
      }
      rows[at] = row;
      keys[at] = key;
    }
  }
}
