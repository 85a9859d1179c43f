package app.spotcheck.query;

import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.columns.TextSearch;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/// Answers terms from the texts of the rows.
final class TextTerms {
  private final Columns columns;

  TextTerms(Columns columns) {
    this.columns = columns;
  }

  RoaringBitmap anywhere(String text) {
    return rows(TextSearch.anywhere(text));
  }

  /// The rows with a text at the paths that an operand equals, or is contained in with `~`.
  RoaringBitmap matching(Filter.Comparison comparison, List<Integer> paths) {
    RoaringBitmap rows = new RoaringBitmap();
    if (paths.isEmpty()) {
      return rows;
    }
    int[] places = paths.stream().mapToInt(Integer::intValue).toArray();
    boolean contains = comparison.operator() == Operator.CONTAINS;
    for (String wanted : comparison.operands()) {
      rows.or(
          rows(contains ? TextSearch.within(wanted, places) : TextSearch.equalTo(wanted, places)));
    }
    return rows;
  }

  /// The rows with any text at the path of a question or of metadata.
  RoaringBitmap having(int path) {
    return rows(TextSearch.at(path));
  }

  /// The rows whose key is empty.
  RoaringBitmap without(int key) {
    return rows(TextSearch.equalTo("", key));
  }

  private RoaringBitmap rows(TextSearch search) {
    Thread caller = Thread.currentThread();
    return columns.text().rows(search, () -> CancelledException.throwIfInterrupted(caller));
  }
}
