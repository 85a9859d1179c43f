package app.spotcheck.export.columns;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/// A text that rows are searched for, in capital and small letters alike.
public abstract sealed class TextSearch permits ByteSearch, DecodingSearch {
  /// Finds rows with a text anywhere: in their keys, text answers or metadata.
  ///
  /// @param text not empty
  public static TextSearch anywhere(String text) {
    return of(new TextPlaces(), text, false);
  }

  /// Finds rows where a text at one of the paths, or a key, contains another.
  ///
  /// @param text not empty
  public static TextSearch within(String text, int... paths) {
    return of(new TextPlaces(paths), text, false);
  }

  /// Finds rows where a text at one of the paths, or a key, is the one given.
  public static TextSearch equalTo(String text, int... paths) {
    return of(new TextPlaces(paths), text, true);
  }

  /// Finds rows that have any text at a path, which is that of no key.
  public static TextSearch at(int path) {
    byte[] spelled = new byte[RowText.PATH_BYTES];
    RowText.spell(path, spelled, 0);
    return new ByteSearch(new TextPlaces(), spelled, false);
  }

  private static TextSearch of(TextPlaces places, String text, boolean whole) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      if (plain.charAt(i) < ' ') {
        plain.setCharAt(i, ' ');
      }
    }
    String folded = plain.toString().toLowerCase(Locale.ROOT);
    if (folded.chars().allMatch(c -> c < 0x80)) {
      return new ByteSearch(places, folded.getBytes(StandardCharsets.US_ASCII), whole);
    }
    return new DecodingSearch(places, folded, whole);
  }

  /// Adds those of some rows that have the text, in their order.
  ///
  /// @param bytes the texts of the rows from position 0 on; what follows them means nothing
  abstract void search(byte[] bytes, ChunkRows rows, RoaringBitmapWriter<RoaringBitmap> found);
}
