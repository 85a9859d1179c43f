package app.spotcheck.model;

import org.jspecify.annotations.Nullable;

/// How long a label took and how well it agrees with others; times in seconds, scores from 0 to 1.
public record PerformanceDetails(
    @Nullable Double secondsToCreate,
    @Nullable Double secondsToReview,
    @Nullable Boolean skipped,
    @Nullable Double consensusScore,
    @Nullable Double benchmarkScore,
    @Nullable String benchmarkReferenceLabel) {
  public static final PerformanceDetails NONE =
      new PerformanceDetails(null, null, null, null, null, null);
}
