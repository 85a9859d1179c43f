package app.spotcheck.export.columns;

import java.util.Arrays;

/// A growing list of longs.
///
/// One thread appends; others may read what was there when the size was handed to them safely.
final class LongList {
  private long[] values;
  private int size;

  LongList() {
    this(new long[8], 0);
  }

  private LongList(long[] values, int size) {
    this.values = values;
    this.size = size;
  }

  static LongList of(long[] values) {
    return new LongList(values, values.length);
  }

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(8, size + (size >> 1)));
    }
    values[size++] = value;
  }

  long get(int index) {
    return values[index];
  }

  void set(int index, long value) {
    values[index] = value;
  }

  int size() {
    return size;
  }

  /// Forgets all from a position on.
  void cut(int newSize) {
    size = newSize;
  }

  /// Gives back what is held beyond the size.
  void trim() {
    values = toArray();
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
