package app.spotcheck.export.columns;

import java.util.Arrays;

/// A growing list of ints.
///
/// One thread appends; others may read what was there when the size was handed to them safely.
final class IntList {
  private int[] values;
  private int size;

  IntList() {
    this(new int[8], 0);
  }

  private IntList(int[] values, int size) {
    this.values = values;
    this.size = size;
  }

  static IntList of(int[] values) {
    return new IntList(values, values.length);
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(8, size + (size >> 1)));
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
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

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
