package app.spotcheck.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.export.ExportCaches;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.UnpackListener;
import app.spotcheck.export.columns.TextSearch;
import app.spotcheck.model.DataRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowMatcherTest {
  private static final Instant NOW = Instant.parse("2024-03-27T12:00:00Z");

  @TempDir Path folder;

  private static int[] found(ExportFile file, Filter filter) {
    return file.index().read(columns -> new RowMatcher(columns, NOW).rows(filter)).toArray();
  }

  @Test
  void rowsAreThoseFoundByReadingThemAll() throws Exception {
    Random random = new Random(42);
    for (int export = 0; export < 6; export++) {
      ExportFile file = new RandomExport(random).write(folder, 60);
      List<NaiveMatcher> rows = new ArrayList<>();
      for (DataRow row : RandomExport.rows(file)) {
        rows.add(new NaiveMatcher(new NaiveRow(row, file.index().row(rows.size())), NOW));
      }
      RandomFilters filters = new RandomFilters(random);
      for (int i = 0; i < 500; i++) {
        Filter filter = filters.next();
        int[] expected =
            IntStream.range(0, rows.size()).filter(row -> rows.get(row).matches(filter)).toArray();
        assertThat(found(file, filter)).as(filter.toString()).containsExactly(expected);
      }
    }
  }

  @Test
  void textsAreFoundInTheKeptIndexAsInMemory() throws Exception {
    Path path = folder.resolve("random.ndjson");
    ExportFile inMemory = new RandomExport(new Random(9)).write(folder, 2000);
    ExportCaches caches = ExportCaches.in(folder.resolve("cache"));
    try (ExportFile first = ExportFile.open(path, caches, UnpackListener.NONE)) {
      first.buildIndex();
    }
    String[] filters = {
      "front",
      "ÉTAT",
      "img 29",
      "row",
      "row11",
      "3",
      "id ~ row20, w3",
      "name = \"left état x\"",
      "key = \"img 77\"",
      "metadata.front ~ état",
      "* > where ~ \"red left\"",
      "has name",
      "has car > where",
      "zzz",
      "2024 and not left"
    };
    try (ExportFile kept = ExportFile.open(path, caches, UnpackListener.NONE)) {
      assertThat(kept.index().isComplete()).isTrue();
      for (String text : filters) {
        Filter filter = Filter.parse(text);
        assertThat(found(kept, filter)).as(text).containsExactly(found(inMemory, filter));
      }
    }
  }

  @Test
  void numbersOfAnExportAreComparedWithDatesOfTheFilter() throws Exception {
    ExportFile file =
        SmallExport.write(
            folder,
            SmallExport.bare("a", "", SmallExport.metadata("taken at", "2024-03-26T10:30:00Z")),
            SmallExport.bare("b", "", SmallExport.metadata("taken at", "2024-03-25")),
            SmallExport.bare("c", "", SmallExport.metadata("taken at", "unknown")),
            SmallExport.bare("d", "", ""));
    assertThat(found(file, Filter.parse("metadata.\"taken at\" >= 2024-03-26"))).containsExactly(0);
    assertThat(found(file, Filter.parse("metadata.\"taken at\" = -2d"))).containsExactly(1);
    assertThat(found(file, Filter.parse("metadata.\"taken at\" != 2024-03"))).containsExactly(2, 3);
    assertThat(found(file, Filter.parse("metadata.\"taken at\" ~ know"))).containsExactly(2);
    assertThat(found(file, Filter.parse("lacks metadata.\"taken at\""))).containsExactly(3);
  }

  @Test
  void searchOfTextsEndsWhenItIsStopped() throws Exception {
    ExportFile file = new RandomExport(new Random(1)).write(folder, 5);
    Runnable stopped =
        () -> {
          throw new CancelledException();
        };
    assertThatThrownBy(
            () -> file.index().read(all -> all.text().rows(TextSearch.anywhere("front"), stopped)))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void interruptedThreadGetsNoRows() throws Exception {
    ExportFile file = new RandomExport(new Random(1)).write(folder, 5);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> found(file, Filter.EVERYTHING))
          .isInstanceOf(CancelledException.class);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }
}
