package app.spotcheck.export.columns;

import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/// Searches for a text of ASCII characters by its first and its last byte, eight places at a time.
final class ByteSearch extends TextSearch {
  private static final int CASE_BIT = 0x20;

  private final TextPlaces places;
  private final byte[] wanted;
  private final boolean whole;
  private final long first;
  private final long firstCase;
  private final long last;
  private final long lastCase;

  /// @param text in small letters
  /// @param whole whether a text must be it, not just contain it
  ByteSearch(TextPlaces places, byte[] text, boolean whole) {
    this.places = places;
    this.whole = whole;
    wanted = whole ? Arrays.copyOf(text, text.length + 1) : text;
    int end = wanted[wanted.length - 1];
    first = Words.ONES * wanted[0];
    firstCase = Words.ONES * caseBit(wanted[0]);
    last = Words.ONES * end;
    lastCase = Words.ONES * caseBit(end);
  }

  private static int caseBit(int letter) {
    return letter >= 'a' && letter <= 'z' ? CASE_BIT : 0;
  }

  @Override
  void search(byte[] bytes, ChunkRows rows, RoaringBitmapWriter<RoaringBitmap> found) {
    int length = rows.length();
    int row = rows.first();
    int at = next(bytes, 0, length);
    while (at >= 0) {
      row = rows.rowAt(at, row);
      if (!accepts(bytes, rows.offset(row), at, length)) {
        at = next(bytes, at + 1, length);
        continue;
      }
      found.add(row++);
      at = row == rows.end() ? -1 : next(bytes, rows.offset(row), length);
    }
  }

  private boolean accepts(byte[] bytes, int rowStart, int at, int length) {
    if (places.isEverywhere()) {
      return true;
    }
    int start = TextPlaces.textStart(bytes, rowStart, at);
    return (!whole || TextPlaces.wordsStart(bytes, start, length) == at)
        && places.has(bytes, rowStart, start, length);
  }

  /// Where the text next stands; -1 where it does not.
  private int next(byte[] bytes, int from, int length) {
    int distance = wanted.length - 1;
    int at = from;
    for (; at + distance + Long.BYTES <= length; at += Long.BYTES) {
      long marks =
          Words.zeros((Words.at(bytes, at) | firstCase) ^ first)
              & Words.zeros((Words.at(bytes, at + distance) | lastCase) ^ last);
      for (; marks != 0; marks &= marks - 1) {
        if (standsAt(bytes, at + Words.first(marks))) {
          return at + Words.first(marks);
        }
      }
    }
    for (; at + distance < length; at++) {
      if (standsAt(bytes, at)) {
        return at;
      }
    }
    return -1;
  }

  private boolean standsAt(byte[] bytes, int at) {
    for (int i = 0; i < wanted.length; i++) {
      int here = bytes[at + i];
      if (wanted[i] != (here >= 'A' && here <= 'Z' ? here + CASE_BIT : here)) {
        return false;
      }
    }
    return true;
  }
}
