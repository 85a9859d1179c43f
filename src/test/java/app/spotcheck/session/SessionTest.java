package app.spotcheck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.spotcheck.cache.FileCache;
import app.spotcheck.export.ExportCaches;
import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.image.Images;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.store.MediaPlaces;
import app.spotcheck.media.store.MediaStore;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import app.spotcheck.paint.Scene;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The test's own thread is the UI thread: it runs what arrives while it waits for a condition.
class SessionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String LABEL =
      """
      {"id":"%s","label_kind":"Default","annotations":{"objects":[\
      {"feature_id":"f","name":"Cat","annotation_kind":"ImageSegmentationMask",\
      "mask":{"url":"mask.png"}}],"classifications":[],"relationships":[]}}\
      """;

  @TempDir Path folder = Path.of("");
  private final BlockingQueue<Runnable> arrived = new LinkedBlockingQueue<>();
  private Session session;

  @BeforeEach
  void writePictures() throws IOException {
    session =
        new Session(
            arrived::add,
            ExportCaches.in(folder.resolve("cache")),
            new FileCache(folder.resolve("thumbnails"), 1 << 20),
            folder.resolve("reviews"));
    for (int i = 1; i <= 3; i++) {
      png("p" + i + ".png", 10 * i, 8);
    }
    png("mask.png", 10, 8);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private void png(String name, int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(1, 1, 0, 255);
    ImageIO.write(image, "png", folder.resolve(name).toFile());
  }

  private static String row(int number, String projects) {
    return """
    {"data_row":{"id":"id%1$d","global_key":"key%1$d","row_data":"p%1$d.png"},\
    "media_attributes":{"mime_type":"image/png"},%2$s}
    """
        .formatted(number, projects);
  }

  private static String labels(String... ids) {
    return "\"projects\":{\"p\":{\"name\":\"P\",\"labels\":[" + joined(ids) + "]}}";
  }

  private static String run(String label, String prediction) {
    return labels("l" + label)
        + ",\"experiments\":{\"m\":{\"name\":\"M\",\"runs\":{\"r\":{\"name\":\"R\",\"labels\":["
        + joined(label)
        + "],\"predictions\":["
        + joined(prediction)
        + "]}}}}";
  }

  private static String joined(String... ids) {
    return String.join(",", Arrays.stream(ids).map(LABEL::formatted).toList());
  }

  private Path export(String... rows) throws IOException {
    Path file = Files.createTempFile(folder, "export", ".ndjson");
    return Files.writeString(file, String.join("", rows));
  }

  private MediaLoader offline() {
    KeyPolicy policy = new KeyPolicy(List.of(ApiOrigin.LABELBOX));
    MediaClient client = new MediaClient(() -> null, policy, true);
    return new MediaLoader(
        new MediaStore(client, MediaPlaces.NONE, fault -> {}), folder.resolve("tiles"));
  }

  private void open(Path file, StartAt start) {
    session.open(file, offline(), start);
    await(() -> session.failureProperty().get() != null || session.rowProperty().get() != null);
  }

  private void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time is up").isLessThan(end);
      Runnable next = next();
      if (next != null) {
        next.run();
      }
      session.sample();
    }
  }

  private @Nullable Runnable next() {
    try {
      return arrived.poll(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String rowId() {
    RowView view = session.rowProperty().get();
    return view == null ? "" : view.row().id();
  }

  private LabelChoice choice() {
    return Objects.requireNonNull(
        Objects.requireNonNull(session.rowProperty().get()).choice(), "a label is picked");
  }

  private void awaitRow(String id) {
    await(() -> rowId().equals(id));
  }

  private boolean goTo(String key) {
    List<Boolean> found = new ArrayList<>();
    session.goTo(key, found::add);
    await(() -> !found.isEmpty());
    return found.getFirst();
  }

  private void awaitMedia() {
    await(() -> !session.display().mediaProperty().get().isLoading());
  }

  @Test
  void opensTheFirstRowAndMovesOn() throws IOException {
    open(export(row(1, labels("a")), row(2, labels("b")), row(3, labels())), StartAt.FIRST_ROW);
    assertThat(rowId()).isEqualTo("id1");
    await(() -> session.rowCountProperty().get() == 3 && !session.workingProperty().get());
    session.previous();
    assertThat(session.rowIndexProperty().get()).isZero();
    session.next();
    awaitRow("id2");
    assertThat(goTo("key3")).isTrue();
    awaitRow("id3");
    session.next();
    assertThat(session.rowIndexProperty().get()).isEqualTo(2);
    assertThat(goTo("nobody")).isFalse();
    assertThat(session.progressProperty().get()).isNull();
  }

  @Test
  void theLastOfManyMovesCounts() throws IOException {
    open(export(row(1, labels("a")), row(2, labels("b")), row(3, labels("c"))), StartAt.FIRST_ROW);
    await(() -> session.rowCountProperty().get() == 3);
    session.next();
    session.next();
    session.previous();
    session.next();
    awaitRow("id3");
    awaitMedia();
    assertThat(session.display().mediaProperty().get().pictureSize()).isEqualTo(new Size(30, 8));
    assertThat(session.rowIndexProperty().get()).isEqualTo(2);
  }

  @Test
  void startsAtTheRowAskedFor() throws IOException {
    open(
        export(row(1, labels("a")), row(2, labels("b", "c"))), new StartAt("key2", "c", false, ""));
    assertThat(rowId()).isEqualTo("id2");
    assertThat(choice().label().id()).isEqualTo("c");
  }

  @Test
  void saysWhenTheRowAskedForIsMissing() throws IOException {
    open(export(row(1, labels("a"))), new StartAt("key9", null, false, ""));
    awaitRow("id1");
    assertThat(session.failureProperty().get()).contains("key9");
  }

  @Test
  void startsAtARowFarInTheFile() throws IOException {
    String[] many = new String[20_000];
    Arrays.fill(many, row(1, labels("a")));
    many[many.length - 1] = row(2, labels("b"));
    open(export(many), new StartAt("key2", null, false, ""));
    assertThat(rowId()).isEqualTo("id2");
    assertThat(session.rowIndexProperty().get()).isEqualTo(many.length - 1);
    assertThat(session.failureProperty().get()).isNull();
  }

  @Test
  void aLaterMoveWinsOverARowThatIsSought() throws IOException {
    open(export(row(1, labels("a")), row(2, labels("b")), row(3, labels("c"))), StartAt.FIRST_ROW);
    await(() -> session.rowCountProperty().get() == 3 && !session.workingProperty().get());
    session.goTo("key3", found -> fail("it is not wanted any more"));
    session.next();
    awaitRow("id2");
    awaitMedia();
    assertThat(rowId()).isEqualTo("id2");
  }

  @Test
  void movesFromARowThatTheFilterHidesToItsNeighbours() throws IOException {
    String[] rows = new String[9];
    Arrays.setAll(rows, i -> row(i + 1, labels(i % 4 == 0 ? new String[] {"a"} : new String[0])));
    open(export(rows), StartAt.FIRST_ROW);
    await(() -> session.rowCountProperty().get() == 9 && !session.workingProperty().get());
    session.show(2);
    session.search().textProperty().set("labels > 0");
    await(() -> session.shownProperty().get().size() == 3);
    session.next();
    assertThat(session.rowIndexProperty().get()).isEqualTo(4);
    session.show(6);
    session.previous();
    assertThat(session.rowIndexProperty().get()).isEqualTo(4);
  }

  @Test
  void keepsProjectAndRoleOverRowsEvenOverOneWithoutLabels() throws IOException {
    open(
        export(row(1, run("a", "b")), row(2, "\"projects\":{}"), row(3, run("c", "d"))),
        new StartAt(null, null, true, ""));
    assertThat(choice().role()).isEqualTo(LabelRole.PREDICTION);
    await(() -> session.rowCountProperty().get() == 3);
    session.next();
    awaitRow("id2");
    session.next();
    awaitRow("id3");
    assertThat(choice().label().id()).isEqualTo("d");
    session.choose(0);
    assertThat(choice().label().id()).isEqualTo("lc");
    session.choose(9);
    assertThat(choice().label().id()).isEqualTo("lc");
  }

  @Test
  void aFileThatCannotBeOpenedLeavesTheOneThatIsOpen() throws IOException {
    open(export(row(1, labels("a"))), StartAt.FIRST_ROW);
    open(folder.resolve("nowhere"), StartAt.FIRST_ROW);
    await(() -> session.failureProperty().get() != null);
    assertThat(session.failureProperty().get()).contains("nowhere");
    assertThat(rowId()).isEqualTo("id1");
    awaitMedia();
    assertThat(session.display().mediaProperty().get().failures()).isEmpty();
  }

  /// A JPEG that says EXIF orientation 6, which the export says nothing of.
  @Test
  void thePictureIsTurnedByExifUnlessThatIsOff() throws IOException {
    byte[] jpeg = Images.turned(new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_GRAY), 6);
    Files.write(folder.resolve("p1.png"), jpeg);
    open(export(row(1, labels())), StartAt.FIRST_ROW);
    awaitMedia();
    RowDisplay display = session.display();
    assertThat(display.mediaProperty().get().pictureSize()).isEqualTo(new Size(20, 40));
    display.turnByExifProperty().set(false);
    awaitMedia();
    assertThat(display.mediaProperty().get().pictureSize()).isEqualTo(new Size(40, 20));
    RowView shown = Objects.requireNonNull(session.rowProperty().get());
    assertThat(display.mediaProperty().get().notices(shown.row()))
        .singleElement()
        .asString()
        .contains("EXIF orientation 6");
  }

  @Test
  void aFileWithoutRowsSaysSo() throws IOException {
    open(export("[1,2,3]"), StartAt.FIRST_ROW);
    assertThat(session.failureProperty().get()).isNotEmpty();
    assertThat(session.rowIndexProperty().get()).isEqualTo(Session.NO_ROW);
  }

  @Test
  void anotherFileReplacesTheOneBeingIndexed() throws IOException {
    Path other = export(row(2, labels("b")));
    String[] many = new String[20_000];
    Arrays.fill(many, row(1, labels("a")));
    open(export(many), StartAt.FIRST_ROW);
    session.open(other, offline(), StartAt.FIRST_ROW);
    awaitRow("id2");
    await(() -> !session.workingProperty().get());
    assertThat(session.rowCountProperty().get()).isEqualTo(1);
  }

  @Test
  void stoppingTheIndexingKeepsWhatIsThere() throws IOException {
    String[] many = new String[20_000];
    Arrays.fill(many, row(1, labels("a")));
    session.open(export(many), offline(), new StartAt("nobody", null, false, ""));
    await(() -> session.rowCountProperty().get() > 0);
    session.stop();
    assertThat(session.workingProperty().get()).isFalse();
    awaitRow("id1");
    assertThat(session.failureProperty().get()).contains("nobody");
  }

  @Test
  void aRowThatChangedInTheFileIsNotShown() throws IOException {
    Path file = export(row(1, labels("a")), row(2, labels("b")));
    open(file, StartAt.FIRST_ROW);
    await(() -> session.rowCountProperty().get() == 2 && !session.workingProperty().get());
    Files.writeString(file, "x".repeat((int) Files.size(file)));
    session.next();
    await(() -> session.failureProperty().get() != null);
    assertThat(session.rowProperty().get()).isNull();
    assertThat(session.display().sceneProperty().get()).isNull();
  }

  @Test
  void closingLeavesNothing() throws IOException {
    open(export(row(1, labels("a"))), StartAt.FIRST_ROW);
    session.closeExport();
    assertThat(session.exportProperty().get()).isNull();
    assertThat(session.rowProperty().get()).isNull();
    assertThat(session.rowCountProperty().get()).isZero();
    assertThat(session.display().sceneProperty().get()).isNull();
    open(export(row(2, labels("b"))), StartAt.FIRST_ROW);
    assertThat(rowId()).isEqualTo("id2");
  }

  @Test
  void loadsPicturesAndMasksBesideTheExport() throws IOException {
    open(export(row(1, labels("a"))), StartAt.FIRST_ROW);
    assertThat(session.display().mediaProperty().get().isLoading()).isTrue();
    awaitMedia();
    Scene scene = Objects.requireNonNull(session.display().sceneProperty().get());
    assertThat(scene.picture()).isNotNull();
    assertThat(scene.frame()).isEqualTo(new Size(10, 8).toBox());
    assertThat(scene.areaOf(0)).isEqualTo(1);
    session.display().wholeShapesProperty().set(true);
    assertThat(session.display().mediaProperty().get().isLoading()).isTrue();
    awaitMedia();
    assertThat(Objects.requireNonNull(session.display().sceneProperty().get()).masks()).isNotNull();
  }

  @Test
  void aMissingPictureComesWithARetry() throws IOException {
    Files.move(folder.resolve("p1.png"), folder.resolve("away.png"));
    open(export(row(1, labels())), StartAt.FIRST_ROW);
    awaitMedia();
    assertThat(session.display().mediaProperty().get().failures()).hasSize(1);
    Files.move(folder.resolve("away.png"), folder.resolve("p1.png"));
    session.display().retry();
    awaitMedia();
    assertThat(session.display().mediaProperty().get().picture())
        .isInstanceOf(MediaState.Ready.class);
  }
}
