package app.spotcheck.query;

import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.RowNumbers;
import app.spotcheck.export.columns.TextColumn;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/// Sorts one set of rows by a key.
final class RowSorter {
  private final Columns columns;
  private final int[] rows;
  private final boolean descending;

  /// @param rows in the order of the file
  RowSorter(Columns columns, int[] rows, boolean descending) {
    this.columns = columns;
    this.rows = rows;
    this.descending = descending;
  }

  int[] sorted(SortKey key) {
    return switch (key) {
      case SortKey.FileOrder ignored -> byFile();
      case SortKey.DisplayName ignored -> byKeys(Field.GLOBAL_KEY, Field.EXTERNAL_ID, Field.ID);
      case SortKey.Of(Subject subject) -> by(subject);
    };
  }

  private int[] byFile() {
    return descending
        ? IntStream.range(0, rows.length).map(i -> rows[rows.length - 1 - i]).toArray()
        : rows;
  }

  private int[] by(Subject subject) {
    List<Integer> paths = new Paths(columns).of(subject);
    if (subject instanceof Subject.Count(String className)) {
      int[] counts = NumberTerms.counts(columns, className);
      return byNumbers(Arrays.stream(counts).asDoubleStream().toArray());
    }
    if (subject instanceof Subject.OfField(Field field) && field.type() == Field.Type.TEXT) {
      return byKeys(field);
    }
    if (paths.isEmpty()) {
      return rows;
    }
    if (Operands.isOrdered(subject) || isMostlyNumbers(subject, paths)) {
      return byNumbers(numbers(paths));
    }
    boolean ranked = paths.stream().allMatch(columns::isComplete);
    return ranked ? byNumbers(ranks(paths)) : byTexts(paths);
  }

  /// Whether at least half of the rows with a metadata field have numbers or dates there.
  private boolean isMostlyNumbers(Subject subject, List<Integer> paths) {
    if (!(subject instanceof Subject.Metadata)) {
      return false;
    }
    RoaringBitmap having = new RowMatcher(columns, Instant.EPOCH).rows(new Filter.Has(subject));
    long numbered = Arrays.stream(numbers(paths)).filter(number -> !Double.isNaN(number)).count();
    return numbered > 0 && 2 * numbered >= having.getLongCardinality();
  }

  /// Each row's lowest number, or its highest in descending order.
  private double[] numbers(List<Integer> paths) {
    double[] numbers = new double[columns.rowCount()];
    Arrays.fill(numbers, Double.NaN);
    for (int path : paths) {
      RowNumbers column = columns.numbersAt(path);
      if (column != null) {
        column.forEach((row, number) -> {
          if (!(descending ? numbers[row] >= number : numbers[row] <= number)) {
            numbers[row] = number;
          }
        });
      }
    }
    return numbers;
  }

  /// Each row's first value in the order of the alphabet, or its last in descending order.
  private double[] ranks(List<Integer> paths) {
    Comparator<Integer> alphabet =
        Comparator.comparing((Integer value) -> Folding.fold(columns.textOf(value)))
            .thenComparing(columns::textOf);
    List<Integer> values =
        paths.stream()
            .flatMapToInt(path -> Arrays.stream(columns.valuesBelow(path)))
            .boxed()
            .sorted(alphabet)
            .toList();
    double[] ranks = new double[columns.rowCount()];
    Arrays.fill(ranks, Double.NaN);
    for (int i = 0; i < values.size(); i++) {
      int rank = descending ? i : values.size() - 1 - i;
      columns.rowsWith(values.get(rank)).rows().forEach((int row) -> ranks[row] = rank);
    }
    return ranks;
  }

  private int[] byNumbers(double[] numbers) {
    CancelledException.throwIfInterrupted();
    int[] sorted = present(row -> !Double.isNaN(numbers[row]));
    long[] keys = new long[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      long key = ordered(numbers[sorted[i]]);
      keys[i] = descending ? ~key : key;
    }
    RadixSort.sort(sorted, keys, 0, sorted.length);
    return withOthers(sorted, row -> Double.isNaN(numbers[row]));
  }

  /// A number's bits, so that they are in order as unsigned longs.
  private static long ordered(double number) {
    long bits = Double.doubleToLongBits(number + 0.0);
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }

  private int[] byKeys(Field... keys) {
    TextColumn texts = columns.text();
    long[] starts = TextSort.noStarts(columns.rowCount());
    for (int row : rows) {
      starts[row] = texts.keyStart(row, keys);
    }
    return byTexts(starts);
  }

  private int[] byTexts(List<Integer> paths) {
    TextColumn texts = columns.text();
    long[] starts = TextSort.noStarts(columns.rowCount());
    for (int row : rows) {
      for (int i = 0; i < paths.size() && starts[row] == TextColumn.NOWHERE; i++) {
        starts[row] = texts.textStart(row, paths.get(i));
      }
    }
    return byTexts(starts);
  }

  private int[] byTexts(long[] starts) {
    CancelledException.throwIfInterrupted();
    int[] sorted = present(row -> starts[row] != TextColumn.NOWHERE);
    new TextSort(columns.text(), starts, descending).sort(sorted);
    return withOthers(sorted, row -> starts[row] == TextColumn.NOWHERE);
  }

  private int[] present(IntPredicate has) {
    return Arrays.stream(rows).filter(has).toArray();
  }

  private int[] withOthers(int[] sorted, IntPredicate lacks) {
    int[] all = Arrays.copyOf(sorted, rows.length);
    int at = sorted.length;
    for (int row : rows) {
      if (lacks.test(row)) {
        all[at++] = row;
      }
    }
    return all;
  }
}
