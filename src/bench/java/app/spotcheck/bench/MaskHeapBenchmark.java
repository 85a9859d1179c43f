package app.spotcheck.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Measures what a label's masks take of the heap for each pixel of the picture, in a process of
/// its own for each label.
final class MaskHeapBenchmark {
  private static final double BYTES = 2;
  private static final double BYTES_OF_VERY_MANY = 4;
  private static final int COMBINATIONS = 65_535;

  private MaskHeapBenchmark() {}

  static List<Comparison> run() throws IOException {
    List<Comparison> comparisons = new ArrayList<>();
    add(comparisons, 50, 1, BYTES);
    add(comparisons, 200, 1, BYTES);
    add(comparisons, 200, 3, BYTES_OF_VERY_MANY);
    return comparisons;
  }

  private static void add(List<Comparison> comparisons, int masks, int parts, double most)
      throws IOException {
    double[] found = measured(masks, parts);
    if (found[0] > COMBINATIONS != (most == BYTES_OF_VERY_MANY)) {
      throw new IllegalStateException(found[0] + " combinations");
    }
    comparisons.add(
        new Comparison(
            "ids a pixel, %d masks in %,.0f combinations / %.0f B".formatted(masks, found[0], most),
            found[1],
            most,
            "B",
            1));
    comparisons.add(
        new Comparison(
            "  with what each combination is / %.0f B".formatted(most),
            found[2],
            most,
            "B",
            Comparison.NO_TARGET));
  }

  private static double[] measured(int masks, int parts) throws IOException {
    // other collectors count the rest of a region that a large array leaves
    List<String> options =
        List.of("-Xmx2g", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"));
    List<String> arguments = List.of(String.valueOf(masks), String.valueOf(parts));
    try (ChildProcess probe =
        ChildProcess.start(
            ChildProcess.command(options, MaskHeapProbe.class.getName(), arguments))) {
      return ChildProcess.figures(probe.awaitLine(MaskHeapProbe.RESULT));
    }
  }
}
