package app.spotcheck.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Size;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.AnnotationKind;
import app.spotcheck.model.Answer;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.DataRowDetails;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelDetails;
import app.spotcheck.model.LabelRole;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.MediaAttributes;
import app.spotcheck.model.ModelRun;
import app.spotcheck.model.PerformanceDetails;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.Problem.Severity;
import app.spotcheck.model.Project;
import app.spotcheck.model.ProjectDetails;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.StackOrder;
import app.spotcheck.model.TextAnswer;
import app.spotcheck.model.WorkflowStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every part of the specification's own samples, and of two real files.
class SampleExportsTest {
  private static final String EMAIL = "[email\u00a0protected]";
  private static final String ASSET =
      "https://storage.googleapis.com/labelbox-datasets/image_sample_data/2560px-Kitano_Street_Kobe01s5s4110.jpeg";

  @TempDir Path folder;

  private RowReading first(String sample) throws Exception {
    ExportFile file = Exports.indexed(folder, Exports.sample(sample));
    return file.read(file.index().row(0));
  }

  private DataRow row(String sample) throws Exception {
    return Exports.row(first(sample));
  }

  private static Map<AnnotationKind, Long> countsByKind(Label label) {
    return label.objects().stream()
        .collect(Collectors.groupingBy(Annotation::kind, Collectors.counting()));
  }

  private static Feature plain(String id, String schemaId, String name) {
    return new Feature(id, schemaId, name, name, List.of(), null, List.of());
  }

  private static Answer.Option option(
      String id, String schemaId, String name, Classification... nested) {
    return new Answer.Option(id, schemaId, name, name, List.of(nested));
  }

  private static Classification radio(
      String id, String schemaId, String name, Answer.Option chosen) {
    return new Classification(id, schemaId, name, name, new RadioAnswer(chosen));
  }

  private static Classification checklist(
      String id, String schemaId, String name, Answer.Option... chosen) {
    return new Classification(id, schemaId, name, name, new ChecklistAnswer(List.of(chosen)));
  }

  private static Classification text(String id, String schemaId, String name, String content) {
    return new Classification(id, schemaId, name, name, new TextAnswer(content, List.of()));
  }

  @Test
  void projectExportHasItsRow() throws Exception {
    ExportFile file = Exports.indexed(folder, Exports.sample(Exports.PROJECT));
    assertThat(file.index().isComplete()).isTrue();
    assertThat(Exports.rows(file))
        .containsExactly(
            new IndexedRow(
                1,
                0,
                22_313,
                1,
                "clf9spzxq029m071nehy60a6v",
                "2560px-Kitano_Street_Kobe01s5s4110.jpeg",
                null,
                "image",
                1,
                12,
                0));
    assertThat(file.index().classes())
        .containsExactly(
            "bounding_box",
            "point",
            "bbox_with_radio_subclass",
            "polyline",
            "polygon",
            "mask",
            "mask_with_text_subclass",
            "relationship");
    DataRow row = row(Exports.PROJECT);
    assertThat(row.rowData()).isEqualTo(ASSET);
    assertThat(row.details())
        .isEqualTo(
            new DataRowDetails(
                "clf9spwgw04w207ymfwy826qv",
                "demo_dataset_img",
                "2023-03-15T14:46:58.000+00:00",
                "2023-03-15T14:46:58.000+00:00",
                "2024-04-08T16:34:01.000+00:00",
                EMAIL));
    assertThat(row.media())
        .isEqualTo(new MediaAttributes(new Size(2560, 1707), "image/jpeg", null, null));
    assertThat(row.attachments()).isEmpty();
    assertThat(row.metadata()).isEmpty();
    assertThat(row.runs()).isEmpty();
  }

