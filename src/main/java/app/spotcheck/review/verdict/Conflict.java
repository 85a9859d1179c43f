package app.spotcheck.review.verdict;

import app.spotcheck.review.UnitKey;
import java.util.List;

/// A unit that reviewers decided differently although they saw the same.
///
/// @param verdicts those that hold, one a reviewer, in the order of their names
public record Conflict(UnitKey unit, List<Verdict> verdicts) {
  public Conflict {
    verdicts = List.copyOf(verdicts);
  }
}
