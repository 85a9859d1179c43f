package app.spotcheck.export.scan;

import java.util.Arrays;

/// The ids of a label's objects or relationships, each as a number that stands for its text.
final class IdSet {
  private long[] slots = new long[64];
  private boolean[] marks = new boolean[64];
  private int size;

  void clear() {
    if (size > 0) {
      Arrays.fill(slots, 0);
      Arrays.fill(marks, false);
      size = 0;
    }
  }

  int size() {
    return size;
  }

  /// Adds an id.
  ///
  /// @return whether it is new
  boolean add(long id) {
    if (size * 2 >= slots.length) {
      grow();
    }
    int slot = slot(id);
    if (slots[slot] != 0) {
      return false;
    }
    slots[slot] = id | 1;
    size++;
    return true;
  }

  boolean contains(long id) {
    return slots[slot(id)] != 0;
  }

  /// Marks an id.
  ///
  /// @return whether it is there and was not marked before
  boolean mark(long id) {
    int slot = slot(id);
    if (slots[slot] == 0 || marks[slot]) {
      return false;
    }
    marks[slot] = true;
    return true;
  }

  private int slot(long id) {
    int mask = slots.length - 1;
    long entry = id | 1;
    int slot = (int) (entry ^ (entry >>> 31)) & mask;
    while (slots[slot] != 0 && slots[slot] != entry) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[before.length * 2];
    marks = new boolean[slots.length];
    for (long id : before) {
      if (id != 0) {
        slots[slot(id)] = id;
      }
    }
  }
}
