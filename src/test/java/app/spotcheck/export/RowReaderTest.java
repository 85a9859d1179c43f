package app.spotcheck.export;

import static app.spotcheck.export.Exports.onlyLabel;
import static app.spotcheck.export.Exports.problems;
import static app.spotcheck.export.Exports.read;
import static app.spotcheck.export.Exports.row;
import static app.spotcheck.export.Exports.rowOf;
import static app.spotcheck.export.Exports.rowOfObjects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.spotcheck.geometry.Box;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.AnnotationKind;
import app.spotcheck.model.Attachment;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.Feature.CustomMetric;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelDetails.Review;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.MetadataField;
import app.spotcheck.model.Problem.Severity;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.TextAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RowReaderTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String LABEL = "$.projects.p.labels[0]";
  private static final String OBJECTS = LABEL + ".annotations.objects";

  private static String boxOf(String boundingBox) {
    return "{\"feature_id\": \"f\", \"name\": \"cat\", \"annotation_kind\": \"ImageBoundingBox\","
        + " \"bounding_box\": "
        + boundingBox
        + "}";
  }

  private static String objectOf(String kind, String geometry) {
    return "{\"feature_id\": \"f\", \"name\": \"cat\", \"annotation_kind\": \""
        + kind
        + "\", "
        + geometry
        + "}";
  }

  @Test
  void smallestRowHasNothingElse() {
    RowReading reading = read("{\"data_row\": {\"id\": \"x\"}}");
    assertThat(reading.problems()).isEmpty();
    assertThat(row(reading).displayName()).isEqualTo("x");
    assertThat(row(reading).media().isImage()).isTrue();
    assertThat(row(reading).labelChoices()).isEmpty();
  }

  @Test
  void optionalBlocksAreRead() {
    RowReading reading =
        read(
            """
            {"data_row": {"id": "x", "global_key": "g", "external_id": "e"},
             "media_attributes": {"width": "20", "height": 10.0, "exif_rotation": 6, "asset_type": "image"},
             "attachments": [{"type": "IMAGE", "value": "https://a", "name": "n", "id": "i"}],
             "metadata_fields": [
               {"schema_id": "s", "schema_name": "split", "schema_kind": "CustomMetadataEnum", "value": "train"},
               {"schema_name": "n", "value": 1.5}, {"schema_name": "o", "value": {"a": [1]}}, {"schema_name": "z", "value": null}],
             "projects": {"p": {"name": "P", "project_tags": ["t", {"name": "u"}],
               "project_details": {"selected_label_id": "l2", "priority": 5, "workflow_status": "DONE"},
               "labels": [
                 {"id": "l1", "label_details": {"reviews": [{"reviewed_at": "t", "reviewed_by": "me", "label_rating_type": "APPROVE"}, {"score": 1}]},
                  "performance_details": {"skipped": true, "consensus_score": 0.5, "benchmark_score": 1, "benchmark_reference_label": "b"}},
                 {"id": "l2", "performance_details_v2": {"seconds_to_create": 3}}]}},
             "new_block": {"a": 1}}
            """);
    assertThat(reading.problems()).isEmpty();
    assertThat(row(reading).media().exifRotation()).isEqualTo("6");
    assertThat(row(reading).media().size()).hasToString("20 x 10");
    assertThat(row(reading).attachments())
        .containsExactly(new Attachment("i", "IMAGE", "n", "https://a"));
    assertThat(row(reading).metadata())
        .containsExactly(
            new MetadataField("s", "split", "CustomMetadataEnum", "train"),
            new MetadataField(null, "n", null, "1.5"),
            new MetadataField(null, "o", null, "{\"a\":[1]}"),
            new MetadataField(null, "z", null, null));
    assertThat(row(reading).projects().getFirst().tags()).containsExactly("t", "u");
    Label first = onlyLabel(reading);
    assertThat(first.details().reviews())
        .containsExactly(new Review("t", "me", "APPROVE"), new Review(null, null, "1"));
    assertThat(first.performance().skipped()).isTrue();
    assertThat(first.performance().consensusScore()).isEqualTo(0.5);
    assertThat(first.performance().benchmarkReferenceLabel()).isEqualTo("b");
    List<LabelChoice> choices = row(reading).labelChoices();
    assertThat(LabelChoice.defaultOf(choices)).contains(choices.get(1));
    assertThat(choices.get(1).label().performance().secondsToCreate()).isEqualTo(3);
  }

  @Test
  void predictionsHaveConfidenceAndMetrics() {
    RowReading reading =
        read(
            rowOfObjects(
                objectOf(
                    "ImagePoint",
                    "\"point\": {\"x\": 1, \"y\": 2}, \"confidence\": 0.75, \"custom_metrics\":"
                        + " [{\"name\": \"iou\", \"value\": 0.5}]")));
    assertThat(reading.problems()).isEmpty();
    assertThat(onlyLabel(reading).objects().getFirst().feature())
        .satisfies(feature -> {
          assertThat(feature.confidence()).isEqualTo(0.75);
          assertThat(feature.customMetrics()).containsExactly(new CustomMetric("iou", 0.5));
        });
  }

  @Test
  void textAnswersHaveNestedClassifications() {
    RowReading reading =
        read(
            rowOf(
                "{\"classifications\": [{\"name\": \"q\", \"text_answer\": {\"content\": \"c\","
                    + " \"classifications\": [{\"name\": \"r\", \"text_answer\": {\"content\":"
                    + " \"d\"}}]}}]}"));
    assertThat(onlyLabel(reading).classifications().getFirst().answer())
        .isInstanceOfSatisfying(
            TextAnswer.class,
            text ->
                assertThat(text.classifications().getFirst().answer())
                    .isEqualTo(new TextAnswer("d", List.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999", "\"NaN\"", "\"-Infinity\""})
  void coordinateThatIsNoFiniteNumberIsReported(String number) {
    RowReading reading =
        read(
            rowOfObjects(
                boxOf("{\"left\": 1, \"top\": " + number + ", \"width\": 3, \"height\": 4}")));
    assertThat(problems(reading))
        .containsExactly(
            "line 1, "
                + OBJECTS
                + "[0].bounding_box.top: not a finite number; the object cannot be drawn");
    Annotation object = onlyLabel(reading).objects().getFirst();
    assertThat(object.kind()).isEqualTo(AnnotationKind.BOX);
    assertThat(object.bounds()).isNull();
  }

  @Test
  void hugeCoordinatesAreKept() {
    RowReading reading =
        read(
            rowOfObjects(
                boxOf("{\"left\": -1e308, \"top\": 1, \"width\": 1e308, \"height\": 1e-320}")));
    assertThat(reading.problems()).isEmpty();
    assertThat(onlyLabel(reading).objects().getFirst().bounds())
        .isEqualTo(new Box(-1e308, 1, 1e308, 1e-320));
    RowReading tooWide =
        read(
            rowOfObjects(
                objectOf(
                    "ImagePolygon",
                    "\"polygon\": [{\"x\": -1e308, \"y\": 0}, {\"x\": 1e308, \"y\": 1}]")));
    assertThat(onlyLabel(tooWide).objects().getFirst().bounds()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678901234567890",
        "0.1234567890123456789",
        "-98765432109876543210.5",
        "1.0000000000000000000001e-7",
        "1e400",
        "1e-400",
        "123456789012e400",
        "0.1"
      })
  void numbersKeepTheirDigits(String number) {
    RowReading reading =
        read(
            """
            {"data_row": {"id": "r"}, "metadata_fields": [
              {"schema_name": "n", "value": %1$s}, {"schema_name": "list", "value": [%1$s]}]}
            """
                .formatted(number));
    assertThat(reading.problems()).isEmpty();
    assertThat(row(reading).metadata())
        .extracting(MetadataField::value)
        .containsExactly(number, "[" + number + "]");
    assertThat(reading.indentedJson()).containsSubsequence("\"value\": " + number, number);
  }

  @Test
  void coordinatesOfManyDigitsAreTheNearestNumbers() {
    RowReading reading =
        read(
            rowOfObjects(
                boxOf(
                    "{\"left\": 0.1234567890123456789, \"top\": 1e-400, \"width\":"
                        + " 3.0000000000000001, \"height\": 4}")));
    assertThat(reading.problems()).isEmpty();
    assertThat(onlyLabel(reading).objects().getFirst().bounds())
        .isEqualTo(new Box(0.12345678901234568, 0, 3, 4));
    assertThat(reading.indentedJson()).contains("0.1234567890123456789", "3.0000000000000001");
  }

  @Test
  void numbersInTextsAreRead() {
    RowReading reading =
        read(
            rowOfObjects(
                boxOf(
                    "{\"left\": \"1\", \"top\": \"2.5\", \"width\": \"3\", \"height\": \"-4\"}")));
    assertThat(reading.problems()).isEmpty();
    assertThat(onlyLabel(reading).objects().getFirst())
        .isInstanceOfSatisfying(
            BoxAnnotation.class,
            box -> {
              assertThat(box.box()).isEqualTo(new Box(1, 2.5, 3, -4));
              assertThat(box.bounds()).isEqualTo(new Box(1, -1.5, 3, 4));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ImageBoundingBox      | "x": 1                              | UNKNOWN  | bounding_box             | no bounding box here
          ImageBoundingBox      | "bounding_box": {"left":1,"top":1,"width":1}    | UNKNOWN | bounding_box.height | no number here
          ImagePolygon          | "x": 1                              | UNKNOWN  | polygon                  | no list of points here
          ImagePolygon          | "polygon": []                       | POLYGON  | polygon                  | nothing to draw
          ImagePolygon          | "polygon": [{"x":1,"y":2}, 5]       | UNKNOWN  | polygon[1]               | no point here
          ImagePolyline         | "line": [{"x":1,"y":2}, {"x":"a","y":1}] | UNKNOWN | line[1].x             | expected a number here
          ImagePolyline         | "line": {"x":1}                     | UNKNOWN  | line                     | no list of points here
          ImagePoint            | "point": null                       | UNKNOWN  | point                    | no point here
          ImagePoint            | "point": {"x": 1}                   | UNKNOWN  | point.y                  | no number here
          ImageSegmentationMask | "x": 1                              | MASK     | ``                       | has no URL
          ImageSegmentationMask | "composite_mask": {"url":"u"}       | MASK     | composite_mask.color_rgb | three levels
          ImageSegmentationMask | "composite_mask": {"url":"u","color_rgb":[0,1,256]} | MASK | composite_mask.color_rgb | three levels
          ImageSegmentationMask | "mask": "u", "composite_mask": {"url":"u","color_rgb":[0,1,2]} | MASK | mask | expected an object
          ImageCuboid           | "cuboid": {}                        | UNKNOWN  | annotation_kind          | unknown kind "ImageCuboid"
          """)
  void geometryThatIsMissingOrWrongIsReported(
      String kind, String geometry, AnnotationKind expected, String path, String words) {
    RowReading reading = read(rowOfObjects(objectOf(kind, geometry)));
    assertThat(onlyLabel(reading).objects())
        .singleElement()
        .satisfies(object -> {
          assertThat(object.kind()).isEqualTo(expected);
          assertThat(object.feature().name()).isEqualTo("cat");
          assertThat(object.bounds()).isNull();
          assertThat(reading.indentedJson(object.feature())).contains(kind);
        });
    assertThat(reading.problems())
        .first()
        .satisfies(problem -> {
          assertThat(problem.severity()).isEqualTo(Severity.WARNING);
          assertThat(problem.path())
              .isEqualTo(OBJECTS + "[0]" + (path.isEmpty() ? "" : "." + path));
          assertThat(problem.message()).contains(words);
        });
  }

  @Test
  void onePointIsAPolygonOfOnePoint() {
    RowReading reading =
        read(rowOfObjects(objectOf("ImagePolygon", "\"polygon\": [{\"x\": 1, \"y\": 2}]")));
    assertThat(reading.problems()).isEmpty();
    assertThat(onlyLabel(reading).objects().getFirst().bounds()).isEqualTo(new Box(1, 2, 0, 0));
  }

  @Test
  void maskMayHaveOnlyItsInstance() {
    RowReading reading =
        read(rowOfObjects(objectOf("ImageSegmentationMask", "\"mask\": {\"url\": \"u\"}")));
    assertThat(reading.problems()).isEmpty();
    assertThat(onlyLabel(reading).objects().getFirst())
        .isInstanceOfSatisfying(
            MaskAnnotation.class,
            mask -> {
              assertThat(mask.url()).isEqualTo("u");
              assertThat(mask.compositeUrl()).isNull();
              assertThat(mask.compositeColor()).isNull();
            });
  }

  @Test
  void nothingIsExpectedOfAnnotationsOnOtherMedia() {
    RowReading reading =
        read(
            rowOfObjects("{\"feature_id\": \"f\", \"name\": \"n\", \"annotation_kind\": \"Text\"}")
                .replace(
                    "\"projects\"",
                    "\"media_attributes\": {\"mime_type\": \"video/mp4\"}," + " \"projects\""));
    assertThat(reading.problems()).isEmpty();
    assertThat(onlyLabel(reading).objects().getFirst().kind()).isEqualTo(AnnotationKind.UNKNOWN);
  }

  @Test
  void missingNamesAreReplaced() {
    RowReading reading =
        read(
            rowOfObjects(
                "{\"annotation_kind\": \"ImagePoint\", \"point\": {\"x\":"
                    + " 1, \"y\": 1}}, {\"feature_id\": \"g\", \"value\": \"v\"}"));
    assertThat(onlyLabel(reading).objects())
        .extracting(object -> object.feature().id(), object -> object.feature().name())
        .containsExactly(tuple("", "(no name)"), tuple("g", "v"));
    assertThat(problems(reading))
        .containsExactly(
            "line 1, " + OBJECTS + "[0]: no feature_id",
            "line 1, "
                + OBJECTS
                + "[1].annotation_kind: no annotation_kind; the object is listed but cannot be"
                + " drawn");
  }

  private static String point(String id) {
    return "{\"feature_id\": \""
        + id
        + "\", \"name\": \"n\", \"annotation_kind\": \"ImagePoint\", \"point\": {\"x\": 1, \"y\":"
        + " 1}}";
  }

  private static String relationship(String id, String source, String target) {
    return "{\"feature_id\": \""
        + id
        + "\", \"name\": \"rel\", \"annotation_kind\": \"ImageUnidirectionalRelationship\","
        + " \"unidirectional_relationship\": {\"source\": \""
        + source
        + "\", \"target\": \""
        + target
        + "\"}}";
  }

  @Test
  void duplicateFeatureIdsAreReportedWhereTheyAre() {
    RowReading reading =
        read(
            rowOfObjects(
                "7, "
                    + relationship("r", "a", "b")
                    + ","
                    + point("a")
                    + ","
                    + point("b")
                    + ","
                    + point("a")));
    assertThat(onlyLabel(reading).objects()).hasSize(3);
    assertThat(problems(reading))
        .containsExactly(
            "line 1, " + OBJECTS + "[0]: expected an object in braces here; it is ignored",
            "line 1, " + OBJECTS + "[4]: another object has the feature_id a");
  }

  @Test
  void danglingRelationshipIsReportedWhereItIs() {
    RowReading reading =
        read(
            rowOf(
                "{\"objects\": ["
                    + point("a")
                    + "], \"relationships\": [null, "
                    + relationship("r", "a", "gone")
                    + ", "
                    + relationship("s", "", "a")
                    + "]}"));
    assertThat(onlyLabel(reading).relationships()).hasSize(2);
    assertThat(problems(reading))
        .containsExactlyInAnyOrder(
            "line 1, "
                + LABEL
                + ".annotations.relationships[0]: expected an object in braces here; it is ignored",
            "line 1, "
                + LABEL
                + ".annotations.relationships[2]: the relationship does not name its source and its"
                + " target",
            "line 1, "
                + LABEL
                + ".annotations.relationships[1]: the relationship leads to \"gone\", which is no"
                + " object here");
  }

  @Test
  void relationshipsAmongTheObjectsAreReadOnce() {
    RowReading reading =
        read(
            rowOf(
                "{\"objects\": ["
                    + point("a")
                    + ","
                    + point("b")
                    + ","
                    + relationship("r", "a", "b")
                    + ","
                    + relationship("only here", "b", "a").replace("Unidir", "Bidir")
                    + "], \"relationships\": ["
                    + relationship("r", "a", "b")
                    + "]}"));
    assertThat(reading.problems()).isEmpty();
    assertThat(onlyLabel(reading).objects()).hasSize(2);
    assertThat(onlyLabel(reading).relationships())
        .extracting(r -> r.feature().id(), Relationship::source, Relationship::bidirectional)
        .containsExactly(tuple("r", "a", false), tuple("only here", "b", true));
  }

  @Test
  void orderThatDoesNotFitTheObjectsIsReported() {
    RowReading reading =
        read(
            rowOf(
                "{\"objects\": ["
                    + point("a")
                    + ","
                    + point("b")
                    + "]}, \"z_order\":"
                    + " [\"b\", \"ghost\", 5, null]"));
    assertThat(onlyLabel(reading).zOrder()).containsExactly("b", "ghost");
    assertThat(problems(reading))
        .containsExactly(
            "line 1, " + LABEL + ".z_order[2]: expected a feature id here; it is ignored",
            "line 1, " + LABEL + ".z_order[3]: expected a feature id here; it is ignored",
            "line 1, "
                + LABEL
                + ".z_order: leaves out 1 id: a; they are drawn on top of the others",
            "line 1, " + LABEL + ".z_order: lists 1 id: ghost, which are no objects here");
  }

  @Test
  void orderThatIsNoListIsNoOrder() {
    RowReading reading = read(rowOf("{\"objects\": [" + point("a") + "]}, \"z_order\": \"a\""));
    assertThat(onlyLabel(reading).zOrder()).isNull();
    assertThat(problems(reading))
        .containsExactly("line 1, " + LABEL + ".z_order: expected a list here; it is ignored");
  }

  @Test
  void repeatedKeyIsReported() {
    RowReading reading =
        read("{\"data_row\": {\"id\": \"x\", \"id\": \"y\"}, \"embeddings\": [1]}");
    assertThat(row(reading).id()).isEqualTo("y");
    assertThat(problems(reading))
        .containsExactly("line 1, $: \"id\" occurs twice in one object; the last one is read");
  }

  @Test
  void longTextsOfTheFileAreCutInMessages() {
    RowReading reading =
        read(
            rowOfObjects(objectOf("K\\n".repeat(100_000), "\"x\": 1"))
                .replace("\"p\"", "\"it's\""));
    assertThat(reading.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message()).hasSizeLessThan(200).contains("K K K").contains("…");
          assertThat(problem.path()).startsWith("$.projects['it\\'s'].labels[0]");
        });
  }

  @Test
  void veryManyProblemsOfOneRowAreCounted() {
    RowReading reading = read(rowOfObjects("1,".repeat(5000) + "1"));
    assertThat(reading.problems()).hasSize(101);
    assertThat(reading.problems().getLast().message())
        .isEqualTo("and 4901 more problems in this row");
  }

  @Test
  void problemOfAPrettyRowNamesItsLineInTheFile() {
    RowReading reading =
        RowReader.read("{\n \"data_row\":\n  oops\n}".getBytes(StandardCharsets.UTF_8), 10, 0);
    assertThat(reading.row()).isNull();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.line()).isEqualTo(12));
    assertThat(reading.indentedJson()).isEmpty();
  }

  /// Each value of the samples in turn is replaced by one of every other kind.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1",
        "-0.5",
        "true",
        "\"\"",
        "\"x\"",
        "[]",
        "[1]",
        "[{}]",
        "{}",
        "{\"a\":1}"
      })
  void wrongTypeAnywhereEndsWithARowOrProblems(String replacement) throws Exception {
    JsonNode wrong = MAPPER.readTree(replacement);
    for (String sample : List.of(Exports.PROJECT, Exports.MODEL_RUN)) {
      JsonNode root = MAPPER.readTree(Exports.sampleText(sample));
      for (JsonNode parent : containers(root)) {
        if (parent instanceof ObjectNode object) {
          for (String name : List.copyOf(object.propertyNames())) {
            JsonNode before = object.get(name);
            object.set(name, wrong);
            assertReads(root);
            object.set(name, before);
          }
        } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
          JsonNode before = array.get(0);
          array.set(0, wrong);
          assertReads(root);
          array.set(0, before);
        }
      }
    }
  }

  private static void assertReads(JsonNode root) {
    RowReading reading = read(root.toString());
    assertThat(reading.row() != null || !reading.problems().isEmpty()).isTrue();
  }

  private static List<JsonNode> containers(JsonNode root) {
    List<JsonNode> found = new ArrayList<>(List.of(root));
    for (int i = 0; i < found.size(); i++) {
      for (JsonNode child : found.get(i)) {
        if (child.isContainer()) {
          found.add(child);
        }
      }
    }
    return found;
  }

  @Test
  void blocksOfTheWrongTypeAreReported() {
    RowReading reading =
        read(
            """
            {"data_row": {"id": "x", "details": 1, "row_data": []}, "media_attributes": [],
             "attachments": {}, "metadata_fields": "a", "experiments": {"m": 1, "n": {"runs": []}},
             "projects": {"p": null, "q": {"labels": {}, "project_details": "d"}}}
            """);
    assertThat(row(reading).projects()).hasSize(1);
    assertThat(reading.problems())
        .extracting(problem -> problem.path())
        .containsExactlyInAnyOrder(
            "$.data_row.details",
            "$.data_row.row_data",
            "$.media_attributes",
            "$.attachments",
            "$.metadata_fields",
            "$.experiments.m",
            "$.experiments.n.runs",
            "$.projects.p",
            "$.projects.q.labels",
            "$.projects.q.project_details");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "1e9", "NaN", "1e999"})
  void sizeThatMakesNoPictureIsIgnored(String width) {
    RowReading reading =
        read(
            "{\"data_row\": {\"id\": \"x\"}, \"media_attributes\": {\"height\": 5, \"width\": "
                + width
                + "}}");
    assertThat(row(reading).media().size()).isNull();
    assertThat(problems(reading))
        .containsExactly(
            "line 1, $.media_attributes: width and height make no picture; they are ignored");
  }
}
