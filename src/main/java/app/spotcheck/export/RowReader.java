package app.spotcheck.export;

import app.spotcheck.geometry.Size;
import app.spotcheck.model.Attachment;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.DataRowDetails;
import app.spotcheck.model.MediaAttributes;
import app.spotcheck.model.MetadataField;
import app.spotcheck.model.ModelRun;
import app.spotcheck.model.Project;
import app.spotcheck.model.ProjectDetails;
import app.spotcheck.model.WorkflowStep;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads one row of an export from its bytes. Whatever the bytes, it ends with a row or with
/// problems, never with an exception.
public final class RowReader {
  private static final double LARGEST_SIDE = 1_000_000;
  private static final double LARGEST_AREA = 1e9;

  private RowReader() {}

  /// Reads a row.
  ///
  /// @param bytes the row's text, UTF-8
  /// @param line the line of the file the row starts in, from 1
  /// @param offset where it starts in the file
  public static RowReading read(byte[] bytes, long line, long offset) {
    ProblemLog log = new ProblemLog(line, offset);
    IdentityHashMap<Object, JsonView> jsonOfParts = new IdentityHashMap<>();
    try {
      Object json = RowParser.parsed(bytes, log);
      DataRow row = row(JsonView.of(json, log), line, jsonOfParts);
      return new RowReading(row, log.problems(), json, jsonOfParts);
    } catch (RowParser.NotJsonException e) {
      log.unreadable(line + e.lineInRow, String.valueOf(e.getMessage()));
      return new RowReading(null, log.problems(), null, jsonOfParts);
    }
  }

  private static @Nullable DataRow row(
      JsonView view, long line, IdentityHashMap<Object, JsonView> jsonOfParts) {
    JsonView dataRow = view.get("data_row");
    if (!dataRow.isObject()) {
      if (VersionOneReader.reads(view.value())) {
        return new VersionOneReader(view, line, jsonOfParts).row();
      }
      view.log().unreadable(line, noDataRow(view));
      return null;
    }
    String id = dataRow.text("id", "");
    if (id.isEmpty()) {
      dataRow.warn("the data row has no id");
    }
    MediaAttributes media = media(view.object("media_attributes"));
    LabelReader labels = new LabelReader(media.isImage(), jsonOfParts);
    return new DataRow(
        id,
        dataRow.text("global_key"),
        dataRow.text("external_id"),
        dataRow.text("row_data"),
        details(dataRow.object("details")),
        media,
        attachments(view),
        metadata(view),
        projects(view, labels),
        runs(view, labels));
  }

  private static String noDataRow(JsonView row) {
    if (!row.isObject()) {
      return "not a data row: expected an object in braces with a data_row in it";
    }
    return "not a data row: there is no data_row in it";
  }

  private static DataRowDetails details(JsonView view) {
    return new DataRowDetails(
        view.text("dataset_id"),
        view.text("dataset_name"),
        view.text("created_at"),
        view.text("updated_at"),
        view.text("last_activity_at"),
        view.text("created_by"));
  }

  private static MediaAttributes media(JsonView view) {
    return new MediaAttributes(
        size(view), view.text("mime_type"), view.text("asset_type"), view.text("exif_rotation"));
  }

  /// The `width` and `height`, where they make a picture.
  static @Nullable Size size(JsonView view) {
    Double width = view.number("width");
    Double height = view.number("height");
    if (width == null || height == null) {
      return null;
    }
    boolean sane =
        width >= 1
            && height >= 1
            && width <= LARGEST_SIDE
            && height <= LARGEST_SIDE
            && width * height <= LARGEST_AREA;
    if (!sane) {
      view.warn("width and height make no picture; they are ignored");
      return null;
    }
    return new Size((int) Math.round(width), (int) Math.round(height));
  }

  private static List<Attachment> attachments(JsonView view) {
    List<Attachment> attachments = new ArrayList<>();
    for (JsonView a : view.objects("attachments")) {
      attachments.add(
          new Attachment(a.text("id"), a.text("type"), a.text("name"), a.text("value")));
    }
    return List.copyOf(attachments);
  }

  private static List<MetadataField> metadata(JsonView view) {
    List<MetadataField> fields = new ArrayList<>();
    for (JsonView field : view.objects("metadata_fields")) {
      fields.add(
          new MetadataField(
              field.text("schema_id"),
              field.text("schema_name"),
              field.text("schema_kind"),
              metadataValue(field)));
    }
    return List.copyOf(fields);
  }

  /// The value of a field as text, that of a list or an object as JSON.
  static @Nullable String metadataValue(JsonView field) {
    JsonView value = field.get("value");
    return value.isObject() || value.isList()
        ? JsonText.compact(value.value())
        : field.text("value");
  }

  private static List<Project> projects(JsonView view, LabelReader labels) {
    List<Project> projects = new ArrayList<>();
    for (JsonView.Entry entry : view.entries("projects")) {
      JsonView project = entry.value();
      List<String> tags = new ArrayList<>();
      for (JsonView tag : project.elements("project_tags")) {
        tags.add(tag.isObject() ? tag.text("name", "") : Objects.toString(tag.value(), ""));
      }
      projects.add(
          new Project(
              entry.id(),
              project.text("name"),
              labels.labels(project, "labels"),
              projectDetails(project.object("project_details")),
              List.copyOf(tags)));
    }
    return List.copyOf(projects);
  }

  private static ProjectDetails projectDetails(JsonView view) {
    List<WorkflowStep> history = new ArrayList<>();
    for (JsonView step : view.objects("workflow_history")) {
      history.add(
          new WorkflowStep(
              step.text("action"),
              step.text("created_at"),
              step.text("created_by"),
              step.text("previous_task_name"),
              step.text("next_task_name")));
    }
    return new ProjectDetails(
        view.text("ontology_id"),
        view.text("task_id"),
        view.text("task_name"),
        view.text("batch_id"),
        view.text("batch_name"),
        view.text("workflow_status"),
        view.number("priority"),
        view.number("consensus_expected_label_count"),
        view.text("selected_label_id"),
        List.copyOf(history));
  }

  private static List<ModelRun> runs(JsonView view, LabelReader labels) {
    List<ModelRun> runs = new ArrayList<>();
    for (JsonView.Entry model : view.entries("experiments")) {
      for (JsonView.Entry run : model.value().entries("runs")) {
        runs.add(
            new ModelRun(
                model.id(),
                model.value().text("name"),
                run.id(),
                run.value().text("name"),
                run.value().text("run_data_row_id"),
                labels.labels(run.value(), "labels"),
                labels.labels(run.value(), "predictions")));
      }
    }
    return List.copyOf(runs);
  }
}
