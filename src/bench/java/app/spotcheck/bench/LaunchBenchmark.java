package app.spotcheck.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures how long a launch takes to the first picture, of a gigabyte beside the file's first 10
/// MB: with nothing kept from before, and at the last row with the index kept.
final class LaunchBenchmark {
  private static final int RUNS = 7;
  private static final double AT_MOST = 1.2;

  private LaunchBenchmark() {}

  private interface Launch {
    double milliseconds() throws IOException;
  }

  static List<Comparison> run() throws IOException, InterruptedException {
    List<Comparison> all = new ArrayList<>();
    all.addAll(of("embeddings", BenchData.gigabyteWithEmbeddings()));
    all.addAll(of("no embeddings", BenchData.gigabyteWithoutEmbeddings()));
    return all;
  }

  private static List<Comparison> of(String content, Path whole)
      throws IOException, InterruptedException {
    Path head = BenchData.headOf(whole);
    AppLaunch fresh = new AppLaunch(whole, List.of(), "fresh");
    AppLaunch freshHead = new AppLaunch(head, List.of(), "fresh");
    AppLaunch kept = atLastRow(whole, "kept");
    AppLaunch keptHead = atLastRow(head, "kept-head");
    return List.of(
        compared(
            "first picture of 1 GB, " + content + " / of 10 MB",
            () -> fresh.emptyCache().toFirstPicture(),
            () -> freshHead.emptyCache().toFirstPicture()),
        compared(
            "the same at the last row, index kept / of 10 MB",
            kept::toFirstPicture,
            keptHead::toFirstPicture));
  }

  /// A launch at the last row of a file whose index was kept by a launch before.
  private static AppLaunch atLastRow(Path export, String cache)
      throws IOException, InterruptedException {
    String last = Integer.toString(BenchData.rowsOf(export));
    return new AppLaunch(export, List.of("--row", last), cache).emptyCache().toEnd();
  }

  /// Launches both in turn, so that whatever else the machine does meets both alike.
  private static Comparison compared(String title, Launch measured, Launch baseline)
      throws IOException {
    measured.milliseconds();
    baseline.milliseconds();
    double[] times = new double[RUNS];
    double[] baselines = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      times[i] = measured.milliseconds();
      baselines[i] = baseline.milliseconds();
    }
    return new Comparison(title, Medians.of(times), Medians.of(baselines), "ms", AT_MOST);
  }
}
