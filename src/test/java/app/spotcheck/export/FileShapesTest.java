package app.spotcheck.export;

import static app.spotcheck.export.Exports.box;
import static app.spotcheck.export.Exports.prettyBox;
import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.model.Problem;
import app.spotcheck.model.Problem.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileShapesTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String MARK = "\ufeff";

  @TempDir Path folder;

  static Stream<Arguments> shapesOfThreeRows() {
    String lines = box("a") + "\n" + box("b") + "\n" + box("c");
    String pretty = prettyBox("a") + "\n" + prettyBox("b") + "\n" + prettyBox("c");
    String compactArray = "[" + box("a") + "," + box("b") + "," + box("c") + "]";
    String prettyArray =
        "[\n  " + prettyBox("a") + ",\n  " + prettyBox("b") + ",\n  " + prettyBox("c") + "\n]\n";
    return Stream.of(
            Arguments.of("lines", lines),
            Arguments.of("lines, ended", lines + "\n"),
            Arguments.of("blank lines", "\n\n" + lines.replace("\n", "\n \t\n\n") + "\n\n"),
            Arguments.of("blank line after the first", lines.replaceFirst("\n", "\n\n")),
            Arguments.of("lines with commas", lines.replace("\n", ",\n") + ",\n"),
            Arguments.of("objects without anything between", lines.replace("\n", "")),
            Arguments.of("objects with spaces between", lines.replace("\n", "  ")),
            Arguments.of("compact array", compactArray),
            Arguments.of("array with a row a line", compactArray.replace(",{\"data", ",\n{\"data")),
            Arguments.of("array after white space", "\n\n  " + compactArray),
            Arguments.of("pretty array", prettyArray),
            Arguments.of("two arrays", "[" + box("a") + "][" + box("b") + ",\n" + box("c") + "]"),
            Arguments.of("pretty objects", pretty),
            Arguments.of("pretty objects with commas", pretty.replace("\n}\n{", "\n},\n{")),
            Arguments.of("wrapper", "{\"exports\":" + compactArray + "}"),
            Arguments.of("pretty wrapper", "{\n\"exports\": " + prettyArray + "}\n"),
            Arguments.of(
                "wrapper with other keys",
                "{\"count\":3,\"by\":{\"q\":[{\"r\":1}]},\"no\":[],\"rows\":"
                    + compactArray
                    + ",\"next\":\"page\",\"more\":[{\"x\":\"]\"}],\"last\":null}"),
            Arguments.of(
                "pretty wrapper with other keys",
                "{\n  \"count\": 3,\n  \"list\": [\n1, 2],\n  \"rows\": "
                    + prettyArray
                    + ",\n  \"next\": {\n\"url\": \"http://x\"\n},\n  \"last\": true\n}\n"),
            Arguments.of(
                "two arrays in a wrapper",
                "{\"train\": ["
                    + box("a")
                    + ", "
                    + box("b")
                    + "], \"n\": 1, \"test\": ["
                    + box("c")
                    + "], \"m\": 2}"),
            Arguments.of("comments between", "// rows\n" + lines.replace("\n", "\n// {next\n")),
            Arguments.of("block comment", "/* rows {\n \" */\n" + pretty + "\n/* end */"),
            Arguments.of("comments inside", pretty.replace("{\n", "{ // \"]} here\n")),
            Arguments.of("comments in an array", prettyArray.replace(",\n", ", // ]} \"\n")))
        .flatMap(shape -> {
          String name = (String) shape.get()[0];
          String content = (String) shape.get()[1];
          return Stream.of(
              shape,
              Arguments.of(name + ", CRLF", content.replace("\n", "\r\n")),
              Arguments.of(name + ", byte order mark", MARK + content));
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapesOfThreeRows")
  void rowsAreFoundInEveryShape(String name, String content) throws Exception {
    ExportFile file = Exports.indexed(folder, content);
    assertThat(file.index().problems()).as(name).isEmpty();
    assertThat(Exports.ids(file)).containsExactly("a", "b", "c");
    assertThat(file.index().isComplete()).isTrue();
    assertThat(file.index().progress()).isEqualTo(1);
    for (IndexedRow row : Exports.rows(file)) {
      assertThat(row.objectCount()).isEqualTo(1);
      assertThat(row.line()).isEqualTo(lineOf(content, "\"" + row.id() + "\""));
      assertThat(Exports.row(file.read(row)).id()).isEqualTo(row.id());
    }
  }

  /// The line of the brace that the row with this id begins with.
  private static long lineOf(String content, String id) {
    int start = content.lastIndexOf('{', content.lastIndexOf("\"data_row\"", content.indexOf(id)));
    return content.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"export.ndjson", "export.json", "export.txt", "export", "Export  ä .zip.png"})
  void theNameOfTheFileDoesNotMatter(String name) throws Exception {
    Path path = Files.writeString(folder.resolve(name), box("a") + "\n" + box("b"));
    ExportFile file = ExportFile.open(path);
    file.buildIndex();
    assertThat(Exports.ids(file)).containsExactly("a", "b");
    assertThat(file.folder()).isEqualTo(folder.toAbsolutePath());
  }

  static Stream<Arguments> shapesWithABrokenRow() {
    List<String> broken =
        List.of(
            box("b").substring(0, box("b").length() - 1),
            box("b").substring(0, 20),
            box("b").substring(0, 90),
            box("b").substring(0, box("b").length() - 9),
            box("b").replace("\"b\"", "\"b"),
            box("b").replace("}}]}}]}}}", "}]}}]}}}"),
            box("b").replace("}}]}}]}}}", "}}}}]}}}"),
            box("b").replace("[{\"feature_id\"", "{\"feature_id\""),
            box("b").replace("\"id\": \"b\"", "\"id\" \"b\""),
            box("b").replace("\"left\": 1", "\"left\": 1.0 ..."),
            "{\"no_row\": 1}");
    return broken.stream()
        .flatMap(row ->
            Stream.of(
                Arguments.of(box("a") + "\n" + row + "\n" + box("c") + "\n" + box("d"), 2),
                Arguments.of(
                    "[" + box("a") + ",\n" + row + ",\n" + box("c") + ",\n" + box("d") + "]", 2),
                Arguments.of("[" + box("a") + "," + row + "," + box("c") + "," + box("d") + "]", 1),
                Arguments.of(
                    "{\"n\": 1, \"exports\": ["
                        + box("a")
                        + ",\n"
                        + row
                        + ",\n"
                        + box("c")
                        + ",\n"
                        + box("d")
                        + "], \"m\": 2}",
                    2),
                Arguments.of(
                    prettyBox("a")
                        + "\n"
                        + row.replace(", ", ",\n")
                        + "\n"
                        + prettyBox("c")
                        + "\n"
                        + prettyBox("d"),
                    lines(prettyBox("a")) + 1)));
  }

  private static int lines(String text) {
    return (int) text.lines().count();
  }

  @ParameterizedTest
  @MethodSource("shapesWithABrokenRow")
  void rowsAfterABrokenOneAreFound(String content, int line) throws Exception {
    ExportFile file = Exports.indexed(folder, content);
    assertThat(Exports.ids(file)).containsExactly("a", "c", "d");
    assertThat(file.index().unreadableRows()).isEqualTo(1);
    assertThat(file.index().problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.severity()).isEqualTo(Severity.UNREADABLE);
          assertThat(problem.line()).isBetween((long) line, line + 20L);
        });
  }

  @Test
  void rowWithABraceTooManyIsReportedAndTheNextOnesAreFound() throws Exception {
    String row = box("b").replace("\"b\"}", "\"b\"}}");
    for (String content :
        List.of(
            "[" + box("a") + "," + row + "," + box("c") + "]",
            box("a") + "\n" + row + "\n" + box("c"),
            "{\"exports\": [" + box("a") + "," + row + "," + box("c") + "], \"x\": 1}")) {
      ExportFile file = Exports.indexed(folder, content);
      assertThat(Exports.ids(file)).contains("a", "c");
      assertThat(file.index().unreadableRows()).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void strayBracketDoesNotHideRows() throws Exception {
    ExportFile file =
        Exports.indexed(
            folder, "{\"exports\": [" + box("a") + "], " + box("b") + ", " + box("c") + "]}");
    assertThat(Exports.ids(file)).containsExactly("a", "b", "c");
  }

  @Test
  void lastPrettyObjectWithoutItsBraceIsTheOnlyOneLost() throws Exception {
    String whole = prettyBox("c");
    ExportFile file =
        Exports.indexed(
            folder,
            prettyBox("a") + "\n" + prettyBox("b") + "\n" + whole.substring(0, whole.length() - 1));
    assertThat(Exports.ids(file)).containsExactly("a", "b");
    assertThat(file.index().problems())
        .extracting(Problem::message)
        .first()
        .asString()
        .contains("cut off");
  }

  @Test
  void truncatedLastLineIsReportedWithItsLine() throws Exception {
    ExportFile file = Exports.indexed(folder, box("a") + "\n" + box("b") + "\n{\"data_row\": {\"i");
    assertThat(Exports.ids(file)).containsExactly("a", "b");
    assertThat(file.index().problems())
        .containsExactly(
            new Problem(
                Severity.UNREADABLE,
                3,
                2L * (box("a").length() + 1),
                "",
                "the row is cut off before its end; export again, or remove the incomplete row"));
  }

  @Test
  void truncatedFirstLineDoesNotHideTheNextOnes() throws Exception {
    String cut = box("a").substring(0, 40);
    ExportFile file = Exports.indexed(folder, cut + "\n" + box("b") + "\n" + box("c") + "\n");
    assertThat(Exports.ids(file)).containsExactly("b", "c");
    assertThat(file.index().problems()).extracting(Problem::line).containsExactly(1L);
  }

  @Test
  void windowsBytesAreReadWithANotice() throws Exception {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write((box("a") + "\n").getBytes(StandardCharsets.UTF_8));
    content.write(box("Straße \u20ac").getBytes(WINDOWS));
    ExportFile file = Exports.indexed(folder, content.toByteArray());
    assertThat(Exports.ids(file)).containsExactly("a", "Straße €");
    assertThat(file.index().problems())
        .containsExactly(
            new Problem(
                Severity.NOTICE,
                2,
                box("a").length() + 1,
                "$",
                "not valid UTF-8; read as Windows-1252"));
    assertThat(file.index().row(1).problemCount()).isZero();
  }

  @Test
  void windowsBytesBeforeTheRowsOfAWrapperDoNotHideThem() throws Exception {
    byte[] content =
        ("{\"name\": \"Stra\u00dfe\", \"exports\": [" + box("a") + "," + box("b") + "]}")
            .getBytes(WINDOWS);
    assertThat(Exports.ids(Exports.indexed(folder, content))).containsExactly("a", "b");
  }

  @Test
  void replacementCharactersOfTheTextItselfAreNoNotice() throws Exception {
    ExportFile file = Exports.indexed(folder, box("a\ufffd"));
    assertThat(Exports.ids(file)).containsExactly("a\ufffd");
    assertThat(file.index().problems()).isEmpty();
  }

  @Test
  void byteOrderMarksOfJoinedFilesAreSkipped() throws Exception {
    assertThat(Exports.ids(Exports.indexed(folder, MARK + box("a") + "\n" + MARK + box("b"))))
        .containsExactly("a", "b");
    assertThat(
            Exports.ids(
                Exports.indexed(folder, MARK + prettyBox("a") + "\n" + MARK + prettyBox("b"))))
        .containsExactly("a", "b");
  }

  @Test
  void markerInATextStartsNoRow() throws Exception {
    String tricky = box("x").replace("\"cat\"", "\"{\\\"data_row\\\": {}} // ] } \\\\\"");
    String cut = tricky.substring(0, tricky.length() - 1);
    ExportFile file = Exports.indexed(folder, "[" + tricky + "," + cut + "," + tricky + "]");
    assertThat(Exports.ids(file)).containsExactly("x", "x");
    assertThat(file.index().classes()).containsExactly("{\"data_row\": {}} // ] } \\");
  }

  @Test
  void rowWhoseDataRowIsNotFirstIsARow() throws Exception {
    String row =
        "{\"media_attributes\": {\"a\": [1]}, \"list\": [{}], \"data_row\": {\"id\": \"a\"}}";
    assertThat(Exports.ids(Exports.indexed(folder, row))).containsExactly("a");
    assertThat(Exports.ids(Exports.indexed(folder, "[" + row + ",\n" + box("b") + "]")))
        .containsExactly("a", "b");
    assertThat(Exports.ids(Exports.indexed(folder, "{\"rows\": [" + row + "," + box("b") + "]}")))
        .containsExactly("a", "b");
  }

  @Test
  void wrapperWhoseFirstElementIsNoRowIsAWrapper() throws Exception {
    ExportFile file = Exports.indexed(folder, "{\"rows\": [null, {}, " + box("a") + "], \"n\": 1}");
    assertThat(Exports.ids(file)).containsExactly("a");
    assertThat(file.index().unreadableRows()).isEqualTo(2);
  }
}
