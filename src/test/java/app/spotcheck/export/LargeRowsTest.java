package app.spotcheck.export;

import static app.spotcheck.export.Exports.box;
import static app.spotcheck.export.Exports.onlyLabel;
import static app.spotcheck.export.Exports.problems;
import static app.spotcheck.export.Exports.read;
import static app.spotcheck.export.Exports.row;
import static app.spotcheck.export.Exports.rowOf;
import static app.spotcheck.export.Exports.rowOfObjects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.spotcheck.model.Answer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.Problem;
import java.io.BufferedWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows and files of extreme size, each within a time that only a mistake in growth would exceed.
class LargeRowsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  /// A classification with this many levels, radio and checklist in turn.
  private static String nested(int levels) {
    StringBuilder open = new StringBuilder();
    StringBuilder close = new StringBuilder();
    for (int level = 0; level < levels; level++) {
      boolean radio = level % 2 == 0;
      open.append("{\"feature_id\": \"q\", \"name\": \"q").append(level).append("\", ");
      open.append(radio ? "\"radio_answer\": {" : "\"checklist_answers\": [{");
      open.append("\"feature_id\": \"a\", \"name\": \"a\", \"classifications\": [");
      close.insert(0, radio ? "]}}" : "]}]}");
    }
    return open.append(close).toString();
  }

  private static int depth(List<Classification> classifications) {
    int depth = 0;
    List<Classification> level = classifications;
    while (!level.isEmpty()) {
      depth++;
      Answer answer = level.getFirst().answer();
      level = answer == null ? List.of() : answer.options().getFirst().classifications();
    }
    return depth;
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 2_000})
  void deeplyNestedAnswersAreRead(int levels) {
    String annotations =
        "{\"classifications\": ["
            + nested(levels)
            + "], \"objects\": [{\"feature_id\": \"f\", \"name\": \"n\", \"annotation_kind\":"
            + " \"ImagePoint\", \"point\": {\"x\": 1, \"y\": 1}, \"classifications\": ["
            + nested(levels)
            + "]}]}";
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          RowReading reading = read(rowOf(annotations));
          assertThat(reading.problems()).isEmpty();
          assertThat(depth(onlyLabel(reading).classifications())).isEqualTo(levels);
          var feature = onlyLabel(reading).objects().getFirst().feature();
          assertThat(depth(feature.classifications())).isEqualTo(levels);
          String name = "\"q" + (levels - 1) + "\"";
          assertThat(reading.indentedJson()).contains(name).hasSizeLessThan(3_000 * levels);
          assertThat(reading.indentedJson(feature)).contains(name);
        });
  }

  @Test
  void problemDeepInsideNamesItsEnds() {
    String wrong = nested(1_000).replace("\"classifications\": []", "\"classifications\": 5");
    RowReading reading = read(rowOf("{\"classifications\": [" + wrong + "]}"));
    assertThat(reading.problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.path())
                .startsWith("$.projects.p.labels[0].annotations.classifications[0].radio_answer")
                .contains("…")
                .endsWith(".checklist_answers[0].classifications")
                .hasSizeLessThan(2_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"data_row\":", "[{\"data_row\":"})
  void endlessNestingEndsWithAProblem(String bracket) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          RowReading reading = read(bracket.repeat(100_000));
          assertThat(reading.row()).isNull();
          assertThat(problems(reading))
              .containsExactly("line 1: nested deeper than 10000 levels; such a row is not read");
          ExportFile file =
              Exports.indexed(folder, bracket.repeat(100_000) + "\n" + box("a") + "\n" + box("b"));
          assertThat(file.index().isComplete()).isTrue();
        });
  }

  @Test
  void closedNestingHidesNoRow() throws Exception {
    String deep =
        "{\"data_row\": {\"id\": \"x\"}, \"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    ExportFile file = Exports.indexed(folder, "[" + deep + "," + box("a") + "," + box("b") + "]");
    assertThat(Exports.ids(file)).containsExactly("a", "b");
  }

  @Test
  void hundredThousandObjectsAreRead() {
    String objects =
        IntStream.range(0, 100_000)
            .mapToObj(i ->
                "{\"feature_id\":\"f"
                    + i
                    + "\",\"name\":\"n\",\"annotation_kind\":"
                    + "\"ImagePoint\",\"point\":{\"x\":"
                    + i
                    + ",\"y\":1}}")
            .collect(Collectors.joining(","));
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          RowReading reading = read(rowOfObjects(objects));
          assertThat(reading.problems()).isEmpty();
          assertThat(onlyLabel(reading).objects()).hasSize(100_000);
        });
  }

  @Test
  void embeddingsAreNotKept() {
    String values = "0.123456789012345,".repeat(1_000_000) + "1";
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          RowReading reading =
              read(
                  "{\"data_row\": {\"id\": \"x\"}, \"embeddings\": [{\"values\": [{\"value\": ["
                      + values
                      + "]}]}], \"attachments\": []}");
          assertThat(row(reading).id()).isEqualTo("x");
          assertThat(reading.problems()).isEmpty();
          assertThat(reading.indentedJson())
              .isEqualTo("{\n  \"data_row\": {\n    \"id\": \"x\"\n  },\n  \"attachments\": []\n}");
        });
  }

  @Test
  void longTextIsRead() throws Exception {
    String text = "é".repeat(5_000_000);
    ExportFile file = Exports.indexed(folder, box(text));
    assertThat(Exports.ids(file)).containsExactly(text);
  }

  @Test
  void longNumberIsReported() {
    RowReading reading = read("{\"data_row\": {\"id\": " + "9".repeat(2_000) + "}}");
    assertThat(problems(reading))
        .containsExactly("line 1: a number has more digits than any number needs; export again");
  }

  @Test
  void rowThatFillsMemoryIsNotRead() throws Exception {
    Path path = folder.resolve("export");
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      out.write(box("a") + "\n{\"data_row\": {\"id\": \"");
      String megabyte = "x".repeat(1 << 20);
      for (int i = 0; i < 129; i++) {
        out.write(megabyte);
      }
      out.write("\"}}\n" + box("b"));
    }
    ExportFile file = ExportFile.open(path);
    file.buildIndex();
    assertThat(Exports.ids(file)).containsExactly("a", "b");
    assertThat(file.index().problems())
        .extracting(Problem::toString)
        .containsExactly("line 2: the row is longer than 64 MB; it is not read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"array", "wrapper", "pretty", "unclosed text", "comment", "junk"})
  void brokenRowsTakeNoLongerThanGoodOnes(String kind) {
    int count = 20_000;
    String good = box("x");
    String cut = good.substring(0, good.length() - 1);
    String content =
        switch (kind) {
          case "array" -> "[" + (cut + ",\n").repeat(count) + good + "]";
          case "wrapper" -> "{\"rows\": [" + (cut + ",\n").repeat(count) + good + "], \"n\": 1}";
          case "pretty" -> cut.replace(", ", ",\n").concat("\n").repeat(count) + good;
          case "unclosed text" ->
              "[" + (good.replace("cat\"", "cat") + ",").repeat(count) + good + "]";
          case "comment" -> good + "\n" + "/* {\n".repeat(count);
          default -> "[" + good + "\"a\": 1, [{".repeat(count);
        };
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          ExportFile file = Exports.indexed(folder, content);
          assertThat(Exports.ids(file)).containsExactly("x");
          assertThat(file.index().isComplete()).isTrue();
        });
  }

  @Test
  void veryManyProblemsAreCountedButNotKept() throws Exception {
    ExportFile file = Exports.indexed(folder, "[" + "1,".repeat(100_500) + box("a") + "]");
    assertThat(file.index().problems()).hasSize(100_000);
    assertThat(file.index().problemCount()).isEqualTo(100_500);
    assertThat(file.index().unreadableRows()).isEqualTo(100_500);
    assertThat(Exports.ids(file)).containsExactly("a");
  }

  @Test
  void restOfALargeFileWaitsUntilItsFirstRowIsShown() throws Exception {
    String line = "{\"data_row\": {\"id\": \"a\"}}" + " ".repeat(10_000) + "\n";
    Path path = folder.resolve("large.ndjson");
    int lines = 8_000;
    try (Writer out = Files.newBufferedWriter(path)) {
      for (int i = 0; i < lines; i++) {
        out.write(line);
      }
    }
    ExportFile file = ExportFile.open(path);
    CountDownLatch firstRowShown = new CountDownLatch(1);
    FutureTask<Void> indexing =
        new FutureTask<>(() -> {
          file.buildIndex(firstRowShown);
          return null;
        });
    Thread indexer = Thread.ofPlatform().start(indexing);
    while (indexer.getState() != Thread.State.TIMED_WAITING && indexer.isAlive()) {
      Thread.onSpinWait();
    }
    int whenWaiting = file.index().size();
    firstRowShown.countDown();
    indexing.get();
    assertThat(whenWaiting).isBetween(1, lines / 100);
    assertThat(file.index().size()).isEqualTo(lines);
  }
}
