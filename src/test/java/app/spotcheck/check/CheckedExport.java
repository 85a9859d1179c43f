package app.spotcheck.check;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/// Small exports for the tests of checks, and what is found in them.
final class CheckedExport {
  private CheckedExport() {}

  /// What is found in rows, in their order.
  static List<Finding> findings(Path folder, CheckSettings settings, String... rows)
      throws IOException, ExportException, InterruptedException {
    Path file = Files.writeString(folder.resolve("export.ndjson"), String.join("\n", rows) + "\n");
    List<Finding> findings = new ArrayList<>();
    check(file, settings).run(findings::add);
    return findings;
  }

  static ExportCheck check(Path file, CheckSettings settings) throws ExportException {
    ExportFile export = ExportFile.open(file);
    export.buildIndex();
    return new ExportCheck(export, RoaringBitmap.bitmapOfRange(0, export.index().size()), settings);
  }

  /// A row of 100 x 80 with one label.
  static String row(String id, String... objects) {
    return rowWith(id, "", objects);
  }

  /// @param more of the label, ending with a comma
  static String rowWith(String id, String more, String... objects) {
    return row(
        id,
        "{\"id\":\"label-of-"
            + id
            + "\","
            + more
            + "\"annotations\":{\"objects\":["
            + String.join(",", objects)
            + "],\"classifications\":[],\"relationships\":[]}}",
        "");
  }

  private static String row(String id, String label, String more) {
    return """
    {"data_row":{"id":"%s","global_key":"%s.png","row_data":"a.png"},\
    "media_attributes":{"width":100,"height":80},\
    "projects":{"p1":{"name":"P","labels":[%s]}}%s}\
    """
        .formatted(id, id, label, more);
  }

  static String box(String id, String name, double left, double top, double width, double height) {
    return object(
        id,
        name,
        "ImageBoundingBox",
        "\"bounding_box\":{\"left\":%s,\"top\":%s,\"width\":%s,\"height\":%s}"
            .formatted(left, top, width, height));
  }

  static String polygon(String id, String name, String points) {
    return object(id, name, "ImagePolygon", "\"polygon\":" + points(points));
  }

  static String line(String id, String name, String points) {
    return object(id, name, "ImagePolyline", "\"line\":" + points(points));
  }

  static String object(String id, String name, String kind, String geometry) {
    return """
    {"feature_id":"%s","name":"%s","annotation_kind":"%s","classifications":[],%s}\
    """
        .formatted(id, name, kind, geometry);
  }

  /// @param points such as `0 0, 10 0, 10 10`
  private static String points(String points) {
    List<String> json = new ArrayList<>();
    for (String point : points.split(", ", -1)) {
      String[] numbers = point.split(" ", -1);
      json.add("{\"x\":" + numbers[0] + ",\"y\":" + numbers[1] + "}");
    }
    return json.toString();
  }

  /// An object with one answer.
  static String answered(String object, String question, String answer) {
    return object.replace(
        "\"classifications\":[]",
        "\"classifications\":[{\"feature_id\":\"q\",\"name\":\""
            + question
            + "\",\"text_answer\":{\"content\":\""
            + answer
            + "\"}}]");
  }
}
