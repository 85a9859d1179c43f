package app.spotcheck.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.export.ExportFile;
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
    for (int export = 0; export < 10; export++) {
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
