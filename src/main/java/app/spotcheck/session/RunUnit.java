package app.spotcheck.session;

import app.spotcheck.review.UnitKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be judged next in a run, with where it is.
///
/// @param row the row's position in the index, from 0
/// @param labelId the label or prediction; none for whichever the row opens with
/// @param prediction whether it is a prediction, which may carry the id of a label
public record RunUnit(UnitKey unit, int row, @Nullable String labelId, boolean prediction) {
  ObjectPlace place() {
    String featureId = unit.featureId();
    return new ObjectPlace(
        row, labelId, prediction, featureId == null ? List.of() : List.of(featureId));
  }
}
