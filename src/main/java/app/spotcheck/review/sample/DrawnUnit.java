package app.spotcheck.review.sample;

import app.spotcheck.review.UnitKey;
import org.jspecify.annotations.Nullable;

/// A unit of a sample.
///
/// @param labelId the label that the object is in; absent for a row
/// @param featureId as in [UnitKey]; absent for a row
/// @param line where its row stood in the export, from 1
/// @param stratum the position of its stratum in the sample's list, from 0
public record DrawnUnit(
    String dataRowId,
    @Nullable String globalKey,
    @Nullable String labelId,
    @Nullable String featureId,
    long line,
    int stratum) {
  static DrawnUnit of(Candidate unit, int stratum) {
    return new DrawnUnit(
        unit.dataRowId(), unit.globalKey(), unit.labelId(), unit.featureId(), unit.line(), stratum);
  }

  /// What a verdict on it is on.
  public UnitKey unitKey() {
    return new UnitKey(dataRowId, featureId);
  }
}
