package app.spotcheck.session;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.verdict.ContentHash;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a verdict is given on, with what it is now.
///
/// @param labelId the label that it is in, or that was on show; none for a row without labels
record ReviewTarget(
    UnitKey unit, @Nullable String globalKey, @Nullable String labelId, String contentHash) {
  /// An object by its position in the label.
  static ReviewTarget object(DataRow row, Label label, int index) {
    Annotation object = label.objects().get(index);
    return new ReviewTarget(
        UnitKey.object(row.id(), label, index),
        row.globalKey(),
        label.id(),
        ContentHash.of(object));
  }

  /// A row with the label on show.
  static ReviewTarget row(DataRow row, @Nullable Label label) {
    return new ReviewTarget(
        UnitKey.row(row.id()),
        row.globalKey(),
        label == null ? null : label.id(),
        label == null ? ContentHash.ofNoLabel() : ContentHash.of(label));
  }

  /// The ids of a label's objects as verdicts know them, in the order of the label.
  static List<String> idsOf(DataRow row, Label label) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < label.objects().size(); i++) {
      ids.add(String.valueOf(UnitKey.object(row.id(), label, i).featureId()));
    }
    return ids;
  }

  /// The position of a unit's object in a label; below 0 where it is not there or the unit is a
  /// row.
  static int indexOf(UnitKey unit, DataRow row, Label label) {
    return unit.isRow() ? -1 : idsOf(row, label).indexOf(String.valueOf(unit.featureId()));
  }
}
