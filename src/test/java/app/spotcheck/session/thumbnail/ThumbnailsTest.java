package app.spotcheck.session.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.spotcheck.cache.FileCache;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.image.Images;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.store.MediaPlaces;
import app.spotcheck.media.store.MediaStore;
import app.spotcheck.paint.ClassColors;
import app.spotcheck.paint.ColorScheme;
import app.spotcheck.session.PictureServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The test's own thread is the UI thread: it runs what arrives while it waits for a condition.
class ThumbnailsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int RED = 0xff0000;
  private static final String BOX =
      """
      {"feature_id":"f","name":"Cat","annotation_kind":"ImageBoundingBox",\
      "bounding_box":{"left":%d,"top":20,"width":60,"height":40}}\
      """;

  @TempDir Path folder = Path.of("");
  private final PictureServer server = new PictureServer();
  private final BlockingQueue<Runnable> arrived = new LinkedBlockingQueue<>();
  private final Map<Integer, Thumbnail> got = new TreeMap<>();
  private final List<Integer> order = new ArrayList<>();
  private @Nullable MediaLoader media;
  private Thumbnails thumbnails = new Thumbnails(arrived::add, null);
  private @Nullable ExportFile export;
  private ClassColors colors = new ClassColors();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    thumbnails.close();
    server.close();
    closeMedia();
  }

  private String row(int number, String objects) {
    return """
    {"data_row":{"id":"id%d","row_data":"%s"},"media_attributes":{"mime_type":"image/png"},\
    "projects":{"p":{"name":"P","labels":[{"id":"l","annotations":{"objects":[%s]}}]}}}
    """
        .formatted(number, server.url("p" + number), objects);
  }

  private String[] rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> row(i, BOX.formatted(20)))
        .toArray(String[]::new);
  }

  private void open(String... rows) throws IOException, ExportException {
    Path file = Files.createTempFile(folder, "export", ".ndjson");
    ExportFile opened = ExportFile.open(Files.writeString(file, String.join("", rows)));
    opened.buildIndex();
    export = opened;
    colors = new ClassColors();
    colors.add(opened.index().classes());
    colors.use(ColorScheme.DEFAULT.with("Cat", RED));
    closeMedia();
    media = freshMedia();
    thumbnails.open(opened, media, colors);
  }

  /// Remembers no picture yet.
  private MediaLoader freshMedia() {
    KeyPolicy policy = new KeyPolicy(List.of(ApiOrigin.LABELBOX));
    MediaClient client = new MediaClient(() -> null, policy, false);
    return new MediaLoader(new MediaStore(client, MediaPlaces.NONE, fault -> {}), folder);
  }

  private void closeMedia() {
    if (media != null) {
      media.close();
    }
  }

  private ThumbnailRequest ask(int number) {
    ExportFile file = Objects.requireNonNull(export);
    return thumbnails.request(
        file.index().row(number - 1),
        1,
        thumbnail -> {
          got.put(number, thumbnail);
          order.add(number);
        });
  }

  private void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time is up").isLessThan(end);
      try {
        Runnable next = arrived.poll(10, TimeUnit.MILLISECONDS);
        if (next != null) {
          next.run();
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private Thumbnail load(int number) {
    got.remove(number);
    ask(number);
    await(() -> got.containsKey(number));
    return Objects.requireNonNull(got.get(number));
  }

  private static int pixel(Thumbnail thumbnail, int x, int y) {
    assertThat(thumbnail).isInstanceOf(Thumbnail.Painted.class);
    Picture picture = ((Thumbnail.Painted) thumbnail).picture();
    return picture.argb()[y * picture.width() + x];
  }

  private FileCache cache() {
    return new FileCache(folder.resolve("thumbnails"), 1 << 20);
  }

  private long filesInCache() throws IOException {
    Path cached = folder.resolve("thumbnails");
    if (!Files.isDirectory(cached)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(cached)) {
      return all.count();
    }
  }

  @Test
  void paintsThePictureWithItsObjectsInTheMiddle() throws IOException, ExportException {
    open(rows(1));
    Thumbnail thumbnail = load(1);
    assertThat(pixel(thumbnail, 0, 78)).as("beside the picture").isZero();
    assertThat(pixel(thumbnail, 16, 10)).as("the picture").isEqualTo(0xff808080);
    int inBox = pixel(thumbnail, 104, 78);
    assertThat(inBox >> 16 & 0xff).as("tinted red").isGreaterThan(0x90);
    assertThat(inBox & 0xff).isLessThan(0x80);
    assertThat(pixel(thumbnail, 104, 39) & 0xff0000).as("the outline").isEqualTo(RED);
  }

  @Test
  void paintsAnewInAChangedColor() throws IOException, ExportException {
    thumbnails = new Thumbnails(arrived::add, cache());
    open(rows(1));
    load(1);
    int asked = thumbnails.retriesProperty().get();
    colors.use(ColorScheme.DEFAULT.with("Cat", 0x0000ff));
    thumbnails.repaint();
    assertThat(thumbnails.retriesProperty().get()).as("cells ask again").isGreaterThan(asked);
    assertThat(pixel(load(1), 104, 39) & 0xffffff).as("the outline").isEqualTo(0x0000ff);
  }

  @Test
  void keepsThumbnailsInMemory() throws IOException, ExportException {
    open(rows(2));
    Thumbnail first = load(1);
    ask(1);
    assertThat(got.get(1)).as("handed over at once").isSameAs(first);
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void keepsThumbnailsOnDiskForRowsThatHaveNotChanged() throws IOException, ExportException {
    thumbnails = new Thumbnails(arrived::add, cache());
    open(rows(1));
    Thumbnail painted = load(1);
    assertThat(filesInCache()).isEqualTo(1);

    thumbnails = new Thumbnails(arrived::add, cache());
    open(rows(1));
    Thumbnail kept = load(1);
    assertThat(server.requests()).as("from the disk").isEqualTo(1);
    assertThat(((Thumbnail.Painted) kept).picture().argb())
        .isEqualTo(((Thumbnail.Painted) painted).picture().argb());

    open(row(1, BOX.formatted(30)));
    assertThat(pixel(load(1), 25 * 2, 78)).isEqualTo(0xff808080);
    assertThat(server.requests()).as("the row has changed").isEqualTo(2);
  }

  @Test
  void turnsPicturesAsChosen() throws IOException, ExportException {
    thumbnails = new Thumbnails(arrived::add, cache());
    BufferedImage photo = new BufferedImage(100, 80, BufferedImage.TYPE_INT_RGB);
    server.serve("p1", Images.turned(photo, 6));
    open(row(1, ""));
    Picture upright = ((Thumbnail.Painted) load(1)).picture();
    assertThat(widthOfPicture(upright)).isCloseTo(80 * upright.height() / 100, within(1));
    thumbnails.turn(false);
    assertThat(thumbnails.retriesProperty().get()).as("whoever shows it asks again").isEqualTo(1);
    Picture stored = ((Thumbnail.Painted) load(1)).picture();
    assertThat(widthOfPicture(stored)).isCloseTo(100 * stored.height() / 80, within(1));
    assertThat(filesInCache()).isEqualTo(2);
  }

  /// The number of black pixels in the middle line of a thumbnail.
  private static int widthOfPicture(Picture thumbnail) {
    int start = thumbnail.height() / 2 * thumbnail.width();
    return (int)
        Arrays.stream(thumbnail.argb(), start, start + thumbnail.width())
            .filter(pixel -> pixel == 0xff000000)
            .count();
  }

  @Test
  void makesAnewWhatCannotBeReadOnDisk() throws IOException, ExportException {
    thumbnails = new Thumbnails(arrived::add, cache());
    open(rows(1));
    load(1);
    try (Stream<Path> all = Files.list(folder.resolve("thumbnails"))) {
      Files.writeString(all.findFirst().orElseThrow(), "not a picture");
    }
    open(rows(1));
    assertThat(load(1)).isInstanceOf(Thumbnail.Painted.class);
    assertThat(server.requests()).isEqualTo(2);
  }

  @Test
  void saysWhyThereIsNoPictureAndTriesAgainWhenTold() throws IOException, ExportException {
    thumbnails = new Thumbnails(arrived::add, cache());
    open(rows(1));
    server.remove("p1");
    Thumbnail missing = load(1);
    assertThat(((Thumbnail.Unavailable) missing).reason()).contains("The picture is missing");
    assertThat(filesInCache()).isZero();
    load(1);
    assertThat(server.requests()).as("not asked for again by itself").isEqualTo(1);
    server.restore("p1");
    thumbnails.retry();
    assertThat(thumbnails.retriesProperty().get()).isEqualTo(1);
    assertThat(load(1)).isInstanceOf(Thumbnail.Painted.class);
  }

  @Test
  void namesMissingMasksAndKeepsNothingOfThemOnDisk() throws IOException, ExportException {
    thumbnails = new Thumbnails(arrived::add, cache());
    server.remove("mask");
    open(
        row(
            1,
            """
            {"feature_id":"m","name":"Dog","annotation_kind":"ImageSegmentationMask",\
            "mask":{"url":"%s"}}\
            """
                .formatted(server.url("mask"))));
    Thumbnail.Painted painted = (Thumbnail.Painted) load(1);
    assertThat(painted.missing()).contains("1 of 1 mask is missing");
    assertThat(filesInCache()).isZero();
  }

  @Test
  void loadsFewAtATimeAndTheNewestFirst() throws IOException, ExportException {
    open(rows(5));
    server.hold();
    IntStream.rangeClosed(1, 5).forEach(this::ask);
    await(() -> server.requests() == Thumbnails.MOST_LOADS);
    server.letGo();
    await(() -> got.size() == 5);
    assertThat(server.mostAtOnce()).isLessThanOrEqualTo(Thumbnails.MOST_LOADS);
    assertThat(order.indexOf(5)).isLessThan(order.indexOf(3));
    assertThat(server.paths().getLast()).as("what was asked for first of the rest").contains("p3");
  }

  @Test
  void cancellingStopsWhatLoadsAndMakesRoom() throws IOException, ExportException {
    open(rows(4));
    server.hold();
    ThumbnailRequest first = ask(1);
    ThumbnailRequest second = ask(2);
    ThumbnailRequest third = ask(3);
    await(() -> server.requests() == 2);
    third.cancel();
    first.cancel();
    second.cancel();
    ask(4);
    await(() -> server.requests() == 3);
    server.letGo();
    await(() -> got.containsKey(4));
    assertThat(got).containsOnlyKeys(4);
    assertThat(server.paths()).noneMatch(path -> path.contains("p3"));
  }

  @Test
  void openingAnotherExportDropsAllRequests() throws IOException, ExportException {
    open(rows(3));
    server.hold();
    IntStream.rangeClosed(1, 3).forEach(this::ask);
    await(() -> server.requests() == 2);
    open(row(4, BOX.formatted(20)));
    server.letGo();
    ask(1);
    await(() -> got.containsKey(1));
    assertThat(order).containsExactly(1);
    assertThat(server.paths().getLast()).contains("p4");
    assertThat(server.requests()).isEqualTo(3);
  }

  @Test
  void saysOfOtherMediaWhatTheyAre() throws IOException, ExportException {
    open(row(1, "").replace("image/png", "video/mp4"));
    assertThat(load(1)).isEqualTo(new Thumbnail.OtherMedia("video"));
    assertThat(server.requests()).isZero();
  }

  @Test
  void memoryIsBounded() {
    ThumbnailMemory memory = new ThumbnailMemory(10_000);
    IntStream.range(0, 100).forEach(i -> memory.put(i, 1, new Thumbnail.Unavailable("missing")));
    assertThat(memory.count()).isBetween(5, 30);
    assertThat(memory.find(99, 1)).isNotNull();
    assertThat(memory.find(0, 1)).isNull();
    memory.forgetIncomplete();
    assertThat(memory.count()).isZero();
  }
}
