package app.spotcheck.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Measures what a frame of scrolling the list of rows costs with a million rows and with a
/// thousand, in a process of its own for each.
final class ScrollBenchmark {
  private static final int FEW_ROWS = 1000;

  /// The same cost but for noise.
  private static final double SAME = 1.2;

  private ScrollBenchmark() {}

  static List<Comparison> run() throws IOException {
    double few = milliseconds(BenchData.boxes(FEW_ROWS, 0));
    double million = milliseconds(BenchData.millionRowsOfBoxes());
    return List.of(
        new Comparison("frame of scrolling 1,000,000 rows / 1,000", million, few, "ms", SAME));
  }

  private static double milliseconds(Path export) throws IOException {
    return WindowProbe.run(ScrollProbe.class, ScrollProbe.RESULT, List.of(export.toString()))[0];
  }
}
