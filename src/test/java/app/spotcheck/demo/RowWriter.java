package app.spotcheck.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes one data row in the server's shape.
final class RowWriter {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> SPLITS = List.of("train", "valid", "test");

  private final RowDraft row;
  private final Clock clock;
  private final MaskFiles masks;

  RowWriter(RowDraft row, int number, MaskFiles allMasks) {
    this.row = row;
    this.clock = new Clock(number);
    this.masks = allMasks.sized(row.width, row.height);
  }

  ObjectNode write() {
    ObjectNode node = JSON.createObjectNode();
    dataRow(node.putObject("data_row"));
    ObjectNode media = node.putObject("media_attributes");
    media.put("height", row.height).put("width", row.width).put("mime_type", row.mimeType);
    if (!row.bare) {
      if (row.mimeType.equals("image/jpeg")) {
        media.put("exif_rotation", "1");
      }
      attachments(node.putArray("attachments"));
      metadata(node.putArray("metadata_fields"));
    }
    if (row.embedded > 0) {
      embedding(node.putArray("embeddings"));
    }
    if (!row.projects.isEmpty()) {
      ObjectNode projects = node.putObject("projects");
      row.projects.forEach(
          project -> new ProjectWriter(row, project, clock, masks).write(projects));
    }
    if (!row.runs.isEmpty()) {
      ObjectNode experiments = node.putObject("experiments");
      row.runs.forEach(run -> experiment(experiments, run));
      node.putObject("models");
    }
    return node;
  }

  private void dataRow(ObjectNode node) {
    node.put("id", Ids.cuid("data row", row.key));
    putIfKnown(node, "global_key", row.globalKey);
    putIfKnown(node, "external_id", row.externalId);
    node.put("row_data", row.url);
    if (!row.bare) {
      ObjectNode details = node.putObject("details");
      details.put("dataset_id", Ids.cuid("dataset")).put("dataset_name", "Spotcheck demo");
      details.put("created_at", clock.at(0)).put("updated_at", clock.at(2));
      details.put("last_activity_at", clock.at(95)).put("created_by", "uploader@example.com");
    }
  }

  private static void putIfKnown(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  private void attachments(ArrayNode into) {
    for (RowDraft.Attachment attachment : row.attachments) {
      ObjectNode node = into.addObject();
      node.put("type", attachment.type()).put("value", attachment.value());
      node.put("name", attachment.name());
      node.put("id", Ids.cuid("attachment", row.key, attachment.name()));
    }
  }

  private void metadata(ArrayNode into) {
    row.metadata.forEach((name, value) -> {
      ObjectNode node = into.addObject();
      node.put("schema_id", Ids.cuid("metadata", name)).put("schema_name", name);
      switch (value) {
        case Number number ->
            node.put("schema_kind", "CustomMetadataNumber").put("value", number.doubleValue());
        case Instant instant ->
            node.put("schema_kind", "CustomMetadataDateTime").put("value", instant.toString());
        default -> {
          boolean isOption = SPLITS.contains(value.toString());
          node.put("schema_kind", isOption ? "CustomMetadataEnum" : "CustomMetadataString");
          node.put("value", value.toString());
        }
      }
    });
  }

  private void embedding(ArrayNode into) {
    ObjectNode node = into.addObject();
    node.put("id", Ids.cuid("embedding")).put("name", "Colour layout");
    node.put("dimensions", row.embedded).put("is_custom", true);
    ArrayNode value = node.putArray("values").addObject().putArray("value");
    for (int i = 0; i < row.embedded; i++) {
      value.add(Math.round(Noise.hash(i, row.key.length(), 3) * 20000 - 10000) / 10000.0);
    }
  }

  private void experiment(ObjectNode into, RunDraft run) {
    String model = Ids.uuid("model", run.model());
    ObjectNode experiment = into.withObjectProperty(model);
    experiment.put("name", run.model());
    ObjectNode node = experiment.withObjectProperty("runs");
    node = node.putObject(Ids.uuid("run", run.model(), run.run()));
    node.put("name", run.run());
    node.put("run_data_row_id", Ids.uuid("run data row", run.run(), row.key));
    String id = Ids.cuid(run.model(), row.key, run.label().key);
    runLabel(node.putArray("labels").addObject(), id, model, run, run.label());
    runLabel(node.putArray("predictions").addObject(), id, model, run, run.prediction());
  }

  private void runLabel(ObjectNode node, String id, String model, RunDraft run, LabelDraft label) {
    node.put("label_kind", "Default").put("version", "1.0.0").put("id", id);
    String owner = run.model() + "/" + run.run();
    new LabelWriter(label, new LabelWriter.Place(owner, model, row.key, label.key, true), masks)
        .write(node);
  }
}
