package app.spotcheck.review.report;

import app.spotcheck.review.statistics.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the verdicts add up to.
///
/// @param counts of what counts for the outcome
/// @param drawn how many units were drawn; 0 without a sample
/// @param judgedUnits how many of them are judged
/// @param passedOver how many were not judged though a later one is
/// @param beside how many are judged that were not drawn, and count for nothing
/// @param rate the estimated share of wrong ones; weighted by strata where there are any
/// @param interval Wilson's two-sided one for it; absent where none is claimed
/// @param designEffect how many judged ones are worth one that is drawn independently
public record Figures(
    Basis basis,
    Counts counts,
    long drawn,
    long judgedUnits,
    long passedOver,
    long beside,
    double rate,
    @Nullable Interval interval,
    double designEffect,
    Outcome outcome,
    List<ShareLine> strata,
    List<ShareLine> classes) {
  public Figures {
    strata = List.copyOf(strata);
    classes = List.copyOf(classes);
  }
}
