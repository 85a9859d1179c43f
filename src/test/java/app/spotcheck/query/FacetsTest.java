package app.spotcheck.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.spotcheck.export.ExportFile;
import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.Presence;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetsTest {
  @TempDir Path folder;

  private List<Facet> facets(ExportFile file, String filter) throws FilterException {
    Filter parsed = Filter.parse(filter);
    return file.index()
        .read(columns -> Facets.of(columns, parsed, RowMatcher.rows(parsed, columns)));
  }

  private static Facet named(List<Facet> facets, String name) {
    return facets.stream().filter(facet -> facet.name().equals(name)).findFirst().orElseThrow();
  }

  private ExportFile vehicles() throws Exception {
    return SmallExport.write(
        folder,
        SmallExport.row("a", "DONE", "car", "car", "truck"),
        SmallExport.row("b", "DONE", "car"),
        SmallExport.row("c", "IN_REVIEW", "car", "bus"));
  }

  @Test
  void valuesAreCountedTheMostFrequentFirst() throws Exception {
    assertThat(named(facets(vehicles(), ""), "class").values())
        .extracting(Facet.Value::text, Facet.Value::rows, Facet.Value::objects)
        .containsExactly(tuple("car", 3, 4L), tuple("truck", 1, 1L), tuple("bus", 1, 1L));
  }

  @Test
  void aFacetIsCountedWithoutItsOwnTermAndWithAllOthers() throws Exception {
    List<Facet> facets = facets(vehicles(), "class = truck and status = DONE");
    assertThat(named(facets, "class").values())
        .extracting(
            Facet.Value::text, Facet.Value::rows, Facet.Value::objects, Facet.Value::selected)
        .containsExactly(tuple("car", 2, 3L, false), tuple("truck", 1, 1L, true));
    assertThat(named(facets, "status").values())
        .extracting(Facet.Value::text, Facet.Value::rows, Facet.Value::selected)
        .containsExactly(tuple("DONE", 1, true));
  }

  @Test
  void whatRowsHaveAndAnswersAndMetadataAreFacetsToo() throws Exception {
    ExportFile file = new RandomExport(new Random(3)).write(folder, 100);
    List<String> names = facets(file, "").stream().map(Facet::name).toList();
    assertThat(names)
        .contains("class", "kind", "status", "has", "metadata.camera", "\"weather\"")
        .contains("car > damage", "\"traffic light\" > weather > camera");
  }

  @Test
  void countsAreThoseOfTheFilterWithTheValueChosen() throws Exception {
    ExportFile file = new RandomExport(new Random(5)).write(folder, 200);
    Filter filter = Filter.parse("labels > 0 and status = DONE");
    for (Facet facet : facets(file, filter.toString())) {
      Filter others =
          facet.subject() == null ? filter : FilterEdit.without(filter, facet.subject());
      for (Facet.Value value : facet.values()) {
        Filter chosen = facet.with(others, value.text(), true);
        int rows = file.index().read(columns -> RowMatcher.rows(chosen, columns)).getCardinality();
        // Of a question, texts that were written are found besides the options that are counted,
        // and of metadata equal numbers that are spelled in another way.
        if (facet.subject() == null || facet.subject() instanceof Subject.OfField) {
          assertThat(value.rows()).as("%s %s", facet.name(), value).isEqualTo(rows);
        } else {
          assertThat(value.rows()).as("%s %s", facet.name(), value).isBetween(1, rows);
        }
      }
    }
  }

  @Test
  void manyValuesAreBoundedAndTheRestCounted() throws Exception {
    ExportFile file =
        SmallExport.write(
            folder,
            IntStream.range(0, 300)
                .mapToObj(i -> SmallExport.row("r" + i, "DONE", "class " + i))
                .toArray(String[]::new));
    Facet classes = named(facets(file, ""), "class");
    assertThat(classes.values()).hasSize(200);
    assertThat(classes.others()).isEqualTo(100);
    assertThat(named(facets(file, "class = \"class 299\""), "class").values())
        .filteredOn(Facet.Value::selected)
        .extracting(Facet.Value::text)
        .containsExactly("class 299");
  }

  @Test
  void interruptEndsTheCounting() throws Exception {
    ExportFile file = vehicles();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> facets(file, "")).isInstanceOf(CancelledException.class);
    } finally {
      Thread.interrupted();
    }
  }

  /// A filter, a class, whether it is chosen, and the filter then.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                         | car   | true  | class = car",
        "class = car              | truck | true  | class = car, truck",
        "class = car              | car   | true  | class = car",
        "class = car, truck       | car   | false | class = truck",
        "class = car              | car   | false | ''",
        "class = Car              | car   | false | ''",
        "class = bus              | car   | false | class = bus",
        "left                     | car   | true  | left and class = car",
        "left class = car has box | bus   | true  | left and class = car, bus and has box",
        "left class = car has box | car   | false | left and has box",
        "left class = car         | car   | false | left",
        "class != car             | bus   | true  | class != car and class = bus",
        "class = car or left      | bus   | true  | (class = car or left) and class = bus",
        "                         | a b   | true  | class = \"a b\"",
      })
  void aValueIsChosenInTheFilterAndTakenOutAgain(
      String text, String value, boolean on, String changed) throws FilterException {
    Filter filter = Filter.parse(text == null ? "" : text);
    Subject subject = Subject.of(Field.CLASS);
    Filter result = FilterEdit.with(filter, subject, value, on);
    assertThat(result).hasToString(changed);
    assertThat(FilterEdit.isSelected(result, subject, value)).isEqualTo(on);
  }

  @Test
  void somethingHadIsChosenAndTakenOutAgain() throws FilterException {
    Filter filter = Filter.parse("left");
    Filter on = FilterEdit.with(filter, Presence.PROBLEM, true);
    assertThat(on).hasToString("left and has problem");
    assertThat(FilterEdit.isSelected(on, Presence.PROBLEM)).isTrue();
    assertThat(FilterEdit.with(on, Presence.PROBLEM, false)).isEqualTo(filter);
  }

  @Test
  void spellingsThatDifferInCapitalsCanBeToldApart() throws Exception {
    ExportFile file =
        SmallExport.write(
            folder, SmallExport.row("a", "DONE", "Car"), SmallExport.row("b", "DONE", "car"));
    assertThat(SmallExport.found(file, "class = car")).containsExactly(1);
    assertThat(SmallExport.found(file, "class = CAR")).containsExactly(0, 1);
    assertThat(named(facets(file, ""), "class").values())
        .extracting(Facet.Value::text, Facet.Value::rows)
        .containsExactly(tuple("Car", 1), tuple("car", 1));
  }
}
