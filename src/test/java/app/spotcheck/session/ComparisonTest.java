package app.spotcheck.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.cache.FileCache;
import app.spotcheck.compare.Difference;
import app.spotcheck.compare.LabelOverlaps;
import app.spotcheck.export.ExportCaches;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.media.store.MediaPlaces;
import app.spotcheck.media.store.MediaStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comparing two labels of a row of 10 x 8, whose picture and masks are files. The test's own
/// thread is the UI thread.
class ComparisonTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String BOX =
      """
      {"feature_id":"b","name":"Cat","annotation_kind":"ImageBoundingBox","classifications":[],\
      "bounding_box":{"left":0,"top":0,"width":5,"height":8}}\
      """;

  /// Whose composite shows 5 of the 10 columns that its own file has.
  private static final String MASK =
      """
      {"feature_id":"m","name":"Cat","annotation_kind":"ImageSegmentationMask",\
      "classifications":[],"mask":{"url":"whole.png"},\
      "composite_mask":{"url":"composite.png","color_rgb":[255,0,0]}}\
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
    png("picture.png", 0, 0x808080);
    png("whole.png", 10, 0xffffff);
    png("composite.png", 5, 0xff0000);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private void png(String name, int columns, int rgb) throws IOException {
    var image = new BufferedImage(10, 8, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < columns; x++) {
        image.setRGB(x, y, rgb);
      }
    }
    ImageIO.write(image, "png", folder.resolve(name).toFile());
  }

  private static String label(String id, String object) {
    return """
    {"id":"%s","annotations":{"objects":[%s],"classifications":[],"relationships":[]}}\
    """
        .formatted(id, object);
  }

  private void open(String first, String second) throws IOException {
    String row =
        """
        {"data_row":{"id":"id","row_data":"picture.png"},\
        "media_attributes":{"width":10,"height":8,"mime_type":"image/png"},\
        "projects":{"p":{"name":"P","labels":[%s,%s,%s]}}}
        """
            .formatted(label("a", first), label("b", second), label("c", first));
    Path file = Files.writeString(folder.resolve("export.ndjson"), row);
    MediaClient client =
        new MediaClient(() -> null, new KeyPolicy(List.of(ApiOrigin.LABELBOX)), true);
    MediaStore store = new MediaStore(client, MediaPlaces.NONE, fault -> {});
    session.open(file, new MediaLoader(store, folder.resolve("tiles")), StartAt.FIRST_ROW);
    await(() ->
        session.rowProperty().get() != null
            && !session.display().mediaProperty().get().isLoading());
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
      session.sample();
    }
  }

  private ComparisonResult compared(Comparison comparison) {
    await(() -> comparison.resultProperty().get() != null);
    return Objects.requireNonNull(comparison.resultProperty().get());
  }

  private ComparisonResult compared() {
    return compared(session.comparison());
  }

  private long pixelsOfSecond() {
    IdRaster raster = session.comparison().secondMasksProperty().get().raster();
    return raster == null ? 0 : raster.areaOf(0);
  }

  @Test
  void wholeMasksAreOfBothLabels() throws IOException {
    open(BOX, MASK);
    session.comparison().compareWith(1);
    assertThat(compared().listed())
        .extracting(Difference::kind)
        .containsExactly(Difference.Kind.ALIKE);
    assertThat(pixelsOfSecond()).isEqualTo(40);

    session.display().wholeShapesProperty().set(true);
    assertThat(session.comparison().resultProperty().get()).as("of masks as they were").isNull();
    assertThat(compared().listed().getFirst().similarity()).isEqualTo(0.5);
    assertThat(pixelsOfSecond()).isEqualTo(80);

    session.display().wholeShapesProperty().set(false);
    assertThat(compared().listed().getFirst().similarity()).isEqualTo(1);
    assertThat(pixelsOfSecond()).isEqualTo(40);
  }

  @Test
  void turningThePictureLoadsTheMasksOfBothLabelsAgain() throws IOException {
    open(BOX, MASK);
    session.comparison().compareWith(1);
    var _ = compared();
    session.display().turnByExifProperty().set(false);
    assertThat(session.comparison().resultProperty().get()).isNull();
    assertThat(session.comparison().secondMasksProperty().get().raster()).isNull();
    var _ = compared();
    assertThat(pixelsOfSecond()).isEqualTo(40);
  }

  @Test
  void theOtherLabelIsNamedAtOnceAndTheLabelOnShowIsNotComparedWithItself() throws IOException {
    open(BOX, MASK);
    Comparison comparison = session.comparison();
    comparison.toggle();
    assertThat(comparison.otherProperty().get()).isEqualTo(1);
    comparison.compareWith(2);
    assertThat(comparison.otherProperty().get()).isEqualTo(2);
    assertThat(compared().second().chosen()).isEqualTo(2);
    comparison.compareWith(0);
    assertThat(comparison.otherProperty().get()).isEqualTo(2);
    session.choose(2);
    assertThat(comparison.otherProperty().get()).isNotEqualTo(2);
    comparison.toggle();
    assertThat(comparison.otherProperty().get()).isEqualTo(Comparison.NO_OTHER);
  }

  @Test
  void aFailureIsToldUntilItIsTriedAgain() throws IOException {
    open(BOX, MASK);
    AtomicInteger calls = new AtomicInteger();
    Comparison comparison =
        new Comparison(
            session.display(),
            session.rowProperty(),
            arrived::add,
            (first, second, frame) -> {
              if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("on purpose");
              }
              return LabelOverlaps.between(first, second, frame);
            });
    comparison.compareWith(1);
    await(() -> comparison.failureProperty().get() != null);
    assertThat(ComparisonRemarks.inBar(comparison)).contains("could not be compared");
    assertThat(ComparisonRemarks.inEmptyList(comparison)).contains("could not be compared");
    comparison.retry();
    assertThat(compared(comparison).listed()).hasSize(1);
    assertThat(comparison.failureProperty().get()).isNull();
    comparison.close();
  }

  @Test
  void onlyWhatIsMissingIsLoadedAgain() throws IOException {
    Files.delete(folder.resolve("whole.png"));
    Files.delete(folder.resolve("composite.png"));
    open(BOX, MASK);
    session.comparison().compareWith(1);
    assertThat(compared().listed())
        .extracting(Difference::kind)
        .containsExactly(Difference.Kind.NOT_COMPARED, Difference.Kind.NOT_COMPARED);
    assertThat(ComparisonRemarks.inBar(session.comparison()))
        .isEqualTo("2 not compared: masks are missing");
    assertThat(session.comparison().failuresOfSecond()).hasSize(1);

    png("composite.png", 5, 0xff0000);
    var picture = session.display().mediaProperty().get().picture();
    session.retry();
    assertThat(session.display().mediaProperty().get().picture()).isSameAs(picture);
    assertThat(compared().listed())
        .extracting(Difference::kind)
        .containsExactly(Difference.Kind.ALIKE);
  }

  @Test
  void anEmptyListSaysWhy() throws IOException {
    open(BOX, MASK);
    session.comparison().compareWith(1);
    var _ = compared();
    session.display().search().textProperty().set("class = dog");
    await(() -> compared().listed().isEmpty());
    assertThat(ComparisonRemarks.inEmptyList(session.comparison()))
        .isEqualTo("The filter of objects hides all objects");
  }
}
