package app.spotcheck.export.scan;

import java.util.Arrays;

/// Notices where a key stands twice in an object of the row. It may be mistaken, but never misses
/// one.
final class DuplicateKeys {
  private long[] slots = new long[1 << 10];
  private int count;
  private int objects;

  void startRow() {
    Arrays.fill(slots, 0);
    count = 0;
    objects = 0;
  }

  /// The number of an object that begins now, for [#isNew].
  int startObject() {
    return ++objects;
  }

  /// Takes a key of an object.
  ///
  /// @param hash equal for equal keys
  /// @return whether the object had no such key yet
  boolean isNew(int object, long hash) {
    long entry = (hash + object * 0x9e37_79b9_7f4a_7c15L) | 1;
    if (count * 2 >= slots.length) {
      grow();
    }
    int mask = slots.length - 1;
    int slot = (int) (entry ^ (entry >>> 29)) & mask;
    while (slots[slot] != 0) {
      if (slots[slot] == entry) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = entry;
    count++;
    return true;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[before.length * 4];
    int mask = slots.length - 1;
    for (long entry : before) {
      if (entry != 0) {
        int slot = (int) (entry ^ (entry >>> 29)) & mask;
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
      }
    }
  }
}
