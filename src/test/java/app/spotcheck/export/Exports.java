package app.spotcheck.export;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Export files and rows for tests.
final class Exports {
  static final String PROJECT = "project-export.json";
  static final String MODEL_RUN = "model-run-export.json";
  static final String VERSION_ONE = "version-one-export.json";
  static final String FIXTURE = "labelformat-fixture.ndjson";
  static final String REAL_BOXES = "real-boxes-1235-rows.ndjson";

  private Exports() {}

  static byte[] sample(String name) throws IOException {
    try (InputStream in = Exports.class.getResourceAsStream("/samples/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  static String sampleText(String name) throws IOException {
    return new String(sample(name), StandardCharsets.UTF_8);
  }

  static ExportFile indexed(Path folder, String content) throws Exception {
    return indexed(folder, content.getBytes(StandardCharsets.UTF_8));
  }

  static ExportFile indexed(Path folder, byte[] content) throws Exception {
    ExportFile file = ExportFile.open(Files.write(folder.resolve("export"), content));
    file.buildIndex();
    return file;
  }

  static List<String> ids(ExportFile file) {
    return rows(file).stream().map(IndexedRow::id).toList();
  }

  static List<IndexedRow> rows(ExportFile file) {
    return IntStream.range(0, file.index().size()).mapToObj(file.index()::row).toList();
  }

  static RowReading read(String json) {
    return RowReader.read(json.getBytes(StandardCharsets.UTF_8), 1, 0);
  }

  static DataRow row(RowReading reading) {
    return Objects.requireNonNull(reading.row(), () -> reading.problems().toString());
  }

  static List<String> problems(RowReading reading) {
    return reading.problems().stream().map(Problem::toString).toList();
  }

  /// A row in one line, with one box.
  static String box(String id) {
    return "{\"data_row\": {\"id\": \""
        + id
        + "\"}, \"media_attributes\": {\"width\": 10, \"height\": 10}, \"projects\": {\"p\":"
        + " {\"labels\": [{\"id\": \"l\", \"annotations\": {\"objects\": [{\"feature_id\": \"f\","
        + " \"name\": \"cat\", \"annotation_kind\": \"ImageBoundingBox\", \"bounding_box\":"
        + " {\"left\": 1, \"top\": 2, \"width\": 3, \"height\": 4}}]}}]}}}";
  }

  /// The same row over several lines.
  static String prettyBox(String id) {
    return read(box(id)).indentedJson();
  }

  /// A row of one label with these `annotations`, in braces.
  static String rowOf(String annotations) {
    return "{\"data_row\": {\"id\": \"r\"}, \"projects\": {\"p\": {\"labels\": [{\"id\": \"l\","
        + " \"annotations\": "
        + annotations
        + "}]}}}";
  }

  /// A row of one label with these objects, separated by commas.
  static String rowOfObjects(String objects) {
    return rowOf("{\"objects\": [" + objects + "]}");
  }

  static Label onlyLabel(RowReading reading) {
    return row(reading).labelChoices().getFirst().label();
  }
}
