package app.spotcheck.bench;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.ExportIndex;
import app.spotcheck.query.Filter;
import app.spotcheck.query.FilterException;
import app.spotcheck.query.RowMatcher;
import app.spotcheck.query.RowOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Measures how long a filter takes over a million rows of boxes, from its text to the rows it
/// finds, for filters that ask values, counts, dates and texts.
final class FilterBenchmark {
  private static final double MOST_MILLISECONDS = 100;
  private static final int WARM_UPS = 15;
  private static final int RUNS = 21;

  private static final List<String> FILTERS =
      List.of(
          "class = car",
          "count(car) > 1 and labeller ~ 2",
          "created >= 2024-06-01 and seconds < 60 or has problem",
          "\"77a\"",
          "class = car and not status = DONE and \"1b\"");

  private FilterBenchmark() {}

  static List<Comparison> run() throws IOException, ExportException, FilterException {
    ExportFile file = Indexing.indexed(BenchData.millionRowsOfBoxes());
    List<Comparison> comparisons = new ArrayList<>();
    for (String filter : FILTERS) {
      comparisons.add(
          new Comparison(
              "filter of 1,000,000 rows: " + filter,
              milliseconds(file.index(), filter),
              MOST_MILLISECONDS,
              "ms",
              1));
    }
    return comparisons;
  }

  private static double milliseconds(ExportIndex index, String text) throws FilterException {
    double[] times = new double[RUNS];
    for (int run = -WARM_UPS; run < RUNS; run++) {
      long start = System.nanoTime();
      Filter filter = Filter.parse(text);
      int[] rows =
          index.read(columns -> RowOrder.FILE.sorted(columns, RowMatcher.rows(filter, columns)));
      if (rows.length > index.size()) {
        throw new IllegalStateException("more rows than there are");
      }
      times[Math.max(run, 0)] = (System.nanoTime() - start) / 1e6;
    }
    return Medians.of(times);
  }
}
