package app.spotcheck.review.verdict;

import app.spotcheck.geometry.Box;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A thing in the picture that no object of the label marks.
///
/// @param id tells it from all others, such as a random UUID
/// @param labelId the label that lacks it; absent for a row without labels
/// @param className the class it should have; absent where the reviewer named none
/// @param place where it is, in image pixels and finite; without width and height for a point
/// @param withdrawn whether this entry takes back the one with the same id
public record MissedObject(
    String id,
    String reviewer,
    Instant time,
    String dataRowId,
    @Nullable String globalKey,
    @Nullable String labelId,
    @Nullable String className,
    Box place,
    boolean withdrawn)
    implements Judgement {

  public MissedObject {
    if (!place.isFinite()) {
      throw new IllegalArgumentException("a missed object needs a finite place, not " + place);
    }
  }

  /// Whether a point was marked and not a box.
  public boolean isPoint() {
    return place.isPoint();
  }

  @Override
  public MissedObject withdrawn(Instant when) {
    return new MissedObject(
        id, reviewer, when, dataRowId, globalKey, labelId, className, place, true);
  }
}
