package app.spotcheck.session;

import app.spotcheck.export.IndexedRow;
import app.spotcheck.export.RowReading;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import app.spotcheck.paint.SceneObjects;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The row on show, and which of its labels is picked.
///
/// @param choices all labels and predictions of the row
/// @param chosen the position of the one on show; -1 where the row has none
/// @param objects what there is to draw of it
public record RowView(
    IndexedRow entry,
    RowReading reading,
    DataRow row,
    List<LabelChoice> choices,
    int chosen,
    SceneObjects objects) {
  /// A row of which one label or prediction is picked; takes its time where that has many objects.
  static RowView of(
      IndexedRow entry, RowReading reading, DataRow row, List<LabelChoice> choices, int chosen) {
    SceneObjects objects =
        chosen < 0
            ? SceneObjects.of(null, LabelRole.LABEL)
            : SceneObjects.of(choices.get(chosen).label(), choices.get(chosen).role());
    return new RowView(entry, reading, row, choices, chosen, objects);
  }

  /// The label or prediction on show; none where the row has none.
  public @Nullable LabelChoice choice() {
    return chosen < 0 ? null : choices.get(chosen);
  }

  /// The label on show; none where the row has none.
  public @Nullable Label label() {
    LabelChoice choice = choice();
    return choice == null ? null : choice.label();
  }

  RowView choosing(int other) {
    return of(entry, reading, row, choices, other);
  }
}
