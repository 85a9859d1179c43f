package app.spotcheck.export.columns;

import java.util.Arrays;

/// A growing list of bytes.
final class ByteList {
  private byte[] values = new byte[256];
  private int size;

  void add(int value) {
    reserve(1);
    values[size++] = (byte) value;
  }

  void add(byte[] bytes, int from, int to) {
    reserve(to - from);
    System.arraycopy(bytes, from, values, size, to - from);
    size += to - from;
  }

  void add(ByteList other) {
    add(other.values, 0, other.size);
  }

  private void reserve(int count) {
    if (size + count > values.length) {
      values = Arrays.copyOf(values, Math.max(size + count, size + (size >> 1)));
    }
  }

  void set(int index, int value) {
    values[index] = (byte) value;
  }

  /// The array behind the list; what lies beyond the size means nothing.
  byte[] array() {
    return values;
  }

  int size() {
    return size;
  }

  /// Forgets all from a position on.
  void cut(int newSize) {
    size = newSize;
  }
}
