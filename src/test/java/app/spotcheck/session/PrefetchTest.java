package app.spotcheck.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.cache.FileCache;
import app.spotcheck.check.Finding;
import app.spotcheck.check.Rule;
import app.spotcheck.check.Severity;
import app.spotcheck.export.ExportCaches;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.store.MediaPlaces;
import app.spotcheck.media.store.MediaStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The test's own thread is the UI thread: it runs what arrives while it waits for a condition.
class PrefetchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ROWS = 60;

  @TempDir Path folder = Path.of("");
  private final PictureServer server = new PictureServer();
  private final BlockingQueue<Runnable> arrived = new LinkedBlockingQueue<>();
  private @Nullable Session openSession;

  @BeforeEach
  void open() throws IOException {
    server.start();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      rows.append(
          """
          {"data_row":{"id":"r%d","row_data":"%s"},"media_attributes":{"width":100,"height":80}}
          """
              .formatted(i, server.url("p" + i)));
    }
    Path export = Files.writeString(folder.resolve("e.ndjson"), rows);
    openSession =
        new Session(
            arrived::add,
            ExportCaches.in(folder.resolve("cache")),
            new FileCache(folder.resolve("thumbnails"), 1 << 20),
            folder.resolve("reviews"));
    MediaClient client = new MediaClient(() -> null, new KeyPolicy(List.of()), false);
    MediaStore store = new MediaStore(client, MediaPlaces.NONE, fault -> {});
    session().open(export, new MediaLoader(store, folder.resolve("tiles")), StartAt.FIRST_ROW);
    await(() -> session().rowCountProperty().get() == ROWS);
  }

  @AfterEach
  void close() {
    session().close();
    server.close();
  }

  private Session session() {
    if (openSession == null) {
      throw new IllegalStateException("not open yet");
    }
    return openSession;
  }

  private void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time is up, asked for " + server.paths()).isLessThan(end);
      try {
        Runnable next = arrived.poll(5, TimeUnit.MILLISECONDS);
        if (next != null) {
          next.run();
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      session().sample();
    }
  }

  private boolean isShown(int row) {
    RowView view = session().rowProperty().get();
    return view != null
        && view.row().id().equals("r" + row)
        && session().display().mediaProperty().get().picture() instanceof MediaState.Ready;
  }

  private boolean askedFor(int row) {
    return server.paths().contains("/p" + row);
  }

  @Test
  void rowsAheadAreThereBeforeTheyAreShown() {
    await(() -> isShown(0) && askedFor(1) && askedFor(2) && askedFor(3));
    session().next();
    await(() -> isShown(1) && askedFor(4));
    session().show(30);
    await(() -> isShown(30) && askedFor(31) && askedFor(33) && askedFor(29));
    session().previous();
    await(() -> isShown(29) && askedFor(26));
    assertThat(server.paths()).doesNotHaveDuplicates().doesNotContain("/p34", "/p25", "/p6");
  }

  @Test
  void theRowsOfARunAreThereBeforeTheyAreShown() {
    await(() -> isShown(0) && askedFor(1) && askedFor(2) && askedFor(3));
    List<Finding> findings = IntStream.of(50, 10, 40, 20).mapToObj(PrefetchTest::finding).toList();
    session().review().run().start(findings);
    await(() -> isShown(50) && askedFor(10) && askedFor(40) && askedFor(20));
    assertThat(server.paths()).doesNotContain("/p51", "/p49");
  }

  private static Finding finding(int row) {
    return new Finding(
        Rule.EMPTY_LABEL,
        Severity.WARNING,
        row + 1,
        row + 1,
        "r" + row,
        null,
        null,
        List.of(),
        "The label is empty.",
        "$");
  }

  @Test
  void runningPrefetchIsJoined() {
    await(() -> isShown(0) && askedFor(1) && askedFor(2) && askedFor(3));
    session().show(40);
    await(() -> isShown(40));
    server.hold();
    await(() -> askedFor(41) || askedFor(42));
    session().next();
    server.letGo();
    await(() -> isShown(41));
    assertThat(server.paths().stream().filter("/p41"::equals)).hasSize(1);
  }

  @Test
  void heldKeyNeitherFloodsNorStarves() {
    await(() -> isShown(0) && askedFor(3));
    server.hold();
    int before = server.requests();
    long start = System.nanoTime();
    for (int row = 0; row < ROWS - 1; row++) {
      int next = row + 1;
      session().next();
      await(() ->
          session().rowProperty().get() != null
              && session().rowProperty().get().row().id().equals("r" + next));
    }
    double tenths = (System.nanoTime() - start) / 1e8;
    assertThat(server.requests() - before).isLessThan((int) tenths + 3);
    server.letGo();
    await(() -> isShown(ROWS - 1));
  }

  @Test
  void whatIsThereIsLoadedAgainOnDemand() {
    await(() -> isShown(0) && askedFor(3));
    session().retry();
    await(() -> isShown(0) && server.paths().stream().filter("/p0"::equals).count() == 2);
  }
}
