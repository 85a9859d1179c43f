package app.spotcheck.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.export.GrowingIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The test's own thread is the UI thread, and its clock goes on when told.
class RowSearchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final Duration ALMOST = RowSearch.COUNT_INTERVAL.minusMillis(1);

  @TempDir Path folder = Path.of("");
  private final BlockingQueue<Runnable> arrived = new LinkedBlockingQueue<>();
  private Instant now = Instant.EPOCH;
  private final RowSearch search = new RowSearch(arrived::add, () -> now);
  private GrowingIndex rows;

  @BeforeEach
  void openWithOneRow() throws Exception {
    rows = new GrowingIndex(folder);
    rows.add(row());
    search.open(rows.index());
    search.grow();
    await(() -> counted() == 1);
  }

  private static String row() {
    return """
    {"data_row":{"id":"a"},"projects":{"p":{"name":"P","labels":[]}}}\
    """;
  }

  private void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time is up").isLessThan(end);
      try {
        Runnable next = arrived.poll(20, TimeUnit.MILLISECONDS);
        if (next != null) {
          next.run();
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /// How many rows the facets say belong to the project of all rows.
  private int counted() {
    return search.facetsProperty().get().stream()
        .filter(facet -> facet.name().equals("project"))
        .flatMap(facet -> facet.values().stream())
        .mapToInt(value -> value.rows())
        .sum();
  }

  private void comeAnotherAfter(Duration pause) {
    rows.add(row());
    now = now.plus(pause);
    search.grow();
  }

  /// A count that had been started would arrive within a moment.
  private void countsStay(int expected) throws InterruptedException {
    assertThat(arrived.poll(MOMENT.toMillis(), TimeUnit.MILLISECONDS)).as("no count").isNull();
    assertThat(counted()).isEqualTo(expected);
    assertThat(search.shownProperty().get().size())
        .as("the list does not wait")
        .isGreaterThan(expected);
  }

  @Test
  void countsKeepABeatWhileRowsCome() throws Exception {
    comeAnotherAfter(Duration.ZERO);
    comeAnotherAfter(ALMOST);
    countsStay(1);
    comeAnotherAfter(Duration.ofMillis(1));
    await(() -> counted() == 4);
    comeAnotherAfter(ALMOST);
    countsStay(4);
    comeAnotherAfter(RowSearch.COUNT_INTERVAL);
    await(() -> counted() == 6);
  }

  @Test
  void theLastRowsAreCountedAtOnce() throws Exception {
    comeAnotherAfter(Duration.ZERO);
    countsStay(1);
    search.finish();
    await(() -> counted() == 2);
  }

  @Test
  void anotherFilterIsCountedAtOnce() throws Exception {
    comeAnotherAfter(Duration.ZERO);
    countsStay(1);
    search.textProperty().set("id = a");
    await(() -> counted() == 2);
    search.textProperty().set("id = b");
    await(() -> search.shownProperty().get().size() == 0 && counted() == 0);
  }
}
