package app.spotcheck.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.cache.Fingerprint;
import app.spotcheck.export.columns.ColumnStore;
import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.scan.PlainRowScanner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is gathered from the bytes of a plain row is what reading it in full gathers.
class PlainRowTest {
  static List<String> plainRows() throws Exception {
    List<String> rows = new ArrayList<>();
    rows.addAll(Exports.sampleText(Exports.REAL_BOXES).lines().limit(100).toList());
    rows.addAll(Exports.sampleText(Exports.FIXTURE).lines().toList());
    rows.add(RICH);
    return rows;
  }

  /// A row with something of everything that a plain row may have.
  private static final String RICH =
      """
      {"data_row":{"id":"r\\u00e4w","global_key":"k/\\"1\\"","external_id":null,"row_data":"https://h/x",\
      "details":{"dataset_id":"d","created_at":"2024-01-02T03:04:05.000+00:00"}},\
      "media_attributes":{"height":1707,"width":2560.0,"mime_type":"image/jpeg","asset_type":"image","exif_rotation":"1"},\
      "attachments":[{"type":"RAW_TEXT","value":"v","name":null}],\
      "metadata_fields":[{"schema_name":"camera","schema_kind":"CustomMetadataEnum","value":"front"},\
      {"schema_name":"temperature","value":-1.50},{"schema_name":"taken","value":"2024-03-26T09:03:14Z"},\
      {"schema_name":"count","value":12},{"schema_name":"none","value":null}],\
      "embeddings":[{"id":"e","values":[0.1,-2e-5,3]}],"unknown":{"a":[{"b":1},{"b":2}],"c":"\\n"},\
      "projects":{"p1":{"name":"Streets","project_tags":["t"],"project_details":{"ontology_id":"o",\
      "workflow_status":"DONE","batch_name":"b","task_name":null,"priority":5,\
      "workflow_history":[{"action":"Approve","created_at":"x"}]},"labels":[{"label_kind":"Default",\
      "version":"1.0.0","id":"l1","label_details":{"created_at":"2024-02-01T00:00:00+02:00",\
      "updated_at":"2024-02-02","created_by":"a@example.com","reviews":[{"reviewed_by":"b"}]},\
      "performance_details":{"seconds_to_create":12,"skipped":true,"consensus_score":0.75,"benchmark_score":null},\
      "z_order":["f2","f1","rel","f3","f4","f5"],\
      "annotations":{"objects":[\
      {"feature_id":"f1","feature_schema_id":"s","name":"car","value":"car","annotation_kind":"ImageBoundingBox",\
      "classifications":[{"feature_id":"c1","name":"damage","value":"damage","radio_answer":{"feature_id":"a1",\
      "name":"yes","value":"yes","classifications":[{"name":"where","checklist_answers":[{"name":"left",\
      "classifications":[]},{"name":"right","classifications":[{"name":"note","text_answer":{"content":"deep\\tcut"}}]}]}]}}],\
      "bounding_box":{"top":1,"left":2.5,"height":3,"width":4}},\
      {"feature_id":"f2","name":"car","annotation_kind":"ImagePolygon","polygon":[{"x":1,"y":2},{ "y":1e2, "x":-0.5 }]},\
      {"annotation_kind":"ImagePoint","classifications":[{"checklist_answers":[{"name":"a"}],"name":"q"}],\
      "confidence":0.25,"custom_metrics":[{"name":"m","value":1}],"feature_id":"f3","name":"bike","point":{"x":1,"y":2}},\
      {"feature_id":"f4","name":"lane","annotation_kind":"ImagePolyline","line":[{"x":1,"y":2}],"confidence":0.5},\
      {"feature_id":"f5","name":"road","annotation_kind":"ImageSegmentationMask","mask":{"url":"u"},\
      "composite_mask":{"url":"c","color_rgb":[1,2,255]}}],\
      "classifications":[{"name":"weather","radio_answer":{"name":"sunny"}}],\
      "relationships":[{"feature_id":"rel","name":"pulls","annotation_kind":"ImageUnidirectionalRelationship",\
      "unidirectional_relationship":{"source":"f1","target":"f2"}}]}}]}},\
      "experiments":{"m1":{"name":"model","runs":{"run1":{"name":"first","run_data_row_id":"x","labels":[],\
      "predictions":[{"id":"l1","annotations":{"objects":[],"classifications":[],"relationships":[]}}]}}}}}
      """
          .strip();

