package app.spotcheck.bench;

import app.spotcheck.bench.WindowProbe.Pulses;
import java.io.IOException;
import java.util.List;

/// Measures giving a class of 50 masks another colour, and hiding it, against a frame of a picture
/// that was moved.
final class RecolorBenchmark {
  private static final double AT_MOST_FRAMES = 2;

  private RecolorBenchmark() {}

  static List<Comparison> run() throws IOException {
    double[] found =
        WindowProbe.medians(
            RecolorProbe.class,
            RecolorProbe.RESULT,
            Pulses.AT_ONCE,
            List.of(CanvasRows.MASKS.write().toString()));
    return List.of(
        new Comparison(
            "a class of 50 masks recoloured / a frame", found[0], found[2], "ms", AT_MOST_FRAMES),
        new Comparison("  hidden or shown / a frame", found[1], found[2], "ms", AT_MOST_FRAMES));
  }
}
