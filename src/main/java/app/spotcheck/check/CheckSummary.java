package app.spotcheck.check;

import java.util.Map;

/// What a check came to.
///
/// @param rows how many rows were looked at
/// @param labels how many labels and predictions
/// @param objects how many objects
/// @param byRule how many findings each rule has; rules without one are left out
public record CheckSummary(
    long rows, long labels, long objects, long errors, long warnings, Map<Rule, Long> byRule) {
  public CheckSummary {
    byRule = Map.copyOf(byRule);
  }

  /// Whether anything was found that is at least as bad.
  public boolean has(Severity atLeast) {
    return errors > 0 || (atLeast == Severity.WARNING && warnings > 0);
  }
}
