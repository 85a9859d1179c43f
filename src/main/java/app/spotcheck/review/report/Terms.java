package app.spotcheck.review.report;

import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampleTarget;
import org.jspecify.annotations.Nullable;

/// What an export must keep to.
///
/// @param limit the largest share of wrong ones that passes, from 0 to below 1
/// @param confidence above 0 and below 1
public record Terms(double limit, double confidence) {
  private static final double LIMIT = 0.02;
  private static final double CONFIDENCE = 0.95;

  public Terms {
    if (!(limit >= 0 && limit < 1)) {
      throw new IllegalArgumentException("The limit must be from 0 % to below 100 %.");
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("The confidence must lie between 0 % and 100 %.");
    }
  }

  /// What is asked for; where nothing is, what the sample's acceptance plan says, else 2 % with 95
  /// % confidence.
  public static Terms of(
      @Nullable Double limit, @Nullable Double confidence, @Nullable Sample sample) {
    double usualLimit = LIMIT;
    double usualConfidence = CONFIDENCE;
    if (sample != null && sample.definition().target() instanceof SampleTarget.Acceptance plan) {
      usualLimit = plan.limit();
      usualConfidence = plan.confidence();
    }
    return new Terms(
        limit == null ? usualLimit : limit, confidence == null ? usualConfidence : confidence);
  }

  /// Whether an acceptance plan was made for these.
  boolean areOf(SampleTarget.Acceptance plan) {
    return plan.limit() == limit && plan.confidence() == confidence;
  }
}
