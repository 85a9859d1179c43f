package app.spotcheck.review.report;

import app.spotcheck.review.statistics.Interval;
import org.jspecify.annotations.Nullable;

/// How much is wrong in a stratum or a class.
///
/// @param population how many units there are; -1 where that is not known
/// @param drawn how many units were drawn; -1 where that is not known
/// @param interval Wilson's two-sided one for the share that is wrong; absent where none is claimed
public record ShareLine(
    String name, long population, long drawn, Counts counts, @Nullable Interval interval) {
  public static final long UNKNOWN = -1;
}
