package app.spotcheck.export.scan;

import java.util.Arrays;

/// A text of a row in UTF-8: a part of the row's bytes, or where it has escapes, bytes of its own.
final class ByteText {
  byte[] bytes = {};
  int from;
  int to;
  private byte[] own = new byte[64];
  private boolean there;

  /// Says that the text is absent.
  void clear() {
    there = false;
    to = from;
  }

  boolean isThere() {
    return there;
  }

  boolean isEmpty() {
    return from == to;
  }

  void set(byte[] text, int start, int end) {
    bytes = text;
    from = start;
    to = end;
    there = true;
  }

  /// Begins a text of its own, which is then added to.
  void startOwn() {
    bytes = own;
    from = 0;
    to = 0;
    there = true;
  }

  void add(byte[] text, int start, int end) {
    reserve(end - start);
    System.arraycopy(text, start, own, to, end - start);
    to += end - start;
  }

  /// Adds a character by its code point.
  void add(int character) {
    reserve(4);
    if (character < 0x80) {
      own[to++] = (byte) character;
    } else if (character < 0x800) {
      own[to++] = (byte) (0xc0 | (character >> 6));
      own[to++] = (byte) (0x80 | (character & 0x3f));
    } else if (character < 0x10000) {
      own[to++] = (byte) (0xe0 | (character >> 12));
      own[to++] = (byte) (0x80 | ((character >> 6) & 0x3f));
      own[to++] = (byte) (0x80 | (character & 0x3f));
    } else {
      own[to++] = (byte) (0xf0 | (character >> 18));
      own[to++] = (byte) (0x80 | ((character >> 12) & 0x3f));
      own[to++] = (byte) (0x80 | ((character >> 6) & 0x3f));
      own[to++] = (byte) (0x80 | (character & 0x3f));
    }
  }

  private void reserve(int count) {
    if (to + count > own.length) {
      own = Arrays.copyOf(own, Math.max(to + count, own.length * 2));
      bytes = own;
    }
  }

  boolean is(byte[] wanted) {
    return there && Arrays.equals(bytes, from, to, wanted, 0, wanted.length);
  }

  boolean startsWith(byte[] wanted) {
    return there
        && to - from >= wanted.length
        && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
  }
}
