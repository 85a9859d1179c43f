package app.spotcheck.bench;

import java.util.Arrays;

/// The middle of several figures, which one slow run does not move.
final class Medians {
  private Medians() {}

  /// @return not a number where there are no figures
  static double of(double... figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }
}
