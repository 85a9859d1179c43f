package app.spotcheck.check;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Feature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/// Looks for ids that stand in two rows: while all rows are read for those that may, then in these
/// rows for those that do.
final class IdCheck implements AutoCloseable {
  /// Where an id stands, before it is known whether it stands elsewhere too.
  ///
  /// @param feature none for the id of the row
  private record Place(String id, CheckedLabel label, Feature feature) {}

  private final RepeatedIds features = new RepeatedIds();
  private final RepeatedIds rows = new RepeatedIds();
  private final Map<String, Integer> rowOfFeature = new HashMap<>();
  private final Map<String, Integer> rowOfId = new HashMap<>();

  /// Notes all ids of a row; on any thread.
  void note(CheckedRow row) {
    int number = row.indexed().number();
    if (!row.row().id().isEmpty()) {
      rows.add(row.row().id(), number);
    }
    for (CheckedLabel checked : row.labels()) {
      for (Annotation object : checked.label().objects()) {
        if (!object.feature().id().isEmpty()) {
          features.add(object.feature().id(), number);
        }
      }
    }
  }

  /// To be called once all rows are noted.
  void find() {
    rows.find();
    features.find();
  }

  /// The rows that may have such an id, from 0.
  RoaringBitmap suspects() {
    return RoaringBitmap.addOffset(RoaringBitmap.or(rows.rows(), features.rows()), -1);
  }

  /// What of a row may stand in another one; on any thread.
  final class Suspects {
    private final CheckedRow row;
    private final List<Place> places = new ArrayList<>();
    private final boolean rowItself;

    Suspects(CheckedRow row) {
      this.row = row;
      this.rowItself = rows.mayRepeat(row.row().id());
      Set<String> seen = new HashSet<>();
      for (CheckedLabel checked : row.labels()) {
        for (Annotation object : checked.label().objects()) {
          String id = object.feature().id();
          if (features.mayRepeat(id) && seen.add(id)) {
            places.add(new Place(id, checked, object.feature()));
          }
        }
      }
    }

    /// Adds what stood in a row before this one; to be called row by row in the file's order.
    void addTo(RowFindings into) {
      int number = row.indexed().number();
      if (rowItself) {
        Integer before = rowOfId.putIfAbsent(row.row().id(), number);
        if (before != null && before != number) {
          into.add(
              Rule.DUPLICATE_ROW_ID,
              null,
              List.of(),
              "Row " + before + " has the same data row id.",
              "$.data_row.id");
        }
      }
      for (Place place : places) {
        Integer before = rowOfFeature.putIfAbsent(place.id, number);
        if (before != null && before != number) {
          into.add(
              Rule.DUPLICATE_FEATURE_ID,
              place.label,
              List.of(place.feature),
              "An object of row " + before + " has the same feature id.");
        }
      }
    }
  }

  @Override
  public void close() {
    rows.close();
    features.close();
  }
}
