package app.spotcheck.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a check came to.
///
/// @param rows how many rows were looked at
/// @param labels how many labels and predictions
/// @param objects how many objects
/// @param byRule how many findings each rule has; rules without one are left out
/// @param media none where media were not looked at
public record CheckSummary(
    long rows,
    long labels,
    long objects,
    long errors,
    long warnings,
    Map<Rule, Long> byRule,
    @Nullable MediaCounts media) {
  /// How many files were looked at.
  ///
  /// @param files all pictures and masks of the rows
  /// @param withoutKey those of them that were not fetched for want of an API key that is accepted
  public record MediaCounts(long files, long withoutKey) {}

  public CheckSummary {
    byRule = Map.copyOf(byRule);
  }

  /// Whether anything was found that is at least as bad.
  public boolean has(Severity atLeast) {
    return errors > 0 || (atLeast == Severity.WARNING && warnings > 0);
  }
}
