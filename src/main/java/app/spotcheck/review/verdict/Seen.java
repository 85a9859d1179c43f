package app.spotcheck.review.verdict;

import app.spotcheck.review.UnitKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Objects of a label that were on a reviewer's screen, at a readable scale and for long enough.
///
/// @param time when that was so for the last of them
/// @param featureIds as in [UnitKey]; empty where only the row itself was on screen
public record Seen(
    String reviewer,
    Instant time,
    String dataRowId,
    @Nullable String labelId,
    List<String> featureIds)
    implements ReviewEntry {

  public Seen {
    featureIds = List.copyOf(featureIds);
  }
}
