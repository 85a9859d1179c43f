package app.spotcheck.export.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Gives each pair of a parent and a name a number, counted from 0 in the order they first come.
final class NameTable {
  static final int NONE = -1;

  private int[] slots = filled(64);
  private int[] parents = new int[16];
  private long[] hashes = new long[16];
  private byte[][] names = new byte[16][];
  private @Nullable String[] texts = new @Nullable String[16];
  private int size;

  /// A table that begins with the paths of the fields.
  static NameTable ofFields() {
    NameTable table = new NameTable();
    for (Field field : Field.values()) {
      byte[] name = field.name().getBytes(StandardCharsets.US_ASCII);
      table.intern(NONE, name, 0, name.length);
    }
    return table;
  }

  private static int[] filled(int count) {
    int[] slots = new int[count];
    Arrays.fill(slots, NONE);
    return slots;
  }

  /// The number of a name below a parent; [#NONE] where it has none yet.
  int find(int parent, byte[] bytes, int from, int to) {
    return slots[slotOf(parent, bytes, from, to, hash(parent, bytes, from, to))];
  }

  /// The number of a name below a parent, which it gets now if it has none yet.
  int intern(int parent, byte[] bytes, int from, int to) {
    long hash = hash(parent, bytes, from, to);
    int slot = slotOf(parent, bytes, from, to, hash);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    if (size == parents.length) {
      grow();
    }
    parents[size] = parent;
    hashes[size] = hash;
    names[size] = Arrays.copyOfRange(bytes, from, to);
    slots[slot] = size++;
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private static long hash(int parent, byte[] bytes, int from, int to) {
    return Words.hash(bytes, from, to) + parent * 0x9e37_79b9_7f4a_7c15L;
  }

  private int slotOf(int parent, byte[] bytes, int from, int to, long hash) {
    int mask = slots.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (slots[slot] != NONE) {
      int id = slots[slot];
      if (hashes[id] == hash
          && parents[id] == parent
          && Arrays.equals(names[id], 0, names[id].length, bytes, from, to)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int capacity = size * 2;
    parents = Arrays.copyOf(parents, capacity);
    hashes = Arrays.copyOf(hashes, capacity);
    names = Arrays.copyOf(names, capacity);
    texts = Arrays.copyOf(texts, capacity);
  }

  private void rehash() {
    slots = filled(slots.length * 2);
    int mask = slots.length - 1;
    for (int id = 0; id < size; id++) {
      int slot = (int) (hashes[id] ^ (hashes[id] >>> 32)) & mask;
      while (slots[slot] != NONE) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = id;
    }
  }

  int size() {
    return size;
  }

  int parent(int id) {
    return parents[id];
  }

  byte[] bytes(int id) {
    return names[id];
  }

  String text(int id) {
    String text = texts[id];
    if (text == null) {
      text = new String(names[id], StandardCharsets.UTF_8);
      texts[id] = text;
    }
    return text;
  }
}