  @Test
  void projectExportHasItsProjectAndWorkflow() throws Exception {
    Project project = row(Exports.PROJECT).projects().getFirst();
    assertThat(project.id()).isEqualTo("cltd3vkju021907u63w2odj69");
    assertThat(project.displayName()).isEqualTo("Image Annotation Import Demo");
    assertThat(project.tags()).isEmpty();
    assertThat(project.details())
        .isEqualTo(
            new ProjectDetails(
                "cltd3vkbb019q07ts23eedy4o",
                "a384279a-45c0-4200-b85a-3c18469b3809",
                "Initial review task",
                "3f724e20-da3d-11ee-86a4-0145011952fd",
                "image-demo-batch",
                "IN_REVIEW",
                1.0,
                1.0,
                null,
                List.of(
                    new WorkflowStep(
                        "Move",
                        "2024-04-08T16:21:26.492+00:00",
                        EMAIL,
                        "Initial labeling task",
                        "Initial review task"),
                    new WorkflowStep(
                        "Move",
                        "2024-04-08T16:21:26.481+00:00",
                        EMAIL,
                        null,
                        "Initial labeling task"))));
    Label label = project.labels().getFirst();
    assertThat(label.id()).isEqualTo("clur5tlda1n2a07dc0i0zdd4k");
    assertThat(label.kind()).isEqualTo("Default");
    assertThat(label.version()).isEqualTo("1.0.0");
    assertThat(label.details())
        .isEqualTo(
            new LabelDetails(
                "2024-04-08T16:21:26.000+00:00",
                "2024-04-08T16:34:02.000+00:00",
                EMAIL,
                "2024-04-08T16:34:00.513+00:00",
                List.of()));
    assertThat(label.performance())
        .isEqualTo(new PerformanceDetails(18.0, 6.0, false, null, null, null));
  }

  @Test
  void projectExportHasEveryObject() throws Exception {
    Label label = row(Exports.PROJECT).labelChoices().getFirst().label();
    assertThat(countsByKind(label))
        .containsOnly(
            entry(AnnotationKind.BOX, 4L),
            entry(AnnotationKind.POINT, 1L),
            entry(AnnotationKind.POLYLINE, 1L),
            entry(AnnotationKind.POLYGON, 1L),
            entry(AnnotationKind.MASK, 5L));
    List<Annotation> objects = label.objects();
    assertThat(objects.get(0))
        .isEqualTo(
            new BoxAnnotation(
                plain("clur5tlyq1n2d07dcg9xldg90", "cltd3vkc1019r07ts2lru4hi4", "bounding_box"),
                new Box(2096, 1264, 144, 425)));
    assertThat(objects.get(1))
        .isEqualTo(
            new PointAnnotation(
                plain("clur5tlyr1n2f07dcf78sa4y5", "cltd3vkc201a707ts9ullbhfo", "point"),
                new Point(1166.606, 1441.768)));
    assertThat(objects.get(2).feature().classifications())
        .containsExactly(
            radio(
                "clur5tlyr1n2v07dcbnnfh1ah",
                "cltd3vkc1019u07tsaari5i2k",
                "sub_radio_question",
                option(
                    "clur5tlyr1n3607dc98qpagxb",
                    "cltd3vkc1019v07tsbow08f9u",
                    "first_sub_radio_answer")));
    assertThat(objects.get(3))
        .isInstanceOfSatisfying(
            PolylineAnnotation.class,
            polyline -> {
              assertThat(polyline.line().size()).isEqualTo(21);
              assertThat(polyline.line().vertex(0)).isEqualTo(new Point(2534.353, 249.471));
              assertThat(polyline.line().vertex(20)).isEqualTo(new Point(90.929, 326.412));
            });
    assertThat(objects.get(5))
        .isInstanceOfSatisfying(
            PolygonAnnotation.class,
            polygon -> {
              assertThat(polygon.ring().size()).isEqualTo(16);
              assertThat(polygon.ring().vertex(15)).isEqualTo(polygon.ring().vertex(0));
              assertThat(polygon.bounds())
                  .isEqualTo(Box.ofCorners(1345.264, 183.934, 2560, 894.647));
            });
    assertThat(objects.get(7))
        .isEqualTo(
            new MaskAnnotation(
                plain("clur5tlyr1n2q07dc5joc4k7u", "cltd3vkc101a107ts95sk63u0", "mask"),
                "https://api.labelbox.com/api/v1/projects/cltd3vkju021907u63w2odj69/annotations/clur5tlyr1n2q07dc5joc4k7u/index/1/mask",
                "https://api.labelbox.com/api/v1/tasks/clur6dp8r04ul07wrgp9q4pla/masks/clur5tlyr1n2o07dc99lw3r8p/index/1",
                0x0a0a7d));
    assertThat(objects)
        .filteredOn(MaskAnnotation.class::isInstance)
        .extracting(object -> ((MaskAnnotation) object).compositeColor())
        .containsExactly(0x0a0a7d, 0x698861, 0x07550b, 0x2322d4, 0xe8c256);
    assertThat(objects.get(8).feature().classifications())
        .containsExactly(
            text(
                "clur5tlyr1n2x07dc84a12l8i",
                "cltd3vkc201a407tsfo3agh7x",
                "sub_free_text",
                "free text answer sample"));
  }

