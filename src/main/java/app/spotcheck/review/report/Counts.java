package app.spotcheck.review.report;

import app.spotcheck.review.statistics.Tally;

/// How many are judged, and how.
///
/// @param wrong with those that reviewers are unsure of
/// @param unsure how many of the wrong ones these are
public record Counts(long judged, long wrong, long unsure) {
  static final Counts NONE = new Counts(0, 0, 0);

  /// One that is judged.
  static Counts one(boolean wrong, boolean unsure) {
    return new Counts(1, wrong ? 1 : 0, unsure ? 1 : 0);
  }

  Counts plus(Counts other) {
    return new Counts(judged + other.judged, wrong + other.wrong, unsure + other.unsure);
  }

  Tally tally() {
    return new Tally(wrong, judged);
  }
}
