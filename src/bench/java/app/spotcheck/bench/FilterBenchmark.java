package app.spotcheck.bench;

import app.spotcheck.export.ExportFile;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Filters a million rows of boxes, from the text of the filter to the rows in their order.
@State(Scope.Benchmark)
public class FilterBenchmark {
  private static final String BY_VALUES = "class = car and labeller ~ 2 and count(car) > 1";
  private static final String BY_TEXT = "1234";

  private ExportFile file;

  @Setup
  public void index() throws Exception {
    file = Indexing.indexed(BenchData.millionRowsOfBoxes());
  }
}
