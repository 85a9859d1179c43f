package app.spotcheck.inspector;

import app.spotcheck.model.Attachment;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.DataRowDetails;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelDetails;
import app.spotcheck.model.MediaAttributes;
import app.spotcheck.model.MetadataField;
import app.spotcheck.model.ModelRun;
import app.spotcheck.model.PerformanceDetails;
import app.spotcheck.model.Project;
import app.spotcheck.model.ProjectDetails;
import app.spotcheck.model.WorkflowStep;
import app.spotcheck.session.RowView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists the properties of a row, of the label picked, and of the project or run it belongs to.
final class RowProperties {
  private RowProperties() {}

  static List<Property> of(RowView view) {
    PropertyList list = new PropertyList();
    LabelChoice choice = view.choice();
    addRow(list, view);
    addMetadata(list, view.row());
    if (choice != null) {
      addLabel(list, choice.label());
      switch (choice.source()) {
        case Project project -> addProject(list, project);
        case ModelRun run -> addRun(list, run);
      }
    } else {
      view.row().projects().forEach(project -> addProject(list, project));
    }
    return list.properties();
  }

  private static void addRow(PropertyList list, RowView view) {
    DataRow row = view.row();
    DataRowDetails details = row.details();
    MediaAttributes media = row.media();
    list.heading("Data row").add("Row", view.entry().number() + ", line " + view.entry().line());
    list.add("Id", row.id()).add("Global key", row.globalKey());
    list.add("External id", row.externalId()).add("Row data", row.rowData());
    list.add("Dataset", details.datasetName()).add("Dataset id", details.datasetId());
    list.add("Created", when(details.createdAt(), details.createdBy()));
    list.add("Updated", details.updatedAt()).add("Last activity", details.lastActivityAt());
    list.heading("Media").add("Kind", media.mediaKind()).add("Size", media.size());
    list.add("MIME type", media.mimeType()).add("Asset type", media.assetType());
    list.add("EXIF rotation", media.exifRotation());
  }

  private static void addMetadata(PropertyList list, DataRow row) {
    list.heading("Metadata");
    for (MetadataField field : row.metadata()) {
      list.add(field.schemaName() == null ? "(no name)" : field.schemaName(), field.value());
    }
    list.heading("Attachments");
    for (Attachment attachment : row.attachments()) {
      String name = attachment.name() == null ? attachment.type() : attachment.name();
      list.add(name == null ? "(no name)" : name, attachment.value());
    }
  }

  private static void addLabel(PropertyList list, Label label) {
    LabelDetails details = label.details();
    PerformanceDetails performance = label.performance();
    list.heading("Label").add("Label id", label.id()).add("Label kind", label.kind());
    list.add("Version", label.version());
    list.add("Label created", when(details.createdAt(), details.createdBy()));
    list.add("Label updated", details.updatedAt());
    list.add("Content updated", details.contentLastUpdatedAt());
    for (LabelDetails.Review review : details.reviews()) {
      String reviewed = when(review.reviewedAt(), review.reviewedBy());
      list.add("Review", review.verdict() + (reviewed == null ? "" : ", " + reviewed));
    }
    list.heading("Performance").add("Seconds to create", performance.secondsToCreate());
    list.add("Seconds to review", performance.secondsToReview());
    list.add("Skipped", performance.skipped());
    list.add("Consensus score", performance.consensusScore());
    list.add("Benchmark score", performance.benchmarkScore());
    list.add("Benchmark label", performance.benchmarkReferenceLabel());
  }

  private static void addProject(PropertyList list, Project project) {
    ProjectDetails details = project.details();
    list.heading("Project").add("Project", project.name()).add("Project id", project.id());
    list.add("Workflow status", details.workflowStatus()).add("Task", details.taskName());
    list.add("Task id", details.taskId()).add("Batch", details.batchName());
    list.add("Batch id", details.batchId()).add("Priority", details.priority());
    list.add("Ontology id", details.ontologyId());
    list.add("Labels expected", details.consensusExpectedLabelCount());
    list.add("Selected label", details.selectedLabelId());
    list.add("Tags", String.join(", ", project.tags()));
    list.heading("Workflow history");
    for (WorkflowStep step : details.workflowHistory()) {
      String from = step.previousTaskName() == null ? "" : step.previousTaskName();
      String to = step.nextTaskName() == null ? "" : " → " + step.nextTaskName();
      String at = when(step.createdAt(), step.createdBy());
      String action = step.action() == null ? "Step" : step.action();
      list.add(action, (from + to + (at == null ? "" : "\n" + at)).strip());
    }
  }

  private static void addRun(PropertyList list, ModelRun run) {
    list.heading("Model run").add("Model", run.modelName()).add("Model id", run.modelId());
    list.add("Run", run.name()).add("Run id", run.id());
    list.add("Run data row id", run.runDataRowId());
  }

  private static @Nullable String when(@Nullable String time, @Nullable String who) {
    if (time == null || who == null) {
      return time == null ? who : time;
    }
    return time + " by " + who;
  }
}
