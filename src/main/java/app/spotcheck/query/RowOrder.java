package app.spotcheck.query;

import app.spotcheck.export.columns.Columns;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// The order in which rows are listed. Rows that are equal stay in the order of the file, and rows
/// without a value come last either way.
public record RowOrder(SortKey key, boolean descending) {
  public static final RowOrder FILE = new RowOrder(SortKey.FILE, false);
  private static final String DESCENDING = " desc";

  /// Reads what [#text()] says: a key, and `desc` behind it to turn it round.
  public static RowOrder parse(String text) throws FilterException {
    String plain = text.strip();
    boolean descending = plain.toLowerCase(Locale.ROOT).endsWith(DESCENDING);
    int end = plain.length() - (descending ? DESCENDING.length() : 0);
    return new RowOrder(SortKey.parse(plain.substring(0, end)), descending);
  }

  /// The order in words.
  public String text() {
    String name =
        switch (key) {
          case SortKey.FileOrder ignored -> "file";
          case SortKey.DisplayName ignored -> "display";
          case SortKey.Of(Subject subject) -> FilterText.of(subject);
        };
    return name + (descending ? DESCENDING : "");
  }

  /// The rows in this order. To be used while nothing is added to the columns; an interrupt ends it
  /// with a [CancelledException].
  ///
  /// @param rows absent for all
  public int[] sorted(Columns columns, @Nullable RoaringBitmap rows) {
    int[] wanted =
        rows == null
            ? RoaringBitmap.bitmapOfRange(0, columns.rowCount()).toArray()
            : rows.toArray();
    return new RowSorter(columns, wanted, descending).sorted(key);
  }
}
