package app.spotcheck.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The JMH benchmarks, each class with the pairs of methods whose times are compared.
enum JmhPairs {
  ROW(
      RowBenchmark.class,
      false,
      new Pair("row of 30 objects / its JSON parsed", "read", "parseOnly", Comparison.NO_TARGET)),
  MASK(
      MaskBenchmark.class,
      false,
      new Pair("composite to id raster / its PNG decoded", "load", "decodeOnly", 1.5)),
  PAINT(
      PaintBenchmark.class,
      false,
      new Pair(
          "all layers painted / Java2D, picture alone",
          "paintLayers",
          "drawPictureOnly",
          Comparison.NO_TARGET),
      new Pair(
          "5,000 polygons, 50 masks, crisp / Java2D, polygons alone",
          "paintCrowd",
          "drawCrowd",
          1.5),
      new Pair(
          "  with captions / Java2D, polygons alone", "paintCrowdWithCaptions", "drawCrowd", 1.5),
      new Pair(
          "  while the view moves / crisp",
          "paintCrowdQuickly",
          "paintCrowd",
          Comparison.NO_TARGET)),
  COMPARE(
      CompareBenchmark.class,
      false,
      new Pair(
          "overlaps of 1,000 and 1,000 objects / a frame of 1,000",
          "measureOverlaps",
          "paint",
          Comparison.NO_TARGET),
      new Pair("  matched for a threshold / a frame", "match", "paint", Comparison.NO_TARGET)),
  MEDIA(
      MediaBenchmark.class,
      false,
      new Pair(
          "row in no cache, painted / ImageIO and a repaint",
          "uncachedRow",
          "imageIoAndRepaint",
          1.3),
      new Pair(
          "thumbnail of a picture decoded / ImageIO, subsampled",
          "thumbnail",
          "imageIoSubsampled",
          Comparison.NO_TARGET),
      new Pair(
          "30 instance masks fetched / decoded in turn",
          "thirtyMasks",
          "masksOneAfterAnother",
          0.75)),
  INDEX(
      IndexBenchmark.class,
      true,
      new Pair(
          "1 GB with embeddings indexed / skipped by Jackson",
          "index.WITH_EMBEDDINGS",
          "skipChildren.WITH_EMBEDDINGS",
          0.2),
      new Pair(
          "1 GB without embeddings indexed / skipped by Jackson",
          "index.WITHOUT_EMBEDDINGS",
          "skipChildren.WITHOUT_EMBEDDINGS",
          0.5)),
  CHECK(
      CheckBenchmark.class,
      true,
      new Pair(
          "1 GB without embeddings checked / built by jackson-databind",
          "check",
          "buildRows",
          2.0)),
  CHECK_MEDIA(
      CheckMediaBenchmark.class,
      false,
      new Pair(
          "40 pictures checked with their rows / decoded alone",
          "checkWithPictures",
          "decodePictures",
          Comparison.NO_TARGET));

  private static final int FORKS = 3;
  private static final int LONG_ITERATIONS = 5;

  /// Until the compiler has done its work on calls of which each takes so long.
  private static final int LONG_WARMUPS = 6;

  private final Class<?> benchmark;
  private final boolean takesSeconds;
  private final List<Pair> pairs;

  /// @param takesSeconds whether one call takes so long that each is measured by itself
  JmhPairs(Class<?> benchmark, boolean takesSeconds, Pair... pairs) {
    this.benchmark = benchmark;
    this.takesSeconds = takesSeconds;
    this.pairs = List.of(pairs);
  }

  /// @param measured the method, with a point and the value of its parameter where it has one
  private record Pair(String title, String measured, String baseline, double atMost) {}

  List<Comparison> run() throws RunnerException {
    Map<String, Double> medians = new HashMap<>();
    for (RunResult result : new Runner(options().build()).run()) {
      medians.put(nameOf(result), median(result));
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (Pair pair : pairs) {
      double measured = medians.getOrDefault(pair.measured, Double.NaN);
      double baseline = medians.getOrDefault(pair.baseline, Double.NaN);
      comparisons.add(new Comparison(pair.title, measured, baseline, "ms", pair.atMost));
    }
    return comparisons;
  }

  private ChainedOptionsBuilder options() {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\Q" + benchmark.getName() + "\\E\\..*")
            .timeUnit(TimeUnit.MILLISECONDS)
            .jvmArgsAppend(
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.bytedeco.javacpp.cachedir=" + Path.of("target", "native"))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    if (takesSeconds) {
      return options
          .mode(Mode.SingleShotTime)
          .forks(1)
          .warmupIterations(LONG_WARMUPS)
          .measurementIterations(LONG_ITERATIONS);
    }
    return options
        .mode(Mode.AverageTime)
        .forks(FORKS)
        .warmupIterations(4)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(4)
        .measurementTime(TimeValue.seconds(1));
  }

  private static String nameOf(RunResult result) {
    var parameters = result.getParams();
    StringBuilder name = new StringBuilder(parameters.getBenchmark());
    name.delete(0, name.lastIndexOf(".") + 1);
    parameters.getParamsKeys().forEach(key -> name.append('.').append(parameters.getParam(key)));
    return name.toString();
  }

  /// The median of the forks; of the iterations where each stands for itself.
  private double median(RunResult result) {
    if (!takesSeconds) {
      return Medians.of(
          result.getBenchmarkResults().stream()
              .mapToDouble(fork -> fork.getPrimaryResult().getScore())
              .toArray());
    }
    return Medians.of(
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .map(iteration -> iteration.getRawPrimaryResults())
            .flatMap(Collection::stream)
            .mapToDouble(Result::getScore)
            .toArray());
  }
}
