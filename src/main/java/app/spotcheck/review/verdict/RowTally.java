package app.spotcheck.review.verdict;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a data row and its objects stand with a reviewer, in numbers.
///
/// @param objects how many of its objects stand with each decision
/// @param row what was decided on the row itself; none where nothing was
/// @param missed how many objects were found missing
public record RowTally(DecisionCounts objects, @Nullable Decision row, int missed) {
  /// Nothing of a row is judged.
  public static final RowTally NONE = new RowTally(DecisionCounts.NONE, null, 0);

  RowTally plus(Verdict verdict, int count) {
    return verdict.unit().isRow()
        ? new RowTally(objects, count > 0 ? verdict.decision() : null, missed)
        : new RowTally(objects.plus(verdict.decision(), count), row, missed);
  }

  RowTally plusMissed(int count) {
    return new RowTally(objects, row, missed + count);
  }

  /// Whether nothing of the row is judged or found missing.
  public boolean isNone() {
    return row == null && objects.judged() == 0 && missed == 0;
  }

  /// What the row amounts to: rejected where anything of it is, else unsure where anything is, else
  /// accepted where it or all of its objects are; empty where more is to be judged.
  ///
  /// @param objectCount how many objects the row has
  public Optional<Decision> decision(int objectCount) {
    if (row == Decision.REJECT || objects.rejected() > 0) {
      return Optional.of(Decision.REJECT);
    }
    if (row == Decision.UNSURE || objects.unsure() > 0) {
      return Optional.of(Decision.UNSURE);
    }
    boolean allAccepted = objectCount > 0 && objects.accepted() >= objectCount;
    return row == Decision.ACCEPT || allAccepted ? Optional.of(Decision.ACCEPT) : Optional.empty();
  }
}
