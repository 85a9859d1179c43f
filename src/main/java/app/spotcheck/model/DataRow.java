package app.spotcheck.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of an export: an asset with everything that was labelled or predicted on it.
///
/// @param rowData the asset's address: a URL, or a path relative to the export
public record DataRow(
    String id,
    @Nullable String globalKey,
    @Nullable String externalId,
    @Nullable String rowData,
    DataRowDetails details,
    MediaAttributes media,
    List<Attachment> attachments,
    List<MetadataField> metadata,
    List<Project> projects,
    List<ModelRun> runs) {

  /// What a person calls this row: its global key, else its external id, else its id.
  public String displayName() {
    if (globalKey != null) {
      return globalKey;
    }
    return externalId != null ? externalId : id;
  }

  /// Every label and prediction of the row that can be picked, in the order of the file: the labels
  /// of its projects, then for each model run the labels and the predictions.
  public List<LabelChoice> labelChoices() {
    List<LabelChoice> choices = new ArrayList<>();
    for (Project project : projects) {
      for (Label label : project.labels()) {
        choices.add(new LabelChoice(project, LabelRole.LABEL, label));
      }
    }
    for (ModelRun run : runs) {
      for (Label label : run.labels()) {
        choices.add(new LabelChoice(run, LabelRole.LABEL, label));
      }
      for (Label prediction : run.predictions()) {
        choices.add(new LabelChoice(run, LabelRole.PREDICTION, prediction));
      }
    }
    return List.copyOf(choices);
  }
}
