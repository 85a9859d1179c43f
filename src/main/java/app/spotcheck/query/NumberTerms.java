package app.spotcheck.query;

import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.RowNumbers;
import java.time.Instant;
import java.util.List;
import java.util.function.DoublePredicate;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/// Answers terms from the columns of numbers.
final class NumberTerms {
  private final Columns columns;
  private final Instant now;

  NumberTerms(Columns columns, Instant now) {
    this.columns = columns;
    this.now = now;
  }

  /// The rows with a number that an operand is met by; `!=` counts as `=`.
  RoaringBitmap matching(Filter.Comparison comparison, List<Integer> paths) {
    DoublePredicate test = NumberTest.of(comparison, now);
    if (comparison.subject() instanceof Subject.Count(String className)) {
      return counted(className, test);
    }
    RoaringBitmap rows = new RoaringBitmap();
    for (int path : paths) {
      rows.or(numbered(path, test));
    }
    return rows;
  }

  private RoaringBitmap numbered(int path, DoublePredicate test) {
    RoaringBitmapWriter<RoaringBitmap> rows = RoaringBitmapWriter.writer().get();
    RowNumbers numbers = columns.numbersAt(path);
    if (numbers != null) {
      numbers.forEach((row, number) -> {
        if (test.test(number)) {
          rows.add(row);
        }
      });
    }
    return rows.get();
  }

  private RoaringBitmap counted(String className, DoublePredicate test) {
    int[] counts = counts(columns, className);
    RoaringBitmapWriter<RoaringBitmap> rows = RoaringBitmapWriter.writer().get();
    for (int row = 0; row < counts.length; row++) {
      if (test.test(counts[row])) {
        rows.add(row);
      }
    }
    return rows.get();
  }

  /// How many objects of a class each row's fullest label has.
  static int[] counts(Columns columns, String className) {
    int[] counts = new int[columns.rowCount()];
    int[] classes = columns.valuesBelow(Field.CLASS.path());
    for (int value : Folding.named(classes, columns::textOf, className)) {
      columns.rowsWith(value).forEachCount((row, count) -> counts[row] += count);
    }
    return counts;
  }

  /// The rows with a number; where each row has one, with a number above 0.
  RoaringBitmap having(Subject subject, int path) {
    if (subject instanceof Subject.Count(String className)) {
      return counted(className, count -> count > 0);
    }
    boolean everyRow =
        path == Field.LABELS.path()
            || path == Field.OBJECTS.path()
            || path == Field.PROBLEMS.path();
    return numbered(path, number -> !everyRow || number > 0);
  }
}
