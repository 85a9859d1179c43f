package app.spotcheck.query;

import app.spotcheck.export.columns.TextColumn;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Sorts rows by texts, eight bytes of them at a time; capital and small letters are alike.
final class TextSort {
  private record Range(int from, int to, int depth) {}

  private final TextColumn texts;
  private final long[] starts;
  private final boolean descending;

  /// @param starts where each row's text is in the column
  TextSort(TextColumn texts, long[] starts, boolean descending) {
    this.texts = texts;
    this.starts = starts;
    this.descending = descending;
  }

  void sort(int[] rows) {
    long[] keys = new long[rows.length];
    Deque<Range> pending = new ArrayDeque<>();
    pending.add(new Range(0, rows.length, 0));
    while (!pending.isEmpty()) {
      Range range = pending.removeLast();
      CancelledException.throwIfInterrupted();
      for (int i = range.from; i < range.to; i++) {
        long word = texts.wordAt(starts[rows[i]], range.depth);
        keys[i] = descending ? ~word : word;
      }
      RadixSort.sort(rows, keys, range.from, range.to);
      addEqual(keys, range, pending);
    }
  }

  /// Adds the stretches whose texts are the same so far and go on.
  private void addEqual(long[] keys, Range range, Deque<Range> pending) {
    int start = range.from;
    for (int i = range.from + 1; i <= range.to; i++) {
      if (i == range.to || keys[i] != keys[start]) {
        long word = descending ? ~keys[start] : keys[start];
        if (i - start > 1 && (word & 0xff) != 0) {
          pending.add(new Range(start, i, range.depth + Long.BYTES));
        }
        start = i;
      }
    }
  }

  /// Where no text is.
  static long[] noStarts(int rows) {
    long[] starts = new long[rows];
    Arrays.fill(starts, TextColumn.NOWHERE);
    return starts;
  }
}
