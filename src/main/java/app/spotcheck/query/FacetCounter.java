package app.spotcheck.query;

import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.columns.ValueRows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/// Counts values within one set of rows.
final class FacetCounter {
  private static final int MOST_VALUES = 200;
  private static final int VALUES_BETWEEN_CHECKS = 256;

  private record Counted(int value, int rows, boolean selected) {}

  private final Columns columns;
  private final @Nullable RoaringBitmap rows;
  private @Nullable BitSet bits;

  /// @param rows absent to count all
  FacetCounter(Columns columns, @Nullable RoaringBitmap rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /// Counts the values below a path; those without rows are left out unless they are selected.
  Facet count(@Nullable Subject subject, int path, Predicate<String> isSelected) {
    List<Counted> counted = new ArrayList<>();
    int[] values = columns.valuesBelow(path);
    for (int i = 0; i < values.length; i++) {
      if (i % VALUES_BETWEEN_CHECKS == 0) {
        CancelledException.throwIfInterrupted();
      }
      int count = countOf(columns.rowsWith(values[i]).rows());
      boolean selected = isSelected.test(columns.textOf(values[i]));
      if (count > 0 || selected) {
        counted.add(new Counted(values[i], count, selected));
      }
    }
    counted.sort(Comparator.comparingInt(Counted::rows).reversed());
    List<Facet.Value> listed = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      if (i < MOST_VALUES || counted.get(i).selected()) {
        listed.add(valueOf(counted.get(i)));
      }
    }
    return new Facet(subject, List.copyOf(listed), counted.size() - listed.size());
  }

  private int countOf(RoaringBitmap of) {
    return rows == null ? of.getCardinality() : RoaringBitmap.andCardinality(of, rows);
  }

  private Facet.Value valueOf(Counted counted) {
    ValueRows of = columns.rowsWith(counted.value());
    long objects = rows == null || of.total() == 0 ? of.total() : objectsIn(of, rows);
    return new Facet.Value(
        columns.textOf(counted.value()), counted.rows(), objects, counted.selected());
  }

  private long objectsIn(ValueRows of, RoaringBitmap wanted) {
    BitSet in = bits;
    if (in == null) {
      in = new BitSet(columns.rowCount());
      IntConsumer set = in::set;
      wanted.forEach(set);
      bits = in;
    }
    BitSet wantedBits = in;
    long[] sum = {0};
    of.forEachCount((row, count) -> sum[0] += wantedBits.get(row) ? count : 0);
    return sum[0];
  }
}
