package app.spotcheck.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.export.ExportFile;
import app.spotcheck.model.DataRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class RowOrderTest {
  @TempDir Path folder;

  private static int[] sorted(ExportFile file, String order, @Nullable RoaringBitmap rows)
      throws FilterException {
    RowOrder parsed = RowOrder.parse(order);
    return file.index().read(columns -> parsed.sorted(columns, rows));
  }

  @ParameterizedTest
  @CsvSource({
    "file, 0 1 2 3",
    "file desc, 3 2 1 0",
    "id, 1 3 2 0",
    "id desc, 0 2 1 3",
    "key, 1 0 2 3",
    "key desc, 0 1 2 3",
    "name, 2 1 0 3",
    "display, 2 3 1 0",
    "metadata.t, 2 0 1 3",
    "metadata.t desc, 0 2 1 3",
    "metadata.c, 1 0 2 3",
    "metadata.c desc, 0 2 1 3",
    "metadata.unknown, 0 1 2 3",
    "labels, 0 1 2 3",
    "labels desc, 0 1 2 3",
  })
  void rowsAreInOrderAndThoseWithoutAValueLast(String order, String expected) throws Exception {
    ExportFile file =
        SmallExport.write(
            folder,
            SmallExport.bare(
                "d",
                ",\"global_key\":\"Zebra\",\"external_id\":\"x2\"",
                SmallExport.metadata("t", "10") + "," + SmallExport.metadata("c", "red")),
            SmallExport.bare(
                "b",
                ",\"global_key\":\"kiwi\",\"external_id\":\"X1\"",
                SmallExport.metadata("c", "Blue")),
            SmallExport.bare(
                "C",
                ",\"external_id\":\"a\"",
                SmallExport.metadata("t", "9") + "," + SmallExport.metadata("c", "red")),
            SmallExport.bare("b", "", ""));
    assertThat(sorted(file, order, null)).containsExactly(numbers(expected));
  }

  private static int[] numbers(String text) {
    return List.of(text.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "id desc"})
  void longKeysAreSortedAsTexts(String order) throws Exception {
    Random random = new Random(11);
    String[] stems = {"a/shared/prefix/", "a/shared/prefix/IMG_", "A/shared/x", "été", "", "~"};
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String id = stems[random.nextInt(stems.length)] + random.nextInt(400) + ".jpg";
      rows.add(SmallExport.bare(id, "", ""));
    }
    ExportFile file = SmallExport.write(folder, rows.toArray(String[]::new));
    List<DataRow> read = RandomExport.rows(file);
    Comparator<Integer> byId =
        Comparator.comparing(row -> read.get(row).id().toLowerCase(Locale.ROOT));
    int[] expected =
        IntStream.range(0, read.size())
            .boxed()
            .sorted(order.endsWith("desc") ? byId.reversed() : byId)
            .mapToInt(Integer::intValue)
            .toArray();
    assertThat(sorted(file, order, null)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "objects",
        "objects desc",
        "seconds",
        "created desc",
        "confidence",
        "count(car) desc",
        "class",
        "class desc",
        "status",
        "media",
        "labeller desc",
        "metadata.camera",
        "display",
        "car > damage",
        "problems desc",
        "kind",
        "metadata.front desc"
      })
  void everyOrderHasAllRowsAndIsStable(String order) throws Exception {
    ExportFile file = new RandomExport(new Random(8)).write(folder, 300);
    int[] all = sorted(file, order, null);
    assertThat(all.clone()).containsExactlyInAnyOrder(IntStream.range(0, 300).toArray());
    RoaringBitmap some = RoaringBitmap.bitmapOf(IntStream.range(0, 100).map(i -> i * 3).toArray());
    int[] expected = IntStream.of(all).filter(some::contains).toArray();
    assertThat(sorted(file, order, some)).containsExactly(expected);
    assertThat(RowOrder.parse(RowOrder.parse(order).text())).isEqualTo(RowOrder.parse(order));
  }

  @Test
  void numbersAreInOrderWithTheirSign() throws Exception {
    String[] values = {"-1", "2", "-0.5", "0", "1e3", "-20", "0.25"};
    String[] rows = new String[values.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = SmallExport.bare("r" + i, "", SmallExport.metadata("t", values[i]));
    }
    ExportFile file = SmallExport.write(folder, rows);
    assertThat(sorted(file, "metadata.t", null)).containsExactly(5, 0, 2, 3, 6, 1, 4);
    assertThat(sorted(file, "metadata.t desc", null)).containsExactly(4, 1, 6, 3, 2, 0, 5);
  }

  @Test
  void metadataWithVeryManyTextsIsSortedToo() throws Exception {
    String[] rows =
        IntStream.range(0, 1500)
            .mapToObj(
                i -> SmallExport.bare("r" + i, "", SmallExport.metadata("n", "v" + (9999 - i))))
            .toArray(String[]::new);
    ExportFile file = SmallExport.write(folder, rows);
    assertThat(sorted(file, "metadata.n", null))
        .containsExactly(IntStream.range(0, 1500).map(i -> 1499 - i).toArray());
    assertThat(SmallExport.found(file, "metadata.n = V9997")).containsExactly(2);
    assertThat(SmallExport.found(file, "metadata.n ~ 8501, 8502")).containsExactly(1497, 1498);
    assertThat(SmallExport.found(file, "lacks metadata.n")).isEmpty();
  }

  @Test
  void unknownKeyIsSaid() {
    assertThatThrownBy(() -> RowOrder.parse("lables"))
        .isInstanceOf(FilterException.class)
        .hasMessage("\"lables\" is nothing to sort by; did you mean labels?");
  }

  @Test
  void interruptEndsTheSorting() throws Exception {
    ExportFile file = new RandomExport(new Random(8)).write(folder, 20);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> sorted(file, "created", null))
          .isInstanceOf(CancelledException.class);
      assertThatThrownBy(() -> sorted(file, "id", null)).isInstanceOf(CancelledException.class);
    } finally {
      Thread.interrupted();
    }
  }
}
