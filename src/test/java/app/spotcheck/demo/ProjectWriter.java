package app.spotcheck.demo;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes what one project says about a row.
record ProjectWriter(RowDraft row, ProjectDraft project, Clock clock, MaskFiles masks) {
  private static final String TO_LABEL = "Initial labeling task";
  private static final String TO_REVIEW = "Initial review task";
  private static final String TO_REWORK = "Rework (all rejected)";
  private static final String FINISHED = "Done";

  void write(ObjectNode projects) {
    String projectId = Ids.cuid("project", project.name);
    ObjectNode node = projects.putObject(projectId);
    node.put("name", project.name);
    ArrayNode labels = node.putArray("labels");
    project.labels.forEach(label -> label(labels.addObject(), projectId, label));
    if (!row.bare) {
      details(node.putObject("project_details"));
      ArrayNode tags = node.putArray("project_tags");
      project.tags.forEach(
          tag -> tags.addObject().put("id", Ids.cuid("tag", tag)).put("name", tag));
    }
  }

  private String labelId(String key) {
    return Ids.cuid("label", project.name, row.key, key);
  }

  private void label(ObjectNode node, String projectId, LabelDraft label) {
    node.put("label_kind", "Default").put("version", "1.0.0").put("id", labelId(label.key));
    if (!row.bare) {
      labelDetails(node.putObject("label_details"), label);
      performance(node.putObject("performance_details"), label);
    }
    var place = new LabelWriter.Place(project.name, projectId, row.key, label.key, false);
    new LabelWriter(label, place, masks).write(node);
  }

  private void labelDetails(ObjectNode node, LabelDraft label) {
    node.put("created_at", clock.at(40 + label.annotator));
    node.put("updated_at", clock.at(52 + label.annotator));
    node.put("created_by", "annotator-%d@example.com".formatted(label.annotator));
    node.put("content_last_updated_at", clock.at(51 + label.annotator));
    ArrayNode reviews = node.putArray("reviews");
    if (label.reviewed) {
      ObjectNode review = reviews.addObject();
      review.put("reviewed_at", clock.at(80)).put("reviewed_by", "reviewer-1@example.com");
    }
  }

  private void performance(ObjectNode node, LabelDraft label) {
    node.put("seconds_to_create", label.skipped ? 6 : 25 + 17 * label.features.size());
    node.put("seconds_to_review", label.reviewed ? 12 + 3 * label.features.size() : 0);
    node.put("skipped", label.skipped);
    if (label.consensus != null) {
      node.put("consensus_score", label.consensus);
    }
  }

  private void details(ObjectNode node) {
    node.put("ontology_id", Ids.cuid("ontology", project.name));
    node.put("task_id", taskId(task()));
    node.put("task_name", task());
    node.put("batch_id", Ids.uuid("batch", project.name));
    node.put("batch_name", "demo-batch-1");
    node.put("workflow_status", project.status);
    node.put("priority", 5);
    if (project.selected != null) {
      node.put("selected_label_id", labelId(project.selected));
    }
    node.put("consensus_expected_label_count", Math.max(1, project.labels.size()));
    history(node.putArray("workflow_history"));
  }

  private String task() {
    return switch (project.status) {
      case "TO_LABEL" -> TO_LABEL;
      case "IN_REVIEW" -> TO_REVIEW;
      case "IN_REWORK" -> TO_REWORK;
      default -> FINISHED;
    };
  }

  /// Newest first.
  private void history(ArrayNode history) {
    switch (project.status) {
      case "DONE" -> move(history, "Approve", 81, "reviewer-1", TO_REVIEW, FINISHED);
      case "IN_REWORK" -> move(history, "Reject", 81, "reviewer-1", TO_REVIEW, TO_REWORK);
      default -> {}
    }
    if (!project.status.equals("TO_LABEL")) {
      move(history, "Move", 54, "annotator-1", TO_LABEL, TO_REVIEW);
    }
    ObjectNode first = history.addObject().put("action", "Move").put("created_at", clock.at(31));
    first.put("created_by", "uploader@example.com");
    first.put("next_task_name", TO_LABEL).put("next_task_id", taskId(TO_LABEL));
  }

  private void move(
      ArrayNode history, String action, int minutes, String who, String from, String to) {
    ObjectNode node = history.addObject().put("action", action);
    node.put("created_at", clock.at(minutes)).put("created_by", who + "@example.com");
    node.put("previous_task_name", from).put("previous_task_id", taskId(from));
    node.put("next_task_name", to).put("next_task_id", taskId(to));
  }

  private String taskId(String task) {
    return Ids.uuid("task", project.name, task);
  }
}
