package app.spotcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Measures what an indexed export takes of the heap, in a process of its own for each file.
final class HeapBenchmark {
  private static final int BYTES_PER_ROW = 200;
  private static final double SAME = 1.05;
  private static final int FEW_ROWS = 20_000;

  /// Makes a line of boxes about ten times as long.
  private static final int LONG_EMBEDDING = 620;

  private HeapBenchmark() {}

  static List<Comparison> run() throws IOException {
    double million = bytesPerRow(BenchData.millionRowsOfBoxes());
    double shortLines = bytesPerRow(BenchData.boxes(FEW_ROWS, 0));
    double longLines = bytesPerRow(BenchData.boxes(FEW_ROWS, LONG_EMBEDDING));
    return List.of(
        new Comparison("heap of an indexed row / 200 bytes", million, BYTES_PER_ROW, "B", 1),
        new Comparison(
            "heap of a row with a line ten times as long / short",
            longLines,
            shortLines,
            "B",
            SAME));
  }

  private static double bytesPerRow(Path export) throws IOException {
    List<String> options = List.of("-Xmx4g", "-cp", System.getProperty("java.class.path"));
    Path cache = Files.createTempDirectory(BenchData.FOLDER, "heap");
    List<String> arguments = List.of(export.toString(), cache.toString());
    try (ChildProcess probe =
        ChildProcess.start(ChildProcess.command(options, HeapProbe.class.getName(), arguments))) {
      return Double.parseDouble(probe.awaitLine(HeapProbe.RESULT));
    }
  }
}
