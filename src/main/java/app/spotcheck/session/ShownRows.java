package app.spotcheck.session;

import org.jspecify.annotations.Nullable;

/// The rows that lists show, in their order: all of the export, or those a filter lets through,
/// sorted. Rows are positions in the index; their places in the list are counted from 0.
public final class ShownRows {
  /// The place of a row that is not shown.
  public static final int NOT_SHOWN = -1;

  /// How the rows stand to their order in the file.
  private enum Order {
    FILE,
    BACKWARDS,
    OTHER
  }

  private final int size;

  /// Absent where all rows are shown in the order of the file.
  private final int @Nullable [] rows;

  private final Order order;

  private ShownRows(int size, int @Nullable [] rows, Order order) {
    this.size = size;
    this.rows = rows;
    this.order = order;
  }

  /// All rows in the order of the file.
  public static ShownRows all(int count) {
    return new ShownRows(count, null, Order.FILE);
  }

  /// Some rows in an order of their own; the array is not copied.
  public static ShownRows of(int[] rows) {
    return new ShownRows(rows.length, rows, orderOf(rows));
  }

  private static Order orderOf(int[] rows) {
    boolean rises = true;
    boolean falls = true;
    for (int place = 1; place < rows.length && (rises || falls); place++) {
      rises &= rows[place - 1] < rows[place];
      falls &= rows[place - 1] > rows[place];
    }
    if (rises) {
      return Order.FILE;
    }
    return falls ? Order.BACKWARDS : Order.OTHER;
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
    if (order == Order.OTHER) {
      for (int place = 0; place < size; place++) {
        if (rowAt(place) == row) {
          return place;
        }
      }
      return NOT_SHOWN;
    }
    int place = firstNotBefore(row);
    return place < size && rowAt(place) == row ? place : NOT_SHOWN;
  }

  /// The place that follows a row's. For a row that is not shown it is where the row would stand,
  /// or the first place where the order is not the file's; [#size()] after the last.
  public int placeAfter(int row) {
    int place = placeOf(row);
    if (place != NOT_SHOWN) {
      return place + 1;
    }
    return order == Order.OTHER ? 0 : firstNotBefore(row);
  }

  /// The place in front of a row's. For a row that is not shown it is the one in front of where the
  /// row would stand, or the last place where the order is not the file's; -1 before the first.
  public int placeBefore(int row) {
    int place = placeOf(row);
    if (place != NOT_SHOWN) {
      return place - 1;
    }
    return order == Order.OTHER ? size - 1 : firstNotBefore(row) - 1;
  }

  /// The first place whose row does not stand before a row, by binary search.
  private int firstNotBefore(int row) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int there = rowAt(middle);
      boolean before = order == Order.BACKWARDS ? there > row : there < row;
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
