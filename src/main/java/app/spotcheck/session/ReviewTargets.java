package app.spotcheck.session;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.RowPass;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/// Finds what a verdict is meant for.
final class ReviewTargets {
  private final RowDisplay display;
  private final ReviewRun run;

  ReviewTargets(RowDisplay display, ReviewRun run) {
    this.display = display;
    this.run = run;
  }

  /// What is judged in the row on show: the unit of the run, else the selected objects, else the
  /// row; empty where the unit is not in the label on show.
  ///
  /// @param view the row of the run's unit, where a run is on
  List<ReviewTarget> of(RowView view) {
    DataRow dataRow = view.row();
    Label label = view.label();
    RunUnit current = run.currentProperty().get();
    Set<Integer> selected = display.selection().objectsProperty().get();
    if (current != null) {
      if (current.unit().isRow()) {
        return List.of(ReviewTarget.row(dataRow, label));
      }
      int index = label == null ? -1 : ReviewTarget.indexOf(current.unit(), dataRow, label);
      boolean others = !selected.isEmpty() && !selected.contains(index);
      if (!others && selected.size() < 2) {
        return label == null || index < 0
            ? List.of()
            : List.of(ReviewTarget.object(dataRow, label, index));
      }
    }
    return label == null || selected.isEmpty()
        ? List.of(ReviewTarget.row(dataRow, label))
        : selected.stream().map(index -> ReviewTarget.object(dataRow, label, index)).toList();
  }

  /// Rows themselves, each with the label it opens with.
  static List<ReviewTarget> ofRows(ExportFile export, RoaringBitmap rows)
      throws ExportException, InterruptedException {
    List<ReviewTarget> targets = new ArrayList<>();
    RowPass.run(
        export,
        rows,
        (indexed, reading) -> target(Objects.requireNonNull(reading.row())),
        targets::add);
    return targets;
  }

  private static ReviewTarget target(DataRow row) {
    return ReviewTarget.row(
        row, LabelChoice.defaultOf(row.labelChoices()).map(LabelChoice::label).orElse(null));
  }
}
