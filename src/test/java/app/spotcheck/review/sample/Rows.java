package app.spotcheck.review.sample;

import app.spotcheck.export.ExportFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of small exports for the tests of sampling.
final class Rows {
  private Rows() {}

  /// An indexed export.
  static ExportFile export(Path folder, List<String> rows) throws Exception {
    return export(folder, "export.ndjson", rows);
  }

  static ExportFile export(Path folder, String name, List<String> rows) throws Exception {
    ExportFile file = ExportFile.open(Files.write(folder.resolve(name), rows));
    file.buildIndex();
    return file;
  }

  /// So many rows `r0`, `r1` … with one label each, and in it so many cars `r0-0`, `r0-1` ….
  static List<String> ofCars(int rows, int cars) {
    return IntStream.range(0, rows)
        .mapToObj(row -> row("r" + row, label("l" + row, cars(row, cars))))
        .toList();
  }

  private static String[] cars(int row, int cars) {
    return IntStream.range(0, cars)
        .mapToObj(car -> box("r" + row + "-" + car, "car"))
        .toArray(String[]::new);
  }

  /// A row with the labels of one project.
  static String row(String id, String... labels) {
    return row(id, "", labels);
  }

  /// @param more fields of the project, ending with a comma
  static String row(String id, String more, String[] labels) {
    return "{\"data_row\":{\"id\":\"%s\",\"global_key\":\"%s-key\"},".formatted(id, id)
        + "\"projects\":{\"p\":{\"name\":\"Project\",%s\"labels\":[%s]}}}"
            .formatted(more, String.join(",", labels));
  }

  /// A row with the labels and predictions of one run, and of no project.
  static String rowOfRun(String id, String label, String prediction) {
    return ("{\"data_row\":{\"id\":\"%s\"},\"experiments\":{\"m\":{\"name\":\"Model\",\"runs\":{"
            + "\"x\":{\"name\":\"X\",\"labels\":[%s],\"predictions\":[%s]},"
            + "\"y\":{\"name\":\"Y\",\"labels\":[%s],\"predictions\":[]}}}}}")
        .formatted(id, label, prediction, label);
  }

  static String label(String id, String... objects) {
    return label(id, "ann@example.com", "2024-03-26T10:30:59.500+00:00", objects);
  }

  static String label(String id, String by, String at, String[] objects) {
    return "{\"id\":\"%s\",\"label_details\":{\"created_by\":\"%s\",\"created_at\":\"%s\"},"
            .formatted(id, by, at)
        + "\"annotations\":{\"objects\":[%s]}}".formatted(String.join(",", objects));
  }

  static String box(String id, String name) {
    return "{\"feature_id\":\"%s\",\"name\":\"%s\",\"annotation_kind\":\"ImageBoundingBox\","
            .formatted(id, name)
        + "\"bounding_box\":{\"left\":1,\"top\":2,\"width\":3,\"height\":4}}";
  }

  static String point(String id, String name) {
    return "{\"feature_id\":\"%s\",\"name\":\"%s\",\"annotation_kind\":\"ImagePoint\","
            .formatted(id, name)
        + "\"point\":{\"x\":1,\"y\":2}}";
  }

  /// The feature ids of a sample, or the ids of its rows, in its order.
  static List<String> drawn(Sample sample) {
    return sample.units().stream()
        .map(unit -> unit.featureId() == null ? unit.dataRowId() : unit.featureId())
        .collect(Collectors.toList());
  }
}
