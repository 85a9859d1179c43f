package app.spotcheck.export.columns;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/// Searches for a text with letters beyond ASCII, in the rows that have any such letter.
final class DecodingSearch extends TextSearch {
  private final TextPlaces places;
  private final String wanted;
  private final boolean whole;

  /// @param wanted in small letters
  /// @param whole whether a text must be it, not just contain it
  DecodingSearch(TextPlaces places, String wanted, boolean whole) {
    this.places = places;
    this.wanted = wanted;
    this.whole = whole;
  }

  @Override
  void search(byte[] bytes, ChunkRows rows, RoaringBitmapWriter<RoaringBitmap> found) {
    int length = rows.length();
    int row = rows.first();
    int at = nextBeyondAscii(bytes, 0, length);
    while (at >= 0) {
      row = rows.rowAt(at, row);
      int end = row + 1 < rows.end() ? rows.offset(row + 1) : length;
      if (hasText(bytes, rows.offset(row), end)) {
        found.add(row);
      }
      row++;
      at = row == rows.end() ? -1 : nextBeyondAscii(bytes, end, length);
    }
  }

  private static int nextBeyondAscii(byte[] bytes, int from, int length) {
    int at = from;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      long marks = Words.at(bytes, at) & Words.HIGHS;
      if (marks != 0) {
        return at + Words.first(marks);
      }
    }
    for (; at < length; at++) {
      if (bytes[at] < 0) {
        return at;
      }
    }
    return -1;
  }

  private boolean hasText(byte[] bytes, int rowStart, int rowEnd) {
    int start = rowStart;
    int end = Words.indexOf(bytes, start, rowEnd, RowText.END_OF_TEXT);
    while (end >= 0) {
      if (places.has(bytes, rowStart, start, rowEnd) && isWanted(bytes, start, end)) {
        return true;
      }
      start = end + 1;
      end = Words.indexOf(bytes, start, rowEnd, RowText.END_OF_TEXT);
    }
    return false;
  }

  private boolean isWanted(byte[] bytes, int start, int end) {
    int from = TextPlaces.wordsStart(bytes, start, end);
    String text =
        new String(bytes, from, end - from, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    return whole ? text.equals(wanted) : text.contains(wanted);
  }
}
