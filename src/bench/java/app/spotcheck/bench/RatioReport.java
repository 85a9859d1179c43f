package app.spotcheck.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs all benchmarks and prints how long each took beside its baseline.
public final class RatioReport {
  private static final int FORKS = 3;
  private static final String LINE = "%-46s %10s %12s %7s %8s%n";

  private RatioReport() {}

  private record Pair(String title, String measured, String baseline, double target) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(
              "row of 30 objects / its JSON parsed",
              "RowBenchmark.read",
              "RowBenchmark.parseOnly",
              Double.NaN),
          new Pair(
              "composite to id raster / its PNG decoded",
              "MaskBenchmark.load",
              "MaskBenchmark.decodeOnly",
              1.5),
          new Pair(
              "all layers painted / Java2D, picture alone",
              "PaintBenchmark.paintLayers",
              "PaintBenchmark.drawPictureOnly",
              Double.NaN));

  /// Prints the table; ends with an error where a ratio misses its target.
  public static void main(String[] arguments) throws RunnerException {
    Map<String, Double> medians = run();
    System.out.printf(
        LINE, "median of " + FORKS + " forks, ms", "measured", "baseline", "ratio", "at most");
    boolean missed = false;
    for (Pair pair : PAIRS) {
      double measured = medians.getOrDefault(pair.measured, Double.NaN);
      double baseline = medians.getOrDefault(pair.baseline, Double.NaN);
      double ratio = measured / baseline;
      missed |= ratio > pair.target;
      System.out.printf(
          LINE,
          pair.title,
          "%.3f".formatted(measured),
          "%.3f".formatted(baseline),
          "%.2f".formatted(ratio),
          Double.isNaN(pair.target) ? "" : "%.2f".formatted(pair.target));
    }
    if (missed) {
      System.exit(1);
    }
  }

  private static Map<String, Double> run() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("app\\.spotcheck\\.bench\\..*")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MILLISECONDS)
            .forks(FORKS)
            .warmupIterations(4)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(4)
            .measurementTime(TimeValue.seconds(1))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    Map<String, Double> medians = new HashMap<>();
    for (RunResult result : new Runner(options).run()) {
      String name = result.getParams().getBenchmark();
      medians.put(name.substring("app.spotcheck.bench.".length()), median(result));
    }
    return medians;
  }

  private static double median(RunResult result) {
    List<Double> scores = new ArrayList<>();
    result.getBenchmarkResults().forEach(fork -> scores.add(fork.getPrimaryResult().getScore()));
    return scores.stream().sorted().skip(scores.size() / 2).findFirst().orElseThrow();
  }
}