  @Test
  void projectExportHasItsNestedAnswers() throws Exception {
    Label label = row(Exports.PROJECT).labelChoices().getFirst().label();
    assertThat(label.classifications())
        .containsExactly(
            radio(
                "clur5tlyr1n2e07dc2bez8p1u",
                "cltd3vkc201ar07ts3gq6a6sn",
                "nested_radio_question",
                option(
                    "clur5tlyr1n3307dcexth5ff7",
                    "cltd3vkc201as07tsh2prgosu",
                    "first_radio_answer",
                    radio(
                        "clur5tlyr1n3407dc306b5xib",
                        "cltd3vkc201at07tsdjx9dlbw",
                        "sub_radio_question",
                        option(
                            "clur5tlyr1n3507dcef304jmb",
                            "cltd3vkc201au07ts7nk47qny",
                            "first_sub_radio_answer")))),
            text(
                "clur5tlyr1n2g07dc7wdv7p5z",
                "cltd3vkc201ap07ts58gma0bb",
                "free_text",
                "sample text"),
            checklist(
                "clur5tlyr1n2i07dcd8lx87be",
                "cltd3vkc201az07ts7st3fn79",
                "nested_checklist_question",
                option(
                    "clur5tlyr1n3207dc4u4nfg08",
                    "cltd3vkc201b007tsdhs07baf",
                    "first_checklist_answer",
                    checklist(
                        "clur5tlyr1n3707dc2cy805ac",
                        "cltd3vkc201b107ts12b1al1j",
                        "sub_checklist_question",
                        option(
                            "clur5tlyr1n3807dcgpgih5qj",
                            "cltd3vkc201b207ts434b9iyx",
                            "first_sub_checklist_answer")))),
            radio(
                "clur5tlyr1n2k07dcezk08npu",
                "cltd3vkc201ad07ts3t78873p",
                "radio_question",
                option(
                    "clur5tlyr1n2y07dcajpyg0d4",
                    "cltd3vkc201ag07tsfoc2bdpi",
                    "second_radio_answer")),
            checklist(
                "clur5tlyr1n2p07dchs791672",
                "cltd3vkc201aj07tsait4cbzh",
                "checklist_question",
                option(
                    "clur5tlyr1n2z07dc3abv19e8",
                    "cltd3vkc201ak07tsfqxc740z",
                    "first_checklist_answer"),
                option(
                    "clur5tlyr1n3007dc4vbr0628",
                    "cltd3vkc201am07ts7s9e7x7k",
                    "second_checklist_answer")));
  }

  @Test
  void projectExportHasItsRelationship() throws Exception {
    Label label = row(Exports.PROJECT).labelChoices().getFirst().label();
    assertThat(label.relationships())
        .containsExactly(
            new Relationship(
                plain("clur69pfa00023b6rkftlkucz", "cltd3vkc201ab07ts1f9dhpkt", "relationship"),
                "clur5tlyq1n2d07dcg9xldg90",
                "clur5tlyr1n2l07dc1jsf15qo",
                false));
  }