  @ParameterizedTest
  @MethodSource("plainRows")
  void plainRowGivesTheSameAsInFull(String row) {
    assertThat(factsOfPlain(row.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(factsInFull(row.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data_row\":{\"id\":\"a\"},}",
        "{\"data_row\":{\"id\":\"a\"},\"x\":tru}",
        "{\"data_row\":{\"id\":\"a\"},\"x\":01}",
        "{\"data_row\":{\"id\":\"a\"},\"x\":\"\\ud800\",\"metadata_fields\":[{\"value\":\"\\ud800\"}]}",
        "{\"data_row\":{\"id\":\"a\",\"id\":\"b\"}}",
        "{\"data_row\":{\"id\":\"\"}}",
        "{\"data_row\":{}}",
        "{\"data_row\":{\"id\":\"a\"},\"media_attributes\":{\"mime_type\":\"video/mp4\"}}",
        "{\"data_row\":{\"id\":\"a\"},\"projects\":[]}",
        "{\"data_row\":{\"id\":\"a\"},\"attachments\":[null]}",
        "{\"data_row\":{\"id\":\"a\"},\"projects\":{\"p\":{\"project_details\":{\"workflow_history\":[null]}}}}",
        "{\"data_row\":{\"id\":\"a\"}",
        "{}",
        "[]"
      })
  void rowThatReadsWithProblemsIsNotPlain(String row) {
    assertThat(factsOfPlain(row.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "0.1234567890123456789", "0.000", "-1e-40", "1234567890.12345"})
  void numberOfMetadataReadsTheSameOrIsNotPlain(String number) {
    byte[] row =
        "{\"data_row\":{\"id\":\"a\"},\"metadata_fields\":[{\"schema_name\":\"n\",\"value\":%s}]}"
            .formatted(number)
            .getBytes(StandardCharsets.UTF_8);
    assertThat(factsOfPlain(row))
        .satisfiesAnyOf(
            plain -> assertThat(plain).isEmpty(),
            plain -> assertThat(plain).isEqualTo(factsInFull(row)));
  }

  @Property(tries = 5_000, seed = "20261122")
  void rowThatIsTakenForPlainReadsTheSameAndWithoutProblems(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<String> rows = plainRows();
    byte[] row =
        RowMutations.of(rows.get(rows.size() - 1 - random.nextInt(6)), random)
            .getBytes(StandardCharsets.UTF_8);
    List<String> facts = factsOfPlain(row);
    if (!facts.isEmpty()) {
      assertThat(facts)
          .as(() -> new String(row, StandardCharsets.UTF_8))
          .isEqualTo(factsInFull(row));
    }
  }

  @Test
  void embeddingsArePassedWhateverIsInThem() {
    for (int numbers = 0; numbers < 100; numbers++) {
      String row =
          "{\"embeddings\":[{\"values\":["
              + "1,".repeat(numbers)
              + "\"]\\\"}\",{\"deep\":[[],["
              + "-0.25,".repeat(numbers)
              + "1e-05]]}]}],\"data_row\":{\"id\":\"a\"}}";
      List<String> facts = factsOfPlain(row.getBytes(StandardCharsets.UTF_8));
      assertThat(facts)
          .as(row)
          .isNotEmpty()
          .isEqualTo(factsInFull(row.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /// What the scanner gathers; empty for a row that is not plain.
  private static List<String> factsOfPlain(byte[] row) {
    RowIndexer indexer = new RowIndexer();
    byte[] padded = Arrays.copyOf(row, row.length + PlainRowScanner.PADDING);
    int end = indexer.scan(padded, 0);
    if (end != row.length) {
      return List.of();
    }
    indexer.add(0, row.length, 0);
    return facts(indexer);
  }

  private static List<String> factsInFull(byte[] row) {
    RowIndexer indexer = new RowIndexer();
    indexer.readInFull(row, 0, 0);
    return facts(indexer);
  }

  private static List<String> facts(RowIndexer indexer) {
    Columns columns = new ColumnStore(null, Path.of("export"), new Fingerprint(0, 0, "")).empty();
    columns.add(indexer.takeBatch());
    return ColumnFacts.of(columns);
  }
}
