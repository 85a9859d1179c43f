package app.spotcheck.bench;

import app.spotcheck.bench.WindowProbe.Pulses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures zooming and moving from pulse to pulse in a window of 1400 x 900: a picture of 2560 x
/// 1707 with 5,000 polygons and 50 masks or with 100,000 objects, with 13 objects, and the bare
/// picture drawn by JavaFX.
///
/// Ratios are of pulses that follow each other at once, since those of a screen look alike where
/// they are quick; what may take so long at most is measured as on a screen.
final class ZoomBenchmark {
  private static final double AT_MOST_OF_PICTURE = 1.2;
  private static final double AT_MOST_OF_FEW = 2;
  private static final double LONGEST_95 = 50;
  private static final double LONGEST = 100;
  private static final double SCREEN_PULSE = 1000 / 60.0;

  private ZoomBenchmark() {}

  /// The figures of a probe, times in milliseconds.
  private record Zooming(
      double median,
      double most,
      double longest,
      double pulsesOfFrame,
      double delay,
      double longDelay,
      double rest) {
    static Zooming of(Path export, Pulses pulses) throws IOException {
      return of("row", export, pulses);
    }

    static Zooming of(String kind, Path file, Pulses pulses) throws IOException {
      double[] figures =
          WindowProbe.medians(
              ZoomProbe.class, ZoomProbe.RESULT, pulses, List.of(kind, file.toString()));
      return new Zooming(
          figures[0], figures[1], figures[2], figures[3], figures[4], figures[5], figures[6]);
    }
  }

  static List<Comparison> run() throws IOException {
    Zooming bare = Zooming.of("picture", CanvasRows.picture(), Pulses.AT_ONCE);
    Zooming few = Zooming.of(CanvasRows.FEW.write(), Pulses.AT_ONCE);
    List<Comparison> comparisons = new ArrayList<>();
    add(comparisons, "zooming 5,000 polygons, 50 masks", CanvasRows.CROWD, bare, few);
    add(comparisons, "zooming 100,000 points", CanvasRows.POINTS, bare, few);
    add(comparisons, "zooming 100,000 boxes", CanvasRows.BOXES, bare, few);
    return comparisons;
  }

  private static void add(
      List<Comparison> comparisons, String title, CanvasRows row, Zooming bare, Zooming few)
      throws IOException {
    Path export = row.write();
    Zooming ours = Zooming.of(export, Pulses.AT_ONCE);
    Zooming onScreen = Zooming.of(export, Pulses.OF_SCREEN);
    comparisons.addAll(
        List.of(
            new Comparison(
                title + " / JavaFX, bare picture",
                ours.median,
                bare.median,
                "ms",
                AT_MOST_OF_PICTURE),
            new Comparison("  / with 13 objects", ours.median, few.median, "ms", AT_MOST_OF_FEW),
            new Comparison("  95th percentile / 50 ms", onScreen.most, LONGEST_95, "ms", 1),
            new Comparison("  longest pulse / 100 ms", onScreen.longest, LONGEST, "ms", 1),
            told("  pulses until a new frame / 1", onScreen.pulsesOfFrame, 1, ""),
            told("  view to its frame, median / a pulse", onScreen.delay, SCREEN_PULSE, "ms"),
            told(
                "  view to its frame, 95th perc. / a pulse",
                onScreen.longDelay,
                SCREEN_PULSE,
                "ms"),
            told("  last move to crisp / a pulse", onScreen.rest, SCREEN_PULSE, "ms")));
  }

  private static Comparison told(String title, double measured, double baseline, String unit) {
    return new Comparison(title, measured, baseline, unit, Comparison.NO_TARGET);
  }
}
