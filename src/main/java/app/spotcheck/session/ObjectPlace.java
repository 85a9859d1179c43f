package app.spotcheck.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where objects are in an export, for those who want to see them.
///
/// @param row the row's position in the index, from 0
/// @param labelId the label or prediction; none for whichever the row opens with
/// @param prediction whether it is a prediction, which may carry the id of a label
/// @param featureIds the objects or relationships to select there, the most important first; for
///   objects without an id as in [app.spotcheck.review.UnitKey]
public record ObjectPlace(
    int row, @Nullable String labelId, boolean prediction, List<String> featureIds) {
  public ObjectPlace {
    featureIds = List.copyOf(featureIds);
  }
}
