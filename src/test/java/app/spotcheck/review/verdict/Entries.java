package app.spotcheck.review.verdict;

import app.spotcheck.export.RowReader;
import app.spotcheck.geometry.Box;
import app.spotcheck.model.DataRow;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.UnitKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Entries and rows for tests.
final class Entries {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final ExportIdentity EXPORT = new ExportIdentity("street.ndjson", 1234, "abcd");

  private Entries() {}

  static Instant after(int seconds) {
    return NOON.plusSeconds(seconds);
  }

  static Verdict verdict(String reviewer, int seconds, Decision decision, String featureId) {
    return verdict(reviewer, seconds, decision, featureId, "hash");
  }

  static Verdict verdict(
      String reviewer, int seconds, Decision decision, String featureId, String hash) {
    return new Verdict(
        reviewer,
        after(seconds),
        decision,
        decision == Decision.REJECT ? List.of("geometry") : List.of(),
        "",
        UnitKey.object("row", featureId),
        "key",
        "label",
        hash);
  }

  static MissedObject missed(String id, int seconds) {
    return new MissedObject(
        id, "ann", after(seconds), "row", null, "label", "car", new Box(1, 2, 3, 4), false);
  }

  static Seen seen(String reviewer, int seconds, String... featureIds) {
    return new Seen(reviewer, after(seconds), "row", "label", List.of(featureIds));
  }

  static DataRow row(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Objects.requireNonNull(RowReader.read(bytes, 1, 0).row());
  }

  /// A row of one label `label` with these objects, separated by commas.
  static DataRow rowOfObjects(String objects) {
    return rowOf("\"objects\": [" + objects + "]");
  }

  static DataRow rowOf(String annotations) {
    return row(
        "{\"data_row\": {\"id\": \"row\"}, \"projects\": {\"p\": {\"labels\": [{\"id\": \"label\","
            + " \"annotations\": {"
            + annotations
            + "}}]}}}");
  }

  /// A box of 3 x 4 image pixels and the class `cat`.
  static String box(String featureId, int left) {
    return """
    {"feature_id": "%s", "name": "cat", "annotation_kind": "ImageBoundingBox",
     "bounding_box": {"left": %d, "top": 2, "width": 3, "height": 4}}\
    """
        .formatted(featureId, left);
  }
}
