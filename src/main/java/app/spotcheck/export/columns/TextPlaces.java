package app.spotcheck.export.columns;

import java.util.BitSet;

/// The keys and paths whose texts a search looks at.
final class TextPlaces {
  private final BitSet paths = new BitSet();
  private final boolean everywhere;

  TextPlaces() {
    everywhere = true;
  }

  TextPlaces(int... wanted) {
    everywhere = false;
    for (int path : wanted) {
      paths.set(path);
    }
  }

  boolean isEverywhere() {
    return everywhere;
  }

  /// Whether the text that starts here is wanted.
  ///
  /// @param rowStart where its row begins
  boolean has(byte[] bytes, int rowStart, int textStart, int end) {
    int path = RowText.pathAt(bytes, textStart, end);
    if (path != NameTable.NONE) {
      return everywhere || paths.get(path);
    }
    int key = Words.count(bytes, rowStart, textStart, RowText.END_OF_TEXT);
    return everywhere || (key < RowText.KEYS.length && paths.get(RowText.KEYS[key].path()));
  }

  /// Where the text begins that a position lies in, with its path where it has one.
  static int textStart(byte[] bytes, int rowStart, int at) {
    int start = at;
    while (start > rowStart && bytes[start - 1] != RowText.END_OF_TEXT) {
      start--;
    }
    return start;
  }

  /// Where the words of the text begin whose start is given.
  static int wordsStart(byte[] bytes, int textStart, int end) {
    return RowText.pathAt(bytes, textStart, end) == NameTable.NONE
        ? textStart
        : textStart + RowText.PATH_BYTES;
  }
}
