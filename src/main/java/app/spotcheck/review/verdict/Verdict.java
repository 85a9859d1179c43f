package app.spotcheck.review.verdict;

import app.spotcheck.review.UnitKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reviewer decided on an object or a row.
///
/// @param reasons words such as `geometry` or `class`
/// @param note free text; empty for none
/// @param labelId the label that was on show; absent for a row without labels
/// @param contentHash the [ContentHash] of the object, or of the label for a row
public record Verdict(
    String reviewer,
    Instant time,
    Decision decision,
    List<String> reasons,
    String note,
    UnitKey unit,
    @Nullable String globalKey,
    @Nullable String labelId,
    String contentHash)
    implements Judgement {

  public Verdict {
    reasons = List.copyOf(reasons);
  }

  @Override
  public String dataRowId() {
    return unit.dataRowId();
  }

  /// Whether it takes an earlier verdict back instead of judging.
  public boolean isWithdrawal() {
    return decision == Decision.WITHDRAWN;
  }

  @Override
  public Verdict withdrawn(Instant when) {
    return new Verdict(
        reviewer, when, Decision.WITHDRAWN, List.of(), "", unit, globalKey, labelId, contentHash);
  }
}
