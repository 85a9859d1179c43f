package app.spotcheck.review.report;

import java.util.Map;

/// A drawn unit, as far as it is judged: an object, a row, or a row with its objects.
///
/// @param stratum the position of its stratum in the sample's list
/// @param size how many there are to judge in it
/// @param judged whether all of them are
/// @param byClass what was decided on them by class, where they are judged
record Draw(int stratum, long size, boolean judged, Map<String, Counts> byClass) {
  Draw {
    byClass = Map.copyOf(byClass);
  }

  Counts counts() {
    return byClass.values().stream().reduce(Counts.NONE, Counts::plus);
  }
}
