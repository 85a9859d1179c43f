package app.spotcheck.check;

import static app.spotcheck.check.CheckedExport.answered;
import static app.spotcheck.check.CheckedExport.box;
import static app.spotcheck.check.CheckedExport.line;
import static app.spotcheck.check.CheckedExport.object;
import static app.spotcheck.check.CheckedExport.polygon;
import static app.spotcheck.check.CheckedExport.row;
import static app.spotcheck.check.CheckedExport.rowWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the checks find in exports, and what they do not.
class ExportCheckTest {
  private static final String OBJECTS = "$.projects.p1.labels[0].annotations.objects";

  @TempDir private Path folder = Path.of("");

  private List<Finding> found(String... rows) throws Exception {
    return CheckedExport.findings(folder, CheckSettings.STANDARD, rows);
  }

  private static List<Rule> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  /// Rows with one thing wrong each: the rule, the features concerned, and where it stands.
  static Stream<Arguments> wrong() {
    String relationship =
        "{\"feature_id\":\"r\",\"name\":\"on\",\"annotation_kind\":"
            + "\"ImageUnidirectionalRelationship\",\"unidirectional_relationship\":"
            + "{\"source\":\"%s\",\"target\":\"%s\"}}";
    return Stream.of(
        Arguments.of(
            Rule.ZERO_AREA, List.of("a"), OBJECTS + "[0]", row("1", box("a", "car", 5, 5, 0, 9))),
        Arguments.of(
            Rule.ZERO_AREA, List.of("a"), OBJECTS + "[0]", row("1", box("a", "car", 9, 9, -4, 5))),
        Arguments.of(
            Rule.OUTSIDE_IMAGE,
            List.of("b"),
            OBJECTS + "[1]",
            row("1", box("a", "car", 5, 5, 9, 9), box("b", "car", 100, 5, 9, 9))),
        Arguments.of(
            Rule.OUTSIDE_IMAGE,
            List.of("a"),
            OBJECTS + "[0]",
            row("1", object("a", "car", "ImagePoint", "\"point\":{\"x\":5,\"y\":81}"))),
        Arguments.of(
            Rule.DEGENERATE_SHAPE,
            List.of("a"),
            OBJECTS + "[0]",
            row("1", polygon("a", "car", "1 1, 5 5, 9 9, 1 1"))),
        Arguments.of(
            Rule.DEGENERATE_SHAPE,
            List.of("a"),
            OBJECTS + "[0]",
            row("1", line("a", "lane", "5 5, 5 5, 5 5"))),
        Arguments.of(
            Rule.DUPLICATE_OBJECT,
            List.of("a", "c"),
            OBJECTS + "[0]",
            row(
                "1",
                box("a", "car", 5, 5, 9, 9),
                box("b", "van", 5, 5, 9, 9),
                box("c", "car", 5, 5, 9, 9))),
        Arguments.of(
            Rule.DUPLICATE_OBJECT,
            List.of("a", "b"),
            OBJECTS + "[0]",
            row(
                "1",
                polygon("a", "car", "1 1, 20 1, 9 9, 1 1"),
                polygon("b", "car", "1 1, 20 1, 9 9"))),
        Arguments.of(
            Rule.DUPLICATE_FEATURE_ID,
            List.of("a"),
            "$.projects.p1.labels[0]",
            row("1", box("a", "car", 5, 5, 9, 9), box("a", "car", 30, 5, 9, 9))),
        Arguments.of(
            Rule.RELATIONSHIP_END,
            List.of("r"),
            OBJECTS + "[1]",
            row("1", box("a", "car", 5, 5, 9, 9), relationship.formatted("a", "gone"))),
        Arguments.of(
            Rule.RELATIONSHIP_END,
            List.of("r"),
            OBJECTS + "[1]",
            row("1", box("a", "car", 5, 5, 9, 9), relationship.formatted("a", "a"))),
        Arguments.of(
            Rule.UNREADABLE_GEOMETRY,
            List.of("a"),
            OBJECTS + "[0]",
            row("1", box("a", "car", Double.NaN, 5, 9, 9))),
        Arguments.of(
            Rule.UNREADABLE_GEOMETRY,
            List.of("a"),
            OBJECTS + "[0]",
            row("1", object("a", "car", "ImagePolygon", "\"polygon\":[{\"x\":1}]"))),
        Arguments.of(
            Rule.UNREADABLE_GEOMETRY,
            List.of("a"),
            OBJECTS + "[0]",
            row("1", object("a", "car", "ImageSegmentationMask", "\"mask\":{}"))),
        Arguments.of(
            Rule.UNKNOWN_KIND,
            List.of("a"),
            OBJECTS + "[0]",
            row("1", object("a", "car", "ImageCuboid", "\"cuboid\":{}"))),
        Arguments.of(
            Rule.PARTLY_OUTSIDE,
            List.of("a"),
            OBJECTS + "[0]",
            row("1", box("a", "car", 90, 5, 12, 9))),
        Arguments.of(
            Rule.SELF_CROSSING,
            List.of("a"),
            OBJECTS + "[0]",
            row("1", polygon("a", "car", "0 0, 20 20, 20 0, 0 20"))),
        Arguments.of(
            Rule.OVERLAP,
            List.of("a", "b"),
            OBJECTS + "[0]",
            row("1", box("a", "car", 5, 5, 40, 40), box("b", "car", 6, 5, 40, 40))),
        Arguments.of(
            Rule.NESTED,
            List.of("b", "a"),
            OBJECTS + "[1]",
            row("1", box("a", "car", 5, 5, 40, 40), box("b", "car", 10, 10, 10, 10))),
        Arguments.of(
            Rule.NOT_IN_Z_ORDER,
            List.of("b"),
            "$.projects.p1.labels[0].z_order",
            rowWith(
                "1",
                "\"z_order\":[\"a\"],",
                box("a", "car", 5, 5, 9, 9),
                box("b", "car", 30, 5, 9, 9))),
        Arguments.of(
            Rule.UNKNOWN_IN_Z_ORDER,
            List.of("gone"),
            "$.projects.p1.labels[0].z_order",
            rowWith("1", "\"z_order\":[\"a\",\"gone\"],", box("a", "car", 5, 5, 9, 9))),
        Arguments.of(
            Rule.EMPTY_ANSWER,
            List.of("a"),
            OBJECTS + "[0]",
            row("1", answered(box("a", "car", 5, 5, 9, 9), "plate", " "))),
        Arguments.of(Rule.EMPTY_LABEL, List.of(), "$.projects.p1.labels[0]", row("1")),
        Arguments.of(
            Rule.SKIPPED_BUT_ANNOTATED,
            List.of(),
            "$.projects.p1.labels[0]",
            rowWith(
                "1", "\"performance_details\":{\"skipped\":true},", box("a", "car", 5, 5, 9, 9))),
        Arguments.of(
            Rule.LOW_SCORE,
            List.of(),
            "$.projects.p1.labels[0]",
            rowWith(
                "1",
                "\"performance_details\":{\"consensus_score\":0.2},",
                box("a", "car", 5, 5, 9, 9))));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsFoundAndNothingElse(Rule rule, List<String> features, String path, String row)
      throws Exception {
    List<Finding> findings = found(row);
    assertThat(rules(findings)).containsExactly(rule);
    Finding finding = findings.getFirst();
    assertThat(finding.severity()).isEqualTo(rule.severity());
    assertThat(finding.featureIds()).isEqualTo(features);
    assertThat(finding.path()).isEqualTo(path);
    assertThat(finding.row()).isEqualTo(1);
    assertThat(finding.line()).isEqualTo(1);
    assertThat(finding.dataRowId()).isEqualTo("1");
    assertThat(finding.globalKey()).isEqualTo("1.png");
    assertThat(finding.labelId()).isEqualTo("label-of-1");
  }

  @Test
  void whatIsRightIsNotFound() throws Exception {
    assertThat(
            found(
                row(
                    "1",
                    answered(box("a", "car", 0, 0, 100, 80), "plate", "AB"),
                    answered(box("b", "van", 0, 0, 100, 80), "plate", "AB"),
                    polygon("c", "roof", "0 0, 20 0, 20 20, 10 5, 0 20, 0 0"),
                    line("d", "lane", "0 0, 20 20, 20 0, 0 20"),
                    object("e", "wheel", "ImagePoint", "\"point\":{\"x\":100,\"y\":80}"))))
        .isEmpty();
  }

  @Test
  void equalObjectsWithDifferentAnswersAreNoDuplicatesButOverlap() throws Exception {
    assertThat(
            rules(
                found(
                    row(
                        "1",
                        answered(box("a", "car", 5, 5, 9, 9), "plate", "AB"),
                        answered(box("b", "car", 5, 5, 9, 9), "plate", "CD")))))
        .containsExactly(Rule.OVERLAP);
  }

  @Test
  void aPictureTurnedByItsCameraMayBeLabelledEitherWay() throws Exception {
    String turned =
        row("1", box("a", "car", 10, 85, 9, 9))
            .replace("\"height\":80}", "\"height\":80,\"exif_rotation\":\"6\"}");
    assertThat(found(turned)).isEmpty();
    assertThat(rules(found(row("1", box("a", "car", 10, 85, 9, 9)))))
        .containsExactly(Rule.OUTSIDE_IMAGE);
  }

  @Test
  void idsOfTwoRowsAreToldAtTheSecond() throws Exception {
    List<Finding> findings =
        found(
            row("1", box("a", "car", 5, 5, 9, 9)),
            row("2", box("b", "car", 5, 5, 9, 9)),
            row("1", box("b", "car", 5, 5, 9, 9)));
    assertThat(rules(findings))
        .containsExactlyInAnyOrder(Rule.DUPLICATE_ROW_ID, Rule.DUPLICATE_FEATURE_ID);
    assertThat(findings).allMatch(finding -> finding.row() == 3 && finding.line() == 3);
    assertThat(findings).anyMatch(finding -> finding.message().contains("Row 1"));
    assertThat(findings).anyMatch(finding -> finding.featureIds().equals(List.of("b")));
  }

  @Test
  void aRunsCopyOfALabelIsNoDuplicate() throws Exception {
    String row = row("1", box("a", "car", 0, 0, 0, 9));
    String label = row.substring(row.indexOf("{\"id\":\"label-of-1\""), row.lastIndexOf("]}}"));
    String withRun =
        row.substring(0, row.length() - 1)
            + ",\"experiments\":{\"m\":{\"name\":\"M\",\"runs\":{\"r\":{\"name\":\"R\",\"labels\":["
            + label
            + "],\"predictions\":[]}}}}}";
    assertThat(rules(found(withRun))).containsExactly(Rule.ZERO_AREA);
  }

  @Test
  void aPredictionUnlikeItsLabelIsTold() throws Exception {
    String row = row("1", box("a", "car", 5, 5, 20, 20));
    String other = row("2", box("b", "car", 60, 40, 20, 20));
    String label = other.substring(other.indexOf("{\"id\":\"label"), other.lastIndexOf("]}}"));
    String withRun =
        row.substring(0, row.length() - 1)
            + ",\"experiments\":{\"m\":{\"name\":\"M\",\"runs\":{\"r\":{\"name\":\"R\",\"labels\":[],"
            + "\"predictions\":["
            + label
            + "]}}}}}";
    List<Finding> findings = found(withRun);
    assertThat(rules(findings)).containsExactly(Rule.PREDICTION_DIFFERS);
    assertThat(findings.getFirst().path()).isEqualTo("$.experiments.m.runs.r.predictions[0]");
    assertThat(found(withRun.replace("\"left\":60.0,\"top\":40.0", "\"left\":6,\"top\":5")))
        .isEmpty();
  }

  @Test
  void unreadableRowsAreFirst() throws Exception {
    List<Finding> findings = found(row("1", box("a", "car", 5, 5, 9, 9)), "{\"data_row\":oops}");
    assertThat(rules(findings)).containsExactly(Rule.UNREADABLE_ROW);
    assertThat(findings.getFirst().line()).isEqualTo(2);
    assertThat(findings.getFirst().row()).isZero();
  }

  @Test
  void whatIsUnlikeTheRestIsFound() throws Exception {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String pace =
          "\"label_details\":{\"created_by\":\"someone\"},\"performance_details\":"
              + "{\"seconds_to_create\":"
              + (i == 7 ? 1 : 20 + i % 5)
              + "},";
      double width = i == 11 ? 90 : 8 + i % 4;
      double height = i == 11 ? 79 : i == 13 ? 1 : 8 + i % 3;
      String name = i == 17 ? "Traffic Light" : "traffic_light";
      String box = box("f" + i, name, 1, 1, i == 13 ? 90 : width, height);
      rows.add(rowWith("row-" + i, pace, i == 19 ? box : answered(box, "colour", "red")));
    }
    Map<Rule, Integer> found = new EnumMap<>(Rule.class);
    found(rows.toArray(String[]::new)).forEach(f -> found.put(f.rule(), f.row() - 1));
    assertThat(found)
        .containsEntry(Rule.QUICK_LABEL, 7)
        .containsEntry(Rule.SIZE_OUTLIER, 11)
        .containsEntry(Rule.ASPECT_OUTLIER, 13)
        .containsEntry(Rule.CLASS_SPELLING, 17)
        .containsEntry(Rule.ANSWER_MISSING, 19)
        .hasSize(5);
  }

