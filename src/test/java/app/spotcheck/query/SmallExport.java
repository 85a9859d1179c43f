package app.spotcheck.query;

import app.spotcheck.export.ExportFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes exports of a few plain rows.
final class SmallExport {
  private SmallExport() {}

  /// An indexed file of these rows.
  static ExportFile write(Path folder, String... rows) throws Exception {
    ExportFile file = ExportFile.open(Files.write(folder.resolve("small.ndjson"), List.of(rows)));
    file.buildIndex();
    return file;
  }

  /// A row of one label with a box of each class.
  static String row(String id, String status, String... classes) {
    String objects = Stream.of(classes).map(SmallExport::box).collect(Collectors.joining(","));
    return "{\"data_row\":{\"id\":\""
        + id
        + "\"},\"projects\":{\"p\":{\"project_details\":"
        + "{\"workflow_status\":\""
        + status
        + "\"},\"labels\":[{\"id\":\"l\",\"annotations\":"
        + "{\"objects\":["
        + objects
        + "]}}]}}}";
  }

  private static String box(String name) {
    return "{\"feature_id\":\"f\",\"name\":\""
        + name
        + "\",\"annotation_kind\":\"ImageBoundingBox\",\"bounding_box\":"
        + "{\"left\":1,\"top\":2,\"width\":3,\"height\":4}}";
  }

  /// A row without labels.
  ///
  /// @param keys more of its `data_row`, with a comma before it
  static String bare(String id, String keys, String metadata) {
    return "{\"data_row\":{\"id\":\""
        + id
        + "\""
        + keys
        + "},\"metadata_fields\":["
        + metadata
        + "]}";
  }

  static String metadata(String name, String value) {
    return "{\"schema_name\":\"" + name + "\",\"value\":\"" + value + "\"}";
  }

  /// The rows that a filter finds.
  static int[] found(ExportFile file, String filter) throws FilterException {
    Filter parsed = Filter.parse(filter);
    return file.index().read(columns -> RowMatcher.rows(parsed, columns)).toArray();
  }
}
