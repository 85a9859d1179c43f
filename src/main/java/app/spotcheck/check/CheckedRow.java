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
import java.util.Set;

/// A row that is looked at.
///
/// @param labels each label once, though model runs repeat the labels of their project, then the
///   predictions
record CheckedRow(IndexedRow indexed, RowReading reading, DataRow row, List<CheckedLabel> labels) {
  /// The row that was read; one of another kind than an image has no labels to look at.
  static CheckedRow of(IndexedRow indexed, RowReading reading, DataRow row) {
    return new CheckedRow(
        indexed, reading, row, row.media().isImage() ? new Collected(row).labels : List.of());
  }

  /// Where an object or a relationship stands.
  String pathOf(Feature feature) {
    return reading.pathOf(feature);
  }

  /// Gathers the labels of a row.
  private static final class Collected {
    private final List<CheckedLabel> labels = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final DataRow row;
    private final boolean turned;

    Collected(DataRow row) {
      this.row = row;
      String rotation = row.media().exifRotation();
      this.turned = rotation != null && rotation.matches("[5-8]");
      for (Project project : row.projects()) {
        add(project, LabelRole.LABEL, project.labels(), "$.projects" + step(project.id()));
      }
      for (ModelRun run : row.runs()) {
        String path = "$.experiments" + step(run.modelId()) + ".runs" + step(run.id());
        add(run, LabelRole.LABEL, run.labels(), path);
        add(run, LabelRole.PREDICTION, run.predictions(), path);
      }
    }

    private void add(LabelSource source, LabelRole role, List<Label> added, String path) {
      for (int i = 0; i < added.size(); i++) {
        Label label = added.get(i);
        boolean repeated =
            role == LabelRole.LABEL && !label.id().isEmpty() && !known.add(label.id());
        if (!repeated) {
          String place = path + (role == LabelRole.LABEL ? ".labels[" : ".predictions[") + i + "]";
          labels.add(new CheckedLabel(label, source, role, place, row.media().size(), turned));
        }
      }
    }

    private static String step(String id) {
      return id.matches("[\\w-]+") ? "." + id : "['" + id.replace("'", "\\'") + "']";
    }
  }
}
