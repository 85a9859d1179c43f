package app.spotcheck.check;

import app.spotcheck.export.IndexedRow;
import app.spotcheck.export.RowReading;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelRole;
import app.spotcheck.model.LabelSource;
import app.spotcheck.model.ModelRun;
import app.spotcheck.model.Project;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A row that is looked at.
///
/// @param labels each label once, though model runs repeat the labels of their project, then the
///   predictions
record CheckedRow(IndexedRow indexed, RowReading reading, DataRow row, List<CheckedLabel> labels) {
  /// The values of EXIF orientation that turn a picture by a quarter.
  private static final Set<String> QUARTER_TURNS = Set.of("5", "6", "7", "8");

  /// The row that was read; one of another kind than an image has no labels to look at.
  static CheckedRow of(IndexedRow indexed, RowReading reading, DataRow row) {
    return new CheckedRow(
        indexed,
        reading,
        row,
        row.media().isImage() ? new Collected(reading, row).labels : List.of());
  }

  /// Where an object or a relationship stands.
  String pathOf(Feature feature) {
    return reading.pathOf(feature);
  }

  /// Gathers the labels of a row.
  private static final class Collected {
    private final List<CheckedLabel> labels = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final RowReading reading;
    private final DataRow row;
    private final boolean turned;

    Collected(RowReading reading, DataRow row) {
      this.reading = reading;
      this.row = row;
      this.turned = QUARTER_TURNS.contains(Objects.toString(row.media().exifRotation()));
      for (Project project : row.projects()) {
        add(project, LabelRole.LABEL, project.labels());
      }
      for (ModelRun run : row.runs()) {
        add(run, LabelRole.LABEL, run.labels());
        add(run, LabelRole.PREDICTION, run.predictions());
      }
    }

    private void add(LabelSource source, LabelRole role, List<Label> added) {
      for (Label label : added) {
        boolean repeated =
            role == LabelRole.LABEL && !label.id().isEmpty() && !known.add(label.id());
        if (!repeated) {
          labels.add(
              new CheckedLabel(
                  label, source, role, reading.pathOf(label), row.media().size(), turned));
        }
      }
    }
  }
}