  /// Who mends only the first question of an object would be told of the next one each time.
  @Test
  void everyQuestionWithoutAnAnswerIsTold() throws Exception {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String box = box("f" + i, "car", 1, 1, 8 + i % 4, 8 + i % 3);
      rows.add(rowWith("row-" + i, "", i == 19 ? box : answeredAll(box, "red")));
    }
    assertThat(found(rows.toArray(String[]::new)))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.rule()).isEqualTo(Rule.ANSWER_MISSING);
          assertThat(finding.message())
              .isEqualTo(
                  "No answer to colour, make and plate, which almost all of the class car have.");
          assertThat(finding.featureIds()).containsExactly("f19");
          assertThat(finding.path()).isEqualTo(OBJECTS + "[0]");
        });
  }

  @Test
  void everyEmptyAnswerIsTold() throws Exception {
    assertThat(found(row("1", answeredAll(box("a", "car", 5, 5, 9, 9), " "))))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.rule()).isEqualTo(Rule.EMPTY_ANSWER);
          assertThat(finding.message())
              .isEqualTo("The answers to colour, plate and make are empty.");
        });
  }

  private static String answeredAll(String object, String answer) {
    return object.replace(
        "\"classifications\":[]",
        Stream.of("colour", "plate", "make")
            .map(question ->
                "{\"feature_id\":\"q\",\"name\":\"%s\",\"text_answer\":{\"content\":\"%s\"}}"
                    .formatted(question, answer))
            .collect(Collectors.joining(",", "\"classifications\":[", "]")));
  }

  @Test
  void limitsOfCountsAreKept() throws Exception {
    CheckSettings settings =
        new CheckSettings(
            Set.of(),
            Map.of(),
            Map.of(),
            List.of(
                CountLimit.parse("car <= 1").orElseThrow(),
                CountLimit.parse("horizon = 1").orElseThrow()));
    List<Finding> findings =
        CheckedExport.findings(
            folder, settings, row("1", box("a", "car", 5, 5, 9, 9), box("b", "car", 30, 5, 9, 9)));
    assertThat(findings).extracting(Finding::message).hasSize(2).anyMatch(m -> m.contains("car"));
    assertThat(findings).allMatch(finding -> finding.rule() == Rule.COUNT);
  }

  @Test
  void rulesAreTurnedOffAndTheirSeverityChanged() throws Exception {
    CheckSettings settings =
        new CheckSettings(
            Set.of(Rule.ZERO_AREA), Map.of(Rule.EMPTY_LABEL, Severity.ERROR), Map.of(), List.of());
    List<Finding> findings =
        CheckedExport.findings(folder, settings, row("1", box("a", "car", 5, 5, 0, 9)), row("2"));
    assertThat(rules(findings)).containsExactly(Rule.EMPTY_LABEL);
    assertThat(findings.getFirst().severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void aRowOfAThousandsOfTheSameEndsSoon() throws Exception {
    List<String> boxes = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      boxes.add(box("f" + i, "car", 5, 5, 40 + i * 1e-5, 40));
    }
    List<Finding> findings = found(row("1", boxes.toArray(String[]::new)));
    assertThat(Collections.frequency(rules(findings), Rule.OVERLAP)).isEqualTo(RowFindings.MOST);
    assertThat(findings.getLast().message()).contains("left out");
  }

  @Test
  void findingsAreInTheFilesOrderWhateverTheThreads() throws Exception {
    String[] rows = new String[3000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row("row-" + i, box("f" + i, "car", 5, 5, 0, 9));
    }
    List<Finding> findings = found(rows);
    assertThat(findings).hasSize(rows.length);
    assertThat(findings).isSortedAccordingTo((a, b) -> Integer.compare(a.row(), b.row()));
  }

  @Test
  void everyRuleButTheseHasATestHere() {
    Set<Rule> elsewhere = EnumSet.allOf(Rule.class);
    wrong().forEach(arguments -> elsewhere.remove((Rule) arguments.get()[0]));
    elsewhere.removeIf(Rule::needsMedia);
    assertThat(elsewhere)
        .as("tested by methods of their own")
        .containsExactlyInAnyOrder(
            Rule.UNREADABLE_ROW,
            Rule.DUPLICATE_ROW_ID,
            Rule.ANSWER_MISSING,
            Rule.CLASS_SPELLING,
            Rule.SIZE_OUTLIER,
            Rule.ASPECT_OUTLIER,
            Rule.COUNT,
            Rule.QUICK_LABEL,
            Rule.PREDICTION_DIFFERS);
  }
}
