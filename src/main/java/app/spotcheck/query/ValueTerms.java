package app.spotcheck.query;

import app.spotcheck.export.columns.Columns;
import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/// Answers terms from the sets of rows that the values have.
final class ValueTerms {
  private final Columns columns;

  ValueTerms(Columns columns) {
    this.columns = columns;
  }

  /// The rows with a value below a path that an operand equals, or contains with `~`.
  RoaringBitmap matching(Filter.Comparison comparison, int path) {
    return comparison.operator() == Operator.CONTAINS
        ? containing(path, comparison.operands())
        : equal(path, comparison.operands());
  }

  RoaringBitmap equal(int path, List<String> wanted) {
    int[] values = columns.valuesBelow(path);
    List<Integer> found = new ArrayList<>();
    for (String text : wanted) {
      found.addAll(Folding.named(values, columns::textOf, text));
    }
    return union(found);
  }

  private RoaringBitmap containing(int path, List<String> wanted) {
    List<Integer> found = new ArrayList<>();
    for (String text : wanted) {
      addContaining(path, Folding.fold(text), found);
    }
    return union(found);
  }

  private void addContaining(int path, String folded, List<Integer> found) {
    for (int value : columns.valuesBelow(path)) {
      if (Folding.contains(columns.textOf(value), folded)) {
        found.add(value);
      }
    }
  }

  /// The rows with an option chosen that contains a text.
  RoaringBitmap chosenAnswers(String text) {
    List<Integer> found = new ArrayList<>();
    String folded = Folding.fold(text);
    for (Paths.Question question : new Paths(columns).questions()) {
      CancelledException.throwIfInterrupted();
      addContaining(question.path(), folded, found);
    }
    return union(found);
  }

  /// The rows with any value below a path.
  RoaringBitmap having(int path) {
    List<Integer> all = new ArrayList<>();
    for (int value : columns.valuesBelow(path)) {
      all.add(value);
    }
    return union(all);
  }

  private RoaringBitmap union(List<Integer> values) {
    CancelledException.throwIfInterrupted();
    return FastAggregation.or(
        values.stream().map(value -> columns.rowsWith(value).rows()).iterator());
  }
}
