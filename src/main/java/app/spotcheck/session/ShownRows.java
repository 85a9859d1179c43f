package app.spotcheck.session;

import org.jspecify.annotations.Nullable;

/// The rows that lists show, in their order: all of the export, or those a filter lets through,
/// sorted. Rows are positions in the index; their places in the list are counted from 0.
public final class ShownRows {
  /// The place of a row that is not shown.
  public static final int NOT_SHOWN = -1;

  private final int size;

  /// Absent where all rows are shown in the order of the file.
  private final int @Nullable [] rows;

  private ShownRows(int size, int @Nullable [] rows) {
    this.size = size;
    this.rows = rows;
  }

  /// All rows in the order of the file.
  public static ShownRows all(int count) {
    return new ShownRows(count, null);
  }

  /// Some rows in an order of their own; the array is not copied.
  public static ShownRows of(int[] rows) {
    return new ShownRows(rows.length, rows);
  }

  public int size() {
    return size;
  }

  /// Whether all rows are shown in the order of the file.
  public boolean isAll() {
    return rows == null;
  }

  /// The row at a place.
  public int rowAt(int place) {
    return rows == null ? place : rows[place];
  }

  /// The place of a row; [#NOT_SHOWN] where it is not shown.
  public int placeOf(int row) {
    if (rows == null) {
      return row >= 0 && row < size ? row : NOT_SHOWN;
    }
    for (int place = 0; place < size; place++) {
      if (rows[place] == row) {
        return place;
      }
    }
    return NOT_SHOWN;
  }
}
