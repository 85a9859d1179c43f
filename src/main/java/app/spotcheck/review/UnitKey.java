package app.spotcheck.review;

import app.spotcheck.model.Label;
import org.jspecify.annotations.Nullable;

/// What a verdict is about, the same in every export: an object of a data row, or the row itself.
///
/// @param featureId the object's feature id, or `labelId#index` with its position in the label
///   where the export gives it none; absent for the row itself
public record UnitKey(String dataRowId, @Nullable String featureId) {
  public static UnitKey row(String dataRowId) {
    return new UnitKey(dataRowId, null);
  }

  public static UnitKey object(String dataRowId, String featureId) {
    return new UnitKey(dataRowId, featureId);
  }

  /// The object at a position of a label, counted from 0.
  public static UnitKey object(String dataRowId, Label label, int index) {
    String id = label.objects().get(index).feature().id();
    return new UnitKey(dataRowId, id.isEmpty() ? label.id() + "#" + index : id);
  }

  /// Whether it is a row and not an object.
  public boolean isRow() {
    return featureId == null;
  }
}
