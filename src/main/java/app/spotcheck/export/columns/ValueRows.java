package app.spotcheck.export.columns;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/// The rows that have a value, and for classes and kinds how many objects of it they have.
public final class ValueRows {
  /// Takes a row with the number of its objects.
  @FunctionalInterface
  public interface Visitor {
    void take(int row, int count);
  }

  private final RoaringBitmap rows;
  private @Nullable IntList counts;
  private long total;

  ValueRows() {
    this(new RoaringBitmap(), null, 0);
  }

  ValueRows(RoaringBitmap rows, @Nullable IntList counts, long total) {
    this.rows = rows;
    this.counts = counts;
    this.total = total;
  }

  /// @param count 0 for values that are not counted
  void add(int row, int count) {
    rows.add(row);
    if (count > 0) {
      if (counts == null) {
        counts = new IntList();
      }
      counts.add(count);
      total += count;
    }
  }

  /// The rows, not to be changed.
  public RoaringBitmap rows() {
    return rows;
  }

  /// How many objects there are in all rows, each with its fullest label; 0 for values that are not
  /// counted.
  public long total() {
    return total;
  }

  /// Hands out the rows with their number of objects in the label that has most of them; nothing
  /// for values that are not counted.
  public void forEachCount(Visitor visitor) {
    if (counts == null) {
      return;
    }
    IntIterator next = rows.getIntIterator();
    for (int i = 0; i < counts.size(); i++) {
      visitor.take(next.next(), counts.get(i));
    }
  }

  @Nullable IntList counts() {
    return counts;
  }

  void trim() {
    rows.runOptimize();
    rows.trim();
    if (counts != null) {
      counts.trim();
    }
  }
}
