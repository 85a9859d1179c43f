package app.spotcheck.query;

import app.spotcheck.export.ExportFile;
import app.spotcheck.model.DataRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes up exports of the things that [RandomFilters] asks about.
final class RandomExport {
  private static final List<String> CLASSES =
      List.of("car", "Truck", "traffic light", "État", "class", "has");
  private static final List<String> QUESTIONS = List.of("damage", "where", "weather", "camera");
  private static final List<String> OPTIONS =
      List.of("left", "right door", "Red", "état", "done", "3");
  private static final List<String> METADATA = List.of("camera", "front", "3", "car", "where");
  private static final List<String> TEXTS =
      List.of(
          "front",
          "IMG 1",
          "3",
          "0.5",
          "2024-03-26",
          "2024-03-26T10:30:05.000+00:00",
          "left ÉTAT x",
          "red\\nleft",
          "2024",
          "-3",
          "1e2",
          "");
  private static final List<String> KINDS =
      List.of(
          "\"annotation_kind\":\"ImageBoundingBox\",\"bounding_box\":"
              + "{\"left\":1,\"top\":2,\"width\":3,\"height\":4}",
          "\"annotation_kind\":\"ImagePoint\",\"point\":{\"x\":1,\"y\":2}",
          "\"annotation_kind\":\"ImageSegmentationMask\",\"mask\":{\"url\":\"m.png\"}",
          "\"annotation_kind\":\"Cuboid\"");

  private final Random random;
  private int nextId;

  RandomExport(Random random) {
    this.random = random;
  }

  /// An indexed file of so many rows.
  ExportFile write(Path folder, int rows) throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      lines.add(row());
    }
    ExportFile file = ExportFile.open(Files.write(folder.resolve("random.ndjson"), lines));
    file.buildIndex();
    return file;
  }

  /// All rows of a file, read in full.
  static List<DataRow> rows(ExportFile file) throws Exception {
    List<DataRow> rows = new ArrayList<>();
    for (int i = 0; i < file.index().size(); i++) {
      rows.add(Objects.requireNonNull(file.read(file.index().row(i)).row()));
    }
    return rows;
  }

  private String row() {
    List<String> fields = new ArrayList<>();
    fields.add("\"data_row\":{\"id\":\"row" + nextId++ + "\"" + keys() + "}");
    if (random.nextInt(3) > 0) {
      fields.add(
          "\"media_attributes\":{\"asset_type\":\"" + any(List.of("image", "video")) + "\"}");
    }
    fields.add("\"metadata_fields\":" + several(3, this::metadata));
    if (random.nextInt(5) > 0) {
      fields.add(
          "\"projects\":{\"p1\":{\"name\":\"car\",\"labels\":"
              + several(2, this::label)
              + ",\"project_details\":{\"workflow_status\":\""
              + any(List.of("DONE", "left"))
              + "\",\"batch_name\":\"img 1\"}}}");
    }
    if (random.nextInt(4) == 0) {
      fields.add(
          "\"experiments\":{\"m\":{\"name\":\"M\",\"runs\":{\"r\":{\"name\":\"front\","
              + "\"labels\":[],\"predictions\":"
              + several(2, this::label)
              + "}}}}");
    }
    return "{" + String.join(",", fields) + "}";
  }

  private String keys() {
    String global = random.nextBoolean() ? ",\"global_key\":\"IMG " + nextId + "\"" : "";
    return random.nextBoolean() ? global : global + ",\"external_id\":\"" + any(TEXTS) + "\"";
  }

  private String metadata() {
    return "{\"schema_name\":\"" + any(METADATA) + "\",\"value\":\"" + any(TEXTS) + "\"}";
  }

  private String label() {
    return "{\"id\":\"l\",\"label_details\":{\"created_by\":\""
        + any(List.of("red", "Car"))
        + "\",\"created_at\":\""
        + any(List.of("2024-03-26T10:30:59.500+00:00", "2023-01-01"))
        + "\"},\"performance_details\":{\"seconds_to_create\":"
        + random.nextInt(3)
        + ",\"skipped\":"
        + random.nextBoolean()
        + "},\"annotations\":{\"objects\":"
        + several(4, this::object)
        + ",\"classifications\":"
        + several(2, () -> question(2))
        + ",\"relationships\":"
        + several(1, this::relationship)
        + "}}";
  }

  private String object() {
    String confidence =
        random.nextInt(3) == 0 ? "\"confidence\":0." + random.nextInt(10) + "," : "";
    return "{\"feature_id\":\"f\",\"name\":\""
        + any(CLASSES)
        + "\","
        + confidence
        + any(KINDS)
        + ",\"classifications\":"
        + several(2, () -> question(2))
        + "}";
  }

  private String relationship() {
    return "{\"feature_id\":\"q\",\"name\":\"behind\",\"annotation_kind\":"
        + "\"ImageUnidirectionalRelationship\",\"unidirectional_relationship\":"
        + "{\"source\":\"a\",\"target\":\"b\"}}";
  }

  private String question(int depth) {
    String answer =
        switch (random.nextInt(3)) {
          case 0 -> "\"radio_answer\":" + option(depth);
          case 1 -> "\"checklist_answers\":" + several(2, () -> option(depth));
          default -> "\"text_answer\":{\"content\":\"" + any(TEXTS) + "\"}";
        };
    return "{\"name\":\"" + any(QUESTIONS) + "\"," + answer + "}";
  }

  private String option(int depth) {
    String below = depth == 0 ? "[]" : several(1, () -> question(depth - 1));
    return "{\"name\":\"" + any(OPTIONS) + "\",\"classifications\":" + below + "}";
  }

  private String several(int most, Supplier<String> one) {
    return Stream.generate(one)
        .limit(random.nextInt(most + 1))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
