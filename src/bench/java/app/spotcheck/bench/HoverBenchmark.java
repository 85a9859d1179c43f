package app.spotcheck.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/// Measures finding what is under the cursor among 5,000 polygons and 50 masks, in processes of
/// their own.
final class HoverBenchmark {
  private static final int FORKS = 3;
  private static final int POLYGONS = 5000;
  private static final double AT_MOST_MILLISECONDS = 1;

  private HoverBenchmark() {}

  static List<Comparison> run() throws IOException {
    double[][] forks = new double[FORKS][];
    for (int fork = 0; fork < FORKS; fork++) {
      forks[fork] = picks();
    }
    return List.of(
        new Comparison(
            "hover among 5,000 polygons, 99th percentile / 1 ms",
            median(forks, 1),
            AT_MOST_MILLISECONDS,
            "ms",
            1),
        new Comparison(
            "  median / 1 ms", median(forks, 0), AT_MOST_MILLISECONDS, "ms", Comparison.NO_TARGET));
  }

  private static double median(double[][] forks, int figure) {
    return Medians.of(IntStream.range(0, FORKS).mapToDouble(fork -> forks[fork][figure]).toArray());
  }

  private static double[] picks() throws IOException {
    List<String> options = List.of("-Xmx2g", "-cp", System.getProperty("java.class.path"));
    try (ChildProcess probe =
        ChildProcess.start(
            ChildProcess.command(
                options, HoverProbe.class.getName(), List.of(String.valueOf(POLYGONS))))) {
      return ChildProcess.figures(probe.awaitLine(HoverProbe.RESULT));
    }
  }
}
