package app.spotcheck.bench;

import app.spotcheck.bench.WindowProbe.Pulses;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Measures stepping to a row of 100,000 objects in a window with the canvas and the tree, and what
/// that row takes of the heap.
final class OpenBenchmark {
  private OpenBenchmark() {}

  static List<Comparison> run() throws IOException {
    double[] few = figures(CanvasRows.FEW);
    return Stream.concat(
            of("100,000 points", CanvasRows.POINTS, few).stream(),
            of("100,000 boxes", CanvasRows.BOXES, few).stream())
        .toList();
  }

  private static List<Comparison> of(String title, CanvasRows row, double[] few)
      throws IOException {
    double[] found = figures(row);
    double bytes = row.bytes();
    return List.of(
        told("step to " + title + " until the tree shows / 13 boxes", found[1], few[1], "ms"),
        told("  the first such step", found[0], few[0], "ms"),
        told("  until the canvas shows them / 13 boxes", found[2], few[2], "ms"),
        told("  heap of the row / its JSON", found[3] / 1e6, bytes / 1e6, "MB"));
  }

  private static double[] figures(CanvasRows row) throws IOException {
    return WindowProbe.medians(
        OpenProbe.class,
        OpenProbe.RESULT,
        Pulses.OF_SCREEN,
        List.of(row.writeAfterFew().toString()));
  }

  private static Comparison told(String title, double measured, double baseline, String unit) {
    return new Comparison(title, measured, baseline, unit, Comparison.NO_TARGET);
  }
}