  @Test
  void projectExportDrawsTheTwoLeftOutObjectsOnTop() throws Exception {
    RowReading reading = first(Exports.PROJECT);
    StackOrder order = StackOrder.of(Exports.onlyLabel(reading));
    assertThat(order.bottomToTop()).containsExactly(0, 1, 3, 4, 5, 6, 7, 8, 9, 11, 2, 10);
    assertThat(order.leftOut())
        .containsExactly("clur5tlyr1n2h07dc1pxnhoj3", "clur5tlyr1n2t07dc0oxlgoc8");
    assertThat(order.unknown()).isEmpty();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.severity()).isEqualTo(Severity.NOTICE);
          assertThat(problem.line()).isEqualTo(1);
          assertThat(problem.path())
              .isEqualTo("$.projects.cltd3vkju021907u63w2odj69.labels[0].z_order");
          assertThat(problem.message())
              .contains("2 ids", "clur5tlyr1n2h07dc1pxnhoj3", "clur5tlyr1n2t07dc0oxlgoc8");
        });
  }

  @Test
  void projectExportShowsTheJsonOfItsObjects() throws Exception {
    RowReading reading = first(Exports.PROJECT);
    Label label = Exports.onlyLabel(reading);
    assertThat(reading.indentedJson(label.objects().getFirst().feature()))
        .startsWith("{\n  \"feature_id\": \"clur5tlyq1n2d07dcg9xldg90\",")
        .contains("\"top\": 1264.0");
    assertThat(reading.indentedJson(label.relationships().getFirst().feature()))
        .contains("\"unidirectional_relationship\"");
    assertThat(reading.indentedJson(plain("clur5tlyq1n2d07dcg9xldg90", "s", "other"))).isEmpty();
    assertThat(reading.indentedJson()).contains("\"project_tags\"").doesNotContain("embeddings");
  }

  @Test
  void modelRunExportHasLabelAndPredictionOfTheSameId() throws Exception {
    RowReading reading = first(Exports.MODEL_RUN);
    DataRow row = Exports.row(reading);
    assertThat(reading.problems()).isEmpty();
    assertThat(row.projects()).isEmpty();
    assertThat(row.displayName()).isEqualTo("2560px-Kitano_Street_Kobe01s.jpeg");
    assertThat(row.media())
        .isEqualTo(new MediaAttributes(new Size(2560, 1707), "image/jpeg", null, "1"));
    assertThat(row.details().lastActivityAt()).isNull();

    ModelRun run = row.runs().getFirst();
    assertThat(run.modelId()).isEqualTo("a2fb1fec-83fb-0858-2cfb-98f4757eae95");
    assertThat(run.modelName()).isEqualTo("image_model_run_3e5bf56c-31a4-4eed-a731-9ca85e783225");
    assertThat(run.id()).isEqualTo("a2fb1fec-b8a5-0f96-b61e-0d5643fb8dec");
    assertThat(run.name()).isEqualTo("iteration 1");
    assertThat(run.runDataRowId()).isEqualTo("42630da9-0dc4-462b-9aa0-5a17e85ff46a");

    List<LabelChoice> choices = row.labelChoices();
    assertThat(choices)
        .extracting(LabelChoice::role, choice -> choice.label().id())
        .containsExactly(
            tuple(LabelRole.LABEL, "clpk3h87e005r14vsp4c33sfq"),
            tuple(LabelRole.PREDICTION, "clpk3h87e005r14vsp4c33sfq"));
    assertThat(LabelChoice.defaultOf(choices)).contains(choices.get(0));
    assertThat(LabelChoice.find(choices, "clpk3h87e005r14vsp4c33sfq", false))
        .contains(choices.get(0));
    assertThat(LabelChoice.find(choices, "clpk3h87e005r14vsp4c33sfq", true))
        .contains(choices.get(1));
  }

  @Test
  void modelRunExportHasEveryObjectOfBoth() throws Exception {
    ModelRun run = row(Exports.MODEL_RUN).runs().getFirst();
    Label label = run.labels().getFirst();
    Label prediction = run.predictions().getFirst();
    assertThat(countsByKind(label))
        .containsOnly(
            entry(AnnotationKind.BOX, 2L),
            entry(AnnotationKind.POINT, 1L),
            entry(AnnotationKind.POLYLINE, 1L),
            entry(AnnotationKind.POLYGON, 1L),
            entry(AnnotationKind.MASK, 2L));
    assertThat(countsByKind(prediction))
        .containsOnly(
            entry(AnnotationKind.BOX, 2L),
            entry(AnnotationKind.POINT, 1L),
            entry(AnnotationKind.POLYLINE, 1L),
            entry(AnnotationKind.POLYGON, 1L),
            entry(AnnotationKind.MASK, 1L));
    assertThat(label.zOrder()).isNull();
    assertThat(StackOrder.of(label))
        .isEqualTo(new StackOrder(List.of(0, 1, 2, 3, 4, 5, 6), List.of(), List.of()));
    assertThat(label.classifications())
        .extracting(Classification::name)
        .containsExactly(
            "checklist_question",
            "free_text",
            "radio_question",
            "nested_radio_question",
            "nested_checklist_question");
    assertThat(label.classifications().getFirst().answer())
        .isEqualTo(
            new ChecklistAnswer(
                List.of(
                    option(
                        "0104948e-7be5-032d-80ca-87d052346618",
                        "clpk3gs0t055j07vi4h3y9wso",
                        "second_checklist_answer"),
                    option(
                        "cb587406-5db3-0de2-99f0-cf6e6c344f43",
                        "clpk3gs0t055h07vi1hp0acnb",
                        "first_checklist_answer"))));
    assertThat(prediction.objects().get(2))
        .isEqualTo(
            new PointAnnotation(
                plain("55bee3a4-59c2-4d85-95b3-4584c315037e", "clpk3gs0t055607vi59sshqn0", "point"),
                new Point(1166.606, 1441.768)));
    assertThat(prediction.objects().get(3))
        .isInstanceOfSatisfying(
            MaskAnnotation.class, mask -> assertThat(mask.compositeColor()).isEqualTo(0x244342));
    assertThat(prediction.classifications())
        .contains(
            text(
                "e4f143b7-5e3d-4f17-8202-efc78cd73f6e",
                "clpk3gs0t055m07vi53ow6auc",
                "free_text",
                "sample text"));
  }

  @Test
  void fixtureHasBothRows() throws Exception {
    ExportFile file = Exports.indexed(folder, Exports.sample(Exports.FIXTURE));
    assertThat(file.index().problems()).isEmpty();
    assertThat(Exports.rows(file))
        .extracting(IndexedRow::number, IndexedRow::line, IndexedRow::id, IndexedRow::objectCount)
        .containsExactly(
            tuple(1, 1L, "vglwulbsc2mwew8zd5fgk1ua1", 8),
            tuple(2, 2L, "4p1jv9dlh5ne9bx58v5crrmm3", 8));
    assertThat(file.index().classes())
        .containsExactly("dog", "person", "bench", "bicycle with space", "snowboard");

    DataRow row = Exports.row(file.read(file.index().row(0)));
    assertThat(row.externalId()).isEqualTo("a-weird Filename.asdf.jpg");
    assertThat(row.rowData()).isEqualTo("https://url-to-the-image/a-weird%02dFilename.asdf.jpg");
    assertThat(row.media().mimeType()).isEqualTo("image/jpg");
    assertThat(row.details()).isEqualTo(DataRowDetails.NONE);
    Label label = row.labelChoices().getFirst().label();
    assertThat(label.details()).isEqualTo(LabelDetails.NONE);
    assertThat(label.performance()).isEqualTo(PerformanceDetails.NONE);
    assertThat(label.objects().get(6))
        .isEqualTo(
            new BoxAnnotation(
                new Feature(
                    "ev4ribptxcxn1t6qioapsqvjj",
                    "9eribjrx1h4j46czvkrg04fro",
                    "bicycle with space",
                    null,
                    List.of(),
                    null,
                    List.of()),
                new Box(75, 198, 6, 15)));
  }

  @Test
  void realFileHasItsRows() throws Exception {
    ExportFile file = Exports.indexed(folder, Exports.sample(Exports.REAL_BOXES));
    List<IndexedRow> rows = Exports.rows(file);
    assertThat(file.index().problems()).isEmpty();
    assertThat(rows).hasSize(1235);
    assertThat(rows).extracting(IndexedRow::id).doesNotHaveDuplicates();
    assertThat(rows).allSatisfy(row -> assertThat(row.line()).isEqualTo(row.number()));
    assertThat(rows.stream().mapToInt(IndexedRow::objectCount).sum()).isEqualTo(1096);
    assertThat(rows).allSatisfy(row -> assertThat(row.labelCount()).isEqualTo(1));
    assertThat(file.index().classes()).containsExactly("Zealot");

    IndexedRow last = rows.getLast();
    assertThat(last.displayName()).isEqualTo("2023-06-04 08-50-42_216.jpg");
    assertThat(last.objectCount()).isZero();
    DataRow row = Exports.row(file.read(rows.getFirst()));
    assertThat(row.media())
        .isEqualTo(new MediaAttributes(new Size(720, 375), "image/jpeg", null, null));
    assertThat(requireNonNull(row.rowData())).contains("%2F4e688fae", "Expires=1685972322541");
    assertThat(row.labelChoices().getFirst().label().objects())
        .extracting(object -> ((BoxAnnotation) object).box())
        .containsExactly(
            new Box(350, 167, 14, 34), new Box(201, 57, 20, 26), new Box(463, 29, 11, 27));
  }
}
