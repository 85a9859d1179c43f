package app.spotcheck.export;

import static app.spotcheck.export.Exports.onlyLabel;
import static app.spotcheck.export.Exports.problems;
import static app.spotcheck.export.Exports.read;
import static app.spotcheck.export.Exports.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Size;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Answer;
import app.spotcheck.model.Answer.Option;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.DataRowDetails;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelDetails;
import app.spotcheck.model.LabelDetails.Review;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.MediaAttributes;
import app.spotcheck.model.MetadataField;
import app.spotcheck.model.PerformanceDetails;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.Problem.Severity;
import app.spotcheck.model.Project;
import app.spotcheck.model.ProjectDetails;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.TextAnswer;
import app.spotcheck.model.UnknownAnnotation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionOneReaderTest {
  @TempDir java.nio.file.Path folder;

  private List<DataRow> sample() throws Exception {
    ExportFile file = Exports.indexed(folder, Exports.sample(Exports.VERSION_ONE));
    assertThat(file.index().problems()).isEmpty();
    List<DataRow> rows = new ArrayList<>();
    for (IndexedRow indexed : Exports.rows(file)) {
      rows.add(row(file.read(indexed)));
    }
    return rows;
  }

  private static Feature feature(String number, String name, String value, Classification... all) {
    return new Feature(
        "feature" + number, "schema" + number, name, value, List.of(all), null, List.of());
  }

  private static Option option(String number, String name, String value) {
    return new Option("feature" + number, "schema" + number, name, value, List.of());
  }

  private static Classification question(
      String number, String name, String value, @Nullable Answer answer) {
    return new Classification("feature" + number, "schema" + number, name, value, answer);
  }

  @Test
  void everyFieldOfARowIsRead() throws Exception {
    DataRow row = sample().getFirst();
    assertThat(row.id()).isEqualTo("row1");
    assertThat(row.globalKey()).isEqualTo("street-1");
    assertThat(row.externalId()).isEqualTo("street 1.jpg");
    assertThat(row.rowData()).isEqualTo("https://images.example.com/street%201.jpg?Expires=1");
    assertThat(row.details())
        .isEqualTo(new DataRowDetails(null, "Streets", null, null, null, null));
    assertThat(row.media())
        .isEqualTo(new MediaAttributes(new Size(640, 480), "image/jpeg", "image", null));
    assertThat(row.attachments()).isEmpty();
    assertThat(row.metadata())
        .containsExactly(new MetadataField("schema0", "split", "enum", "train"));
    assertThat(row.runs()).isEmpty();
    Project project = row.projects().getFirst();
    assertThat(row.projects()).hasSize(1);
    assertThat(project.id()).isEqualTo("project1");
    assertThat(project.name()).isEqualTo("Doors");
    assertThat(project.details()).isEqualTo(ProjectDetails.NONE);
    assertThat(project.tags()).isEmpty();
  }

  @Test
  void everyFieldOfALabelIsRead() throws Exception {
    Label label = sample().getFirst().labelChoices().getFirst().label();
    assertThat(label.id()).isEqualTo("label1");
    assertThat(label.kind()).isNull();
    assertThat(label.version()).isNull();
    assertThat(label.zOrder()).isNull();
    assertThat(label.details())
        .isEqualTo(
            new LabelDetails(
                "2022-03-01T10:00:00.000Z",
                "2022-03-02T11:00:00.000Z",
                "labeler@example.com",
                null,
                List.of(new Review("2022-03-03T12:00:00.000Z", "reviewer@example.com", "1"))));
    assertThat(label.performance())
        .isEqualTo(new PerformanceDetails(23.5, null, false, 0.75, null, "label0"));
    assertThat(label.classifications())
        .containsExactly(
            question(
                "30",
                "Weather",
                "weather",
                new ChecklistAnswer(List.of(option("31", "Wet", "wet")))),
            question(
                "32", "Time", "time", new ChecklistAnswer(List.of(option("33", "Day", "day")))),
            question("34", "Note", "note", new TextAnswer("blurred at the left", List.of())));
    assertThat(label.relationships())
        .containsExactly(
            new Relationship(
                feature("40", "belongs to", "belongs_to"), "feature4", "feature1", false),
            new Relationship(feature("41", "beside", "beside"), "feature1", "feature2", true));
  }

  @Test
  void everyKindOfObjectIsRead() throws Exception {
    List<Annotation> objects = sample().getFirst().labelChoices().getFirst().label().objects();
    assertThat(objects)
        .containsExactly(
            new BoxAnnotation(
                feature(
                    "1",
                    "Door",
                    "door",
                    question(
                        "10", "Type", "type", new RadioAnswer(option("11", "Double", "double"))),
                    question("12", "Plate", "plate", new TextAnswer("12", List.of()))),
                new Box(10.5, 20, 30, 40)),
            new PolygonAnnotation(
                feature(
                    "2",
                    "Window",
                    "window",
                    question(
                        "20",
                        "State",
                        "state",
                        new ChecklistAnswer(
                            List.of(
                                option("21", "Open", "open"), option("22", "Broken", "broken"))))),
                Path.of(List.of(new Point(1, 2), new Point(3.5, 4), new Point(5, 6)))),
            new PolylineAnnotation(
                feature("3", "Kerb", "kerb"), Path.of(List.of(new Point(0, 0), new Point(9, 9)))),
            new PointAnnotation(feature("4", "Knob", "knob"), new Point(7.25, 8)),
            new MaskAnnotation(
                feature("5", "Wall", "wall"),
                "https://api.example.com/masks/feature/feature5?token=t",
                null,
                null));
  }

  @Test
  void skippedAndEmptyLabelsAreRead() throws Exception {
    List<DataRow> rows = sample();
    assertThat(rows).extracting(DataRow::id).containsExactly("row1", "row2", "row3", "row4");
    for (DataRow skipped : rows.subList(1, 3)) {
      assertThat(skipped.labelChoices())
          .singleElement()
          .extracting(LabelChoice::label)
          .satisfies(label -> {
            assertThat(label.performance().skipped()).isTrue();
            assertThat(label.objects()).isEmpty();
          });
    }
    assertThat(rows.get(3).labelChoices()).isEmpty();
    assertThat(rows.get(3).media().isImage()).isTrue();
    assertThat(rows.get(3).media().size()).isNull();
  }

  @Test
  void theJsonOfAnObjectIsKept() throws Exception {
    ExportFile file = Exports.indexed(folder, Exports.sample(Exports.VERSION_ONE));
    RowReading reading = file.read(file.index().row(0));
    Label label = onlyLabel(reading);
    assertThat(reading.indentedJson(label.objects().get(3).feature()))
        .contains("\"featureId\": \"feature4\"", "\"x\": 7.25");
    assertThat(reading.indentedJson(label.relationships().getFirst().feature()))
        .contains("\"source\": \"feature4\"");
    assertThat(reading.indentedJson()).contains("\"Has Open Issues\": 0");
  }

  @Test
  void problemsSayWhere() {
    RowReading reading =
        read(
            """
            {"DataRow ID": "r", "ID": "l", "Label": {
              "objects": [
                {"featureId": "a", "title": "A", "bbox": {"top": 1, "left": 2, "height": 3}},
                {"title": "B", "point": {"x": 1, "y": 2}},
                {"featureId": "a", "value": "c", "cuboid": {"x": 1}},
                {"featureId": "d", "title": "D", "polygon": 5}],
              "classifications": [{"featureId": "q", "title": "Q"}],
              "relationships": [{"featureId": "x", "title": "X"}, {"featureId": "y", "title": "Y",
                "source": "a", "target": "gone"}]}}
            """);
    assertThat(problems(reading))
        .containsExactly(
            "line 1, $.Label.objects[0].bbox.width: no number here; the object cannot be drawn",
            "line 1, $.Label.objects[1]: no featureId",
            "line 1, $.Label.objects[2]: no geometry; the object is listed but cannot be drawn",
            "line 1, $.Label.objects[3].polygon: no list of points here; the object cannot be"
                + " drawn",
            "line 1, $.Label.classifications[0]: no answer of a known kind",
            "line 1, $.Label.relationships[0]: the relationship does not name its source and its"
                + " target",
            "line 1, $.Label.objects[2]: another object has the feature_id a",
            "line 1, $.Label.relationships[1]: the relationship leads to \"gone\", which is no"
                + " object here");
    assertThat(onlyLabel(reading).objects())
        .extracting(Annotation::getClass)
        .map(Class::getSimpleName)
        .containsExactly(
            UnknownAnnotation.class.getSimpleName(),
            PointAnnotation.class.getSimpleName(),
            UnknownAnnotation.class.getSimpleName(),
            UnknownAnnotation.class.getSimpleName());
  }

  @Test
  void aRowWithoutAnIdIsReadWithAWarning() {
    RowReading reading = read("{\"Labeled Data\": \"https://a\", \"Label\": 5}");
    assertThat(row(reading).id()).isEmpty();
    assertThat(problems(reading))
        .containsExactly(
            "line 1, $['DataRow ID']: the data row has no id",
            "line 1, $.Label: expected an object in braces here; it is ignored");
  }

  @Test
  void nestedQuestionsAreReadWhereAnAnswerHasThem() {
    RowReading reading =
        read(
            """
            {"DataRow ID": "r", "Label": {"classifications": [{"title": "Q", "answer": {"title": "A",
              "classifications": [{"title": "R", "answer": "deep"}]}}]}}
            """);
    assertThat(onlyLabel(reading).classifications().getFirst().answer())
        .isInstanceOfSatisfying(
            RadioAnswer.class,
            radio ->
                assertThat(radio.option().classifications().getFirst().answer())
                    .isEqualTo(new TextAnswer("deep", List.of())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"frameNumber\": 1, \"objects\": [], \"classifications\": []}]",
        "{\"frames\": \"https://api.example.com/frames\"}"
      })
  void videoIsNoImage(String label) {
    RowReading reading = read("{\"DataRow ID\": \"r\", \"ID\": \"l\", \"Label\": " + label + "}");
    assertThat(row(reading).media().mediaKind()).isEqualTo("video");
    assertThat(problems(reading)).isEmpty();
    assertThat(onlyLabel(reading).objects()).isEmpty();
  }

  @Test
  void tilesAndTextAreNoImages() {
    RowReading tiles =
        read(
            """
            {"DataRow ID": "r", "Labeled Data": "{\\"tileLayerUrl\\": \\"https://a/{z}/{x}/{y}.png\\"}",
             "Label": {"objects": [{"featureId": "f", "title": "F", "geometry": {"coordinates": [1, 2]}}]}}
            """);
    assertThat(row(tiles).media().mediaKind()).isEqualTo("tiles");
    RowReading text =
        read(
            """
            {"DataRow ID": "r", "Labeled Data": "https://a/b.txt", "Label": {"objects":
              [{"featureId": "f", "title": "F", "data": {"location": {"start": 1, "end": 2}}}]}}
            """);
    assertThat(row(text).media().mediaKind()).isEqualTo("text");
    for (RowReading reading : List.of(tiles, text)) {
      assertThat(problems(reading)).isEmpty();
      assertThat(onlyLabel(reading).objects())
          .singleElement()
          .isInstanceOf(UnknownAnnotation.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Shoe\": [[{\"x\": 1, \"y\": 2}, {\"x\": 3, \"y\": 4}]]}",
        "{\"Door\": [{\"type\": \"single\", \"geometry\": [{\"x\": 1, \"y\": 2}]}]}",
        "{\"Car\": \"POLYGON ((1 2, 3 4, 5 6, 1 2))\"}",
        "\"MULTIPOLYGON (((1 2, 3 4, 5 6, 1 2)))\""
      })
  void labelsOf2018AreExplained(String label) {
    RowReading reading =
        read("{\"ID\": \"l\", \"Labeled Data\": \"https://a\", \"Label\": " + label + "}");
    assertThat(reading.row()).isNull();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.severity()).isEqualTo(Severity.UNREADABLE);
          assertThat(problem.message())
              .isEqualTo(
                  "a row of an export of 2018 or 2019, whose labels map classes to outlines;"
                      + " export the project again with the current version");
        });
  }

  @Test
  void everyShapeOfFileMayHoldRowsOfBothVersions() throws Exception {
    String old =
        "{\"ID\": \"l\", \"DataRow ID\": \"a\", \"Labeled Data\": \"https://a\", \"Label\":"
            + " {\"objects\": [], \"classifications\": []}, \"Reviews\": [{\"score\": 1}]}";
    String current = Exports.box("b");
    for (String content :
        List.of(
            old + "\n" + current,
            "[" + old + "," + current + "]",
            "[\n" + read(old).indentedJson() + ",\n" + read(current).indentedJson() + "]",
            read(old).indentedJson() + "\n" + read(current).indentedJson(),
            "{\"count\": 2, \"of\": [1], \"rows\": [" + old + "," + current + "], \"x\": {}}")) {
      ExportFile file = Exports.indexed(folder, content);
      assertThat(file.index().problems()).isEmpty();
      assertThat(Exports.ids(file)).containsExactly("a", "b");
    }
  }
}
