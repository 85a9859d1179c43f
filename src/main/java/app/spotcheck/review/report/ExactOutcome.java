package app.spotcheck.review.report;

import app.spotcheck.review.report.Outcome.Result;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.statistics.ExactLimits;
import app.spotcheck.review.statistics.Tally;
import org.jspecify.annotations.Nullable;

/// What the exact distribution says beside an outcome by Wilson's limits.
///
/// @param limits of the share of wrong ones, whatever those are that were passed over
/// @param sentence says them
public record ExactOutcome(ExactLimits limits, String sentence) {
  /// What it says of a simple random sample of what is judged; nothing of others, and where nothing
  /// or all is judged.
  static @Nullable ExactOutcome of(
      Terms terms, Sample sample, Draws draws, Counts counts, Result result) {
    long passedOver = draws.passedOver();
    long reached = counts.judged() + passedOver;
    if (draws.basis() == Basis.OBJECTS_IN_ROWS
        || !sample.definition().strata().isEmpty()
        || counts.judged() == 0
        || counts.judged() == sample.population()) {
      return null;
    }
    ExactLimits limits =
        new ExactLimits(
            ExactLimits.lower(
                new Tally(counts.wrong(), reached), sample.population(), terms.confidence()),
            ExactLimits.upper(
                new Tally(counts.wrong() + passedOver, reached),
                sample.population(),
                terms.confidence()));
    return new ExactOutcome(limits, sentence(limits, terms.limit(), result));
  }

  private static String sentence(ExactLimits limits, double limit, Result result) {
    String least = "at least " + Shares.atLeast(limits.lower(), limit);
    String most = "at most " + Shares.atMost(limits.upper(), limit);
    return "By the exact distribution: "
        + switch (result) {
          case PASS -> most + (limits.upper() > limit ? ", which is above the limit" : "");
          case FAIL -> least + (limits.lower() > limit ? "" : ", which is not above the limit");
          case NOT_ENOUGH -> least + " and " + most;
        }
        + ".";
  }
}
