package app.spotcheck.bench;

/// One line of the report: a figure beside its baseline.
///
/// @param unit of both figures
/// @param atMost the largest ratio that is good enough; not a number where there is none
record Comparison(String title, double measured, double baseline, String unit, double atMost) {
  static final double NO_TARGET = Double.NaN;

  double ratio() {
    return measured / baseline;
  }

  boolean hasTarget() {
    return !Double.isNaN(atMost);
  }

  /// Whether the target is missed; a figure that is not there misses it too.
  boolean isMissed() {
    return hasTarget() && !(ratio() <= atMost);
  }
}
