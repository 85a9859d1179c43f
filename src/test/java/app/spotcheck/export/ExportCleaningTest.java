package app.spotcheck.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;
import tools.jackson.databind.json.JsonMapper;

class ExportCleaningTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int RANDOM_ROWS = 2_000;

  @TempDir private Path folder = Path.of("");

  /// Takes out rows and objects by their ids.
  private record ById(Set<String> rows, Set<String> objects) implements ExportCleaning.Choice {
    @Override
    public boolean hasRow(DataRow row) {
      return rows.contains(row.id());
    }

    @Override
    public boolean hasObject(DataRow row, Label label, int object) {
      return objects.contains(label.objects().get(object).feature().id());
    }
  }

  private static ById rows(String... ids) {
    return new ById(Set.of(ids), Set.of());
  }

  private static ById objects(String... ids) {
    return new ById(Set.of(), Set.of(ids));
  }

  private byte[] cleaned(byte[] export, ExportCleaning.Choice choice) throws Exception {
    ExportFile file = Exports.indexed(folder, export);
    RoaringBitmap all = RoaringBitmap.bitmapOfRange(0, file.index().size());
    var out = new ByteArrayOutputStream();
    new ExportCleaning(file, all, choice).write(out);
    return out.toByteArray();
  }

  private String cleaned(String export, ExportCleaning.Choice choice) throws Exception {
    return new String(
        cleaned(export.getBytes(StandardCharsets.UTF_8), choice), StandardCharsets.UTF_8);
  }

  private static String rowOf(String id, String label) {
    return "{\"data_row\":{\"id\":\""
        + id
        + "\"},\"projects\":{\"p\":{\"labels\":["
        + label
        + "]}}}";
  }

  private static String box(String id) {
    return "{\"feature_id\":\""
        + id
        + "\",\"name\":\"n\",\"annotation_kind\":\"ImageBoundingBox\",\"bounding_box\":"
        + "{\"left\":1.0,\"top\":2e0,\"width\":3,\"height\":4}}";
  }

  @ParameterizedTest
  @ValueSource(strings = {Exports.FIXTURE, Exports.REAL_BOXES})
  void nothingTakenOutIsTheSameBytes(String sample) throws Exception {
    assertThat(cleaned(Exports.sample(sample), rows())).isEqualTo(Exports.sample(sample));
  }

  @Test
  void whatIsNoRowStaysToo() throws Exception {
    String odd =
        "\ufeff// a comment\r\n\n"
            + rowOf("a", "")
            + "  \r\n{broken\n\t"
            + rowOf("b", "")
            + "\n\n"
            + rowOf("c", "")
            + "/* c */\n"
            + rowOf("d", "");
    assertThat(cleaned(odd, rows())).isEqualTo(odd);
    assertThat(cleaned(odd, rows("b", "d")))
        .isEqualTo(
            "\ufeff// a comment\r\n\n"
                + rowOf("a", "")
                + "  \r\n{broken\n\t\n"
                + rowOf("c", "")
                + "/* c */\n");
    assertThat(cleaned(odd, rows("a", "b", "c", "d")))
        .isEqualTo("\ufeff// a comment\r\n\n{broken\n\t\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a|[ b , c ,\td ]",
        "b|[ a ,\td ]#c",
        "c|[ a , b ,\td ]",
        "d|[ a , b , c ]",
        "a b|[ c ,\td ]",
        "a d|[ b , c ]",
        "b c|[ a ,\td ]",
        "c d|[ a , b ]",
        "a c|[ b ,\td ]",
        "a b c d|[  ]"
      })
  void commasAreRight(String out, String left) throws Exception {
    String all = "[ a , b , c ,\td ]";
    String expected = left.endsWith("#c") ? "[ a , c ,\td ]" : left;
    String line = rowOf("r", label(all)) + "\n";
    assertThat(cleaned(line, objects(out.split(" "))))
        .isEqualTo(rowOf("r", label(expected)) + "\n");
  }

  /// A label with the boxes of a list of letters, and the same list as its order.
  private static String label(String list) {
    String boxes =
        list.chars()
            .mapToObj(
                c -> Character.isLetter(c) ? box(Character.toString(c)) : Character.toString(c))
            .collect(Collectors.joining());
    String ids = list.replaceAll("(\\p{L})", "\"$1\"");
    return "{\"id\":\"l\",\"annotations\":{\"objects\":" + boxes + "}, \"z_order\" :" + ids + "}";
  }

  @Test
  void relationshipsToItGoToo() throws Exception {
    String ab = relationship("ab", "a", "b");
    String bc = relationship("bc", "b", "c");
    String before =
        ("{\"id\":\"l\",\"annotations\":{\"objects\":[%s,%s,%s,%s],\"relationships\":[%s,%s]},"
                + "\"z_order\":[1,\"a\",null,\"b\",\"c\",\"ab\"]}")
            .formatted(box("a"), box("b"), box("c"), ab, ab, bc);
    assertThat(cleaned(rowOf("r", before), objects("a")))
        .isEqualTo(
            rowOf(
                "r",
                ("{\"id\":\"l\",\"annotations\":{\"objects\":[%s,%s],\"relationships\":[%s]},"
                        + "\"z_order\":[1,null,\"b\",\"c\"]}")
                    .formatted(box("b"), box("c"), bc)));
    assertThat(cleaned(rowOf("r", before), objects("b"))).contains("\"relationships\":[]");
  }

  private static String relationship(String id, String source, String target) {
    return "{\"feature_id\":\""
        + id
        + "\",\"name\":\"on\",\"annotation_kind\":\"ImageRelationship\","
        + "\"unidirectional_relationship\":{\"source\":\""
        + source
        + "\",\"target\":\""
        + target
        + "\"}}";
  }

  @Test
  void anIdThatAnotherObjectHasStaysInTheOrder() throws Exception {
    String label =
        "{\"id\":\"l\",\"annotations\":{\"objects\":["
            + box("a")
            + ","
            + box("a")
            + "]},"
            + "\"z_order\":[\"a\"]}";
    ExportCleaning.Choice first =
        new ExportCleaning.Choice() {
          @Override
          public boolean hasRow(DataRow row) {
            return false;
          }

          @Override
          public boolean hasObject(DataRow row, Label label, int object) {
            return object == 0;
          }
        };
    assertThat(cleaned(rowOf("r", label), first))
        .isEqualTo(rowOf("r", label.replace(box("a") + ",", "")));
  }

  @Test
  void idsAndKeysInAnyWritingAreFound() throws Exception {
    String project = "\"projects\":{\"Straße\":{\"l\\u0061bels\":[%s]}}}\n";
    String label = "{\"id\":\"l\",\"annotations\":{\"objects\":[%s]},\"z_order\":[%s]}";
    String start = "{\"data_row\":{\"id\":\"r\"}, /* \"annotations\" */ \"embeddings\":[[1,2]],";
    String before =
        start
            + project.formatted(
                label.formatted(
                    box("gr\\u00fcn") + "," + box("größe"), "\"grün\",\"gr\\u00f6ße\""));
    String after = start + project.formatted(label.formatted(box("größe"), "\"gr\\u00f6ße\""));
    assertThat(cleaned(before, objects("grün"))).isEqualTo(after);
    byte[] windows = before.getBytes(WINDOWS);
    assertThat(cleaned(windows, objects("grün"))).isEqualTo(after.getBytes(WINDOWS));
  }

  @Test
  void otherShapesBecomeALineARow() throws Exception {
    String pretty =
        "[\n"
            + "  {\n"
            + "    \"data_row\": {\"id\": \"a // b\\\"\"}, // why\n"
            + "    \"x\": /* no\n"
            + " */ [1,\r\n"
            + " 2]\n"
            + "  },\n"
            + " "
            + rowOf("b", "")
            + ", {broken}]\n";
    assertThat(cleaned(pretty, rows()))
        .isEqualTo(
            "{\"data_row\": {\"id\": \"a // b\\\"\"}, \"x\":  [1,2]}\n" + rowOf("b", "") + "\n");
    assertThat(cleaned(pretty, rows("a // b\""))).isEqualTo(rowOf("b", "") + "\n");
    assertThat(cleaned("{\"exports\":" + pretty + "}", rows("b"))).doesNotContain("projects");
  }

  @ParameterizedTest
  @ValueSource(strings = {Exports.PROJECT, Exports.MODEL_RUN, Exports.VERSION_ONE})
  void sampleOfAnotherShapeIsReadTheSame(String sample) throws Exception {
    ExportFile before = Exports.indexed(folder, Exports.sample(sample));
    List<String> expected = new ArrayList<>();
    for (IndexedRow row : Exports.rows(before)) {
      expected.add(before.read(row).indentedJson());
    }
    ExportFile after = Exports.indexed(folder, cleaned(Exports.sample(sample), rows()));
    List<String> read = new ArrayList<>();
    for (IndexedRow row : Exports.rows(after)) {
      read.add(after.read(row).indentedJson());
    }
    assertThat(read).isEqualTo(expected).isNotEmpty();
  }

  /// Whatever the row, what is chosen is gone, all else is read as before, and the text only lost.
  @Test
  void randomRowsLoseWhatIsChosenAndNothingElse() throws Exception {
    Random random = new Random(7);
    List<byte[]> seeds = seeds();
    int cut = 0;
    for (int i = 0; i < RANDOM_ROWS; i++) {
      String seed = new String(seeds.get(random.nextInt(seeds.size())), StandardCharsets.UTF_8);
      byte[] row = RowMutations.of(seed, random).getBytes(StandardCharsets.UTF_8);
      RowReading reading = RowReader.read(row, 1, 0);
      if (reading.row() == null || hasKeyTwice(reading)) {
        continue;
      }
      Set<Feature> out = chosen(reading.row(), random);
      RowCut rowCut =
          RowCut.of(
              reading, (label, object) -> out.contains(label.objects().get(object).feature()));
      byte[] rest = rowCut.applied(row);
      assertThat(isSubsequence(rest, row)).isTrue();
      RowReading after = RowReader.read(rest, 1, 0);
      assertThat(
              features(
                  Objects.requireNonNull(
                      after.row(), () -> new String(rest, StandardCharsets.UTF_8))))
          .as(() -> new String(row, StandardCharsets.UTF_8))
          .isEqualTo(features(reading.row()).stream().filter(f -> !out.contains(f)).toList());
      assertOrdersFit(reading.row(), Objects.requireNonNull(after.row()), out);
      cut += rowCut.objects();
    }
    assertThat(cut).isGreaterThan(RANDOM_ROWS);
  }

  private static List<byte[]> seeds() throws Exception {
    List<byte[]> seeds = new ArrayList<>();
    for (String sample : List.of(Exports.FIXTURE, Exports.REAL_BOXES)) {
      Exports.sampleText(sample)
          .lines()
          .limit(20)
          .forEach(line -> seeds.add(line.getBytes(StandardCharsets.UTF_8)));
    }
    for (String sample : List.of(Exports.PROJECT, Exports.MODEL_RUN, Exports.VERSION_ONE)) {
      var tree = MAPPER.readTree(Exports.sample(sample));
      (tree.isArray() ? tree.valueStream() : Stream.of(tree))
          .forEach(row -> seeds.add(row.toString().getBytes(StandardCharsets.UTF_8)));
    }
    return seeds;
  }

  private static boolean hasKeyTwice(RowReading reading) {
    return reading.problems().stream().anyMatch(p -> p.message().contains("occurs twice"));
  }

  private static Set<Feature> chosen(DataRow row, Random random) {
    Set<Feature> chosen = new HashSet<>();
    int share = 1 + random.nextInt(4);
    for (LabelChoice choice : row.labelChoices()) {
      choice.label().objects().stream()
          .filter(object -> random.nextInt(share) == 0)
          .forEach(object -> chosen.add(object.feature()));
    }
    return chosen;
  }

  private static List<Feature> features(DataRow row) {
    return row.labelChoices().stream()
        .flatMap(choice -> choice.label().objects().stream())
        .map(object -> object.feature())
        .toList();
  }

  private static void assertOrdersFit(DataRow before, DataRow after, Set<Feature> out) {
    for (int i = 0; i < before.labelChoices().size(); i++) {
      Label label = before.labelChoices().get(i).label();
      Label rest = after.labelChoices().get(i).label();
      Set<String> gone =
          label.objects().stream()
              .map(object -> object.feature())
              .filter(out::contains)
              .map(Feature::id)
              .filter(id -> !id.isEmpty())
              .collect(Collectors.toSet());
      rest.objects().forEach(object -> gone.remove(object.feature().id()));
      Set<String> goneRelationships =
          label.relationships().stream()
              .filter(r -> gone.contains(r.source()) || gone.contains(r.target()))
              .map(r -> r.feature().id())
              .filter(id -> !id.isEmpty())
              .collect(Collectors.toSet());
      assertThat(rest.relationships())
          .isEqualTo(
              label.relationships().stream()
                  .filter(r -> !gone.contains(r.source()) && !gone.contains(r.target()))
                  .toList());
      List<String> order = label.zOrder();
      if (order != null) {
        assertThat(rest.zOrder())
            .isEqualTo(
                order.stream()
                    .filter(id -> !gone.contains(id) && !goneRelationships.contains(id))
                    .toList());
      }
    }
  }

  private static boolean isSubsequence(byte[] part, byte[] whole) {
    int at = 0;
    for (byte b : whole) {
      if (at < part.length && part[at] == b) {
        at++;
      }
    }
    return at == part.length || Arrays.equals(part, whole);
  }
}
