package app.spotcheck.media.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaLocation;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.MediaState.Failed;
import app.spotcheck.media.MediaState.Loading;
import app.spotcheck.media.MediaState.Ready;
import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.media.http.HostPermits;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.image.Images;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.media.mask.MaskRequest;
import app.spotcheck.media.mask.MaskSource;
import app.spotcheck.media.store.MediaPlaces;
import app.spotcheck.media.store.MediaStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MediaLoaderTest {
  private static final int RED = 0xff0000;
  private static final int BLUE = 0x0000ff;
  private static final Ready<MaskSource> COMPOSITE = new Ready<>(MaskSource.COMPOSITE);
  private static final Ready<MaskSource> INSTANCE = new Ready<>(MaskSource.INSTANCE);
  private static final byte[] PICTURE = Images.png(Images.rgb(new int[4], new int[4]));
  private static final byte[] RED_AND_BLUE =
      Images.png(Images.rgb(new int[] {0, RED, RED, BLUE}, new int[4]));
  private static final byte[] LEFT =
      Images.png(Images.grey(new int[] {255, 255, 0, 0}, new int[4]));
  private static final byte[] RIGHT =
      Images.png(Images.grey(new int[] {0, 0, 255, 255}, new int[4]));

  @TempDir private Path folder = Path.of("");

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final AtomicReference<@Nullable ApiKey> key =
      new AtomicReference<>(ApiKey.parse("test-key"));
  private final Recording recording = new Recording();
  private MediaClient client;
  private MediaLoader loader;

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getTarget();
            asked.add(path);
            if (path.equals("/stall")) {
              stalled.countDown();
            }
            return answers.getOrDefault(path, new MockResponse.Builder().code(404).build());
          }
        });
    server.start();
    ApiOrigin api = new ApiOrigin("http", server.getHostName(), server.getPort());
    client = new MediaClient(key::get, new KeyPolicy(List.of(api)), false);
    loader = new MediaLoader(new MediaStore(client, MediaPlaces.NONE, fault -> {}), folder);
    answers.put("/picture", body(PICTURE));
    answers.put("/composite", body(RED_AND_BLUE));
    answers.put("/left", body(LEFT));
    answers.put("/right", body(RIGHT));
    answers.put(
        "/stall", new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
  }

  @AfterEach
  void stop() {
    loader.close();
    server.close();
  }

  private static MockResponse body(byte[] bytes) {
    return new MockResponse.Builder().body(new Buffer().write(bytes)).build();
  }

  private @Nullable String url(@Nullable String path) {
    return path == null ? null : server.url(path).toString();
  }

  private MaskRequest mask(@Nullable String own, @Nullable String composite, int rgb) {
    return maskAt(url(own), url(composite), rgb);
  }

  private MaskRequest maskAt(@Nullable String own, @Nullable String composite, int rgb) {
    return new MaskRequest(
        own == null ? null : MediaItem.mask(own, MediaLocation.of(own, folder)),
        composite == null ? null : MediaItem.composite(MediaLocation.of(composite, folder)),
        rgb);
  }

  private MediaItem picture(@Nullable String location) {
    return MediaItem.image("row", MediaLocation.of(location, folder), List.of());
  }

  private MediaRequest request(boolean wholeShapes, MaskRequest... masks) {
    MediaItem picture = picture(url("/picture"));
    return new MediaRequest(picture, null, List.of(masks), wholeShapes);
  }

  private RowMedia load(MediaRequest request) throws Exception {
    RowMedia media = loader.load(request, recording).done().get(30, TimeUnit.SECONDS);
    assertThat(media.toString()).doesNotContain("test-key", "Exception");
    assertThat(recording.pictures).containsExactly(media.picture());
    assertThat(recording.layers.getLast()).isEqualTo(media.masks());
    return media;
  }

  private static IdRaster raster(RowMedia media) {
    IdRaster raster = Objects.requireNonNull(media.masks().raster());
    return raster;
  }

  private static MediaFailure failure(MediaState<?> state) {
    assertThat(state).isInstanceOf(Failed.class);
    return ((Failed<?>) state).failure();
  }

  @Test
  void aPictureComesAlone() throws Exception {
    RowMedia media = load(request(false));
    assertThat(media.picture()).isInstanceOf(Ready.class);
    assertThat(media.masks()).isEqualTo(new MaskLayer(null, List.of(), List.of()));
  }

  @Test
  void oneRequestBringsACompositesInstances() throws Exception {
    RowMedia media =
        load(request(false, mask("/left", "/composite", RED), mask(null, "/composite", BLUE)));
    assertThat(media.masks().states()).containsExactly(COMPOSITE, COMPOSITE);
    assertThat(media.masks().notices()).isEmpty();
    assertThat(raster(media).size()).isEqualTo(new Size(4, 2));
    assertThat(raster(media).areaOf(0)).isEqualTo(2);
    assertThat(raster(media).areaOf(1)).isEqualTo(1);
    assertThat(asked).containsExactlyInAnyOrder("/picture", "/composite");
  }

  @Test
  void aColourThatTheCompositeLacksBringsTheInstanceMask() throws Exception {
    RowMedia media =
        load(request(false, mask(null, "/composite", RED), mask("/right", "/composite", 0x00ff00)));
    assertThat(media.masks().states()).containsExactly(COMPOSITE, INSTANCE);
    assertThat(media.masks().notices())
        .containsExactly(
            "for 1 instance the instance mask is drawn; composite mask: it does not show the"
                + " instance's colour anywhere");
    assertThat(raster(media).instancesOf(raster(media).idAt(2, 0))).containsExactly(0, 1);
    assertThat(recording.layers).hasSize(2);
    assertThat(recording.layers.getFirst().states())
        .containsExactly(COMPOSITE, new Loading<MaskSource>());
  }

  @Test
  void aCompositeThatIsGoneBringsTheInstanceMasks() throws Exception {
    RowMedia media =
        load(request(false, mask("/left", "/gone", RED), mask("/right", "/gone", BLUE)));
    assertThat(media.masks().states()).containsExactly(INSTANCE, INSTANCE);
    assertThat(raster(media).areaOf(0)).isEqualTo(2);
    assertThat(asked).containsExactlyInAnyOrder("/picture", "/gone", "/left", "/right");
    assertThat(media.masks().notices()).singleElement().asString().startsWith("for 2 instances");
  }

  @Test
  void instanceMasksWithoutCompositesAreNothingToTell() throws Exception {
    RowMedia media = load(request(false, mask("/left", null, -1), mask("/right", "/composite", 0)));
    assertThat(media.masks().states()).containsExactly(INSTANCE, INSTANCE);
    assertThat(media.masks().notices()).isEmpty();
    assertThat(recording.layers).hasSize(1);
    assertThat(asked).doesNotContain("/composite");
  }

  @Test
  void wholeShapesComeFromInstanceMasks() throws Exception {
    RowMedia media =
        load(
            request(
                true,
                mask("/left", "/composite", RED),
                mask("/gone", "/composite", BLUE),
                mask(null, "/composite", BLUE)));
    assertThat(media.masks().states()).containsExactly(INSTANCE, COMPOSITE, COMPOSITE);
    assertThat(raster(media).contains(0, 0, 0)).isTrue();
    assertThat(raster(media).contains(0, 2, 0)).isFalse();
    assertThat(raster(media).instancesOf(raster(media).idAt(3, 0))).containsExactly(1, 2);
    assertThat(asked.stream().filter("/composite"::equals)).hasSize(1);
    assertThat(media.masks().notices()).hasSize(2);
    assertThat(recording.layers).hasSize(2);
  }

  @Test
  void wholeShapesNeedNoCompositeWhenAllIsThere() throws Exception {
    load(request(true, mask("/left", "/composite", RED)));
    assertThat(asked).doesNotContain("/composite");
  }

  @Test
  void aFailureSaysWhyBothMasksFailed() throws Exception {
    answers.put("/page", body("<html>Sign in</html>".getBytes(UTF_8)));
    RowMedia media = load(request(false, mask("/page", "/gone", RED), mask(null, null, -1)));
    MediaFailure failure = failure(media.masks().states().getFirst());
    assertThat(failure.kind()).isEqualTo(Kind.UNDECODABLE);
    assertThat(failure.message())
        .matches("composite mask: .* answered 404: .*; instance mask: a web page .*");
    assertThat(failure(media.masks().states().getLast()).kind()).isEqualTo(Kind.ABSENT);
    assertThat(media.masks().raster()).isNull();
  }

  @Test
  void withoutAKeyNothingIsAsked() throws Exception {
    key.set(null);
    RowMedia media = load(request(false, mask("/left", "/composite", RED)));
    assertThat(failure(media.picture()).kind()).isEqualTo(Kind.KEY_MISSING);
    assertThat(failure(media.masks().states().getFirst()).kind()).isEqualTo(Kind.KEY_MISSING);
    assertThat(asked).isEmpty();
  }

  @Test
  void theFrameOfTheExportIsTheMasksSize() throws Exception {
    MediaItem picture = picture(url("/picture"));
    MaskRequest mask = mask(null, "/composite", RED);
    RowMedia media = load(new MediaRequest(picture, new Size(8, 4), List.of(mask), false));
    assertThat(raster(media).size()).isEqualTo(new Size(8, 4));
    assertThat(raster(media).areaOf(0)).isEqualTo(8);
    assertThat(media.masks().notices())
        .containsExactly("the composite mask is 4 x 2, the image 8 x 4; it is drawn scaled");
  }

  @Test
  void withoutPictureAndFrameTheLargestMaskGivesTheSize() throws Exception {
    answers.remove("/picture");
    answers.put("/small", body(Images.png(Images.grey(new int[] {255}))));
    RowMedia media = load(request(false, mask("/small", null, -1), mask("/right", null, -1)));
    assertThat(failure(media.picture()).kind()).isEqualTo(Kind.MISSING);
    assertThat(raster(media).size()).isEqualTo(new Size(4, 2));
    assertThat(raster(media).areaOf(0)).isEqualTo(8);
  }

  @Test
  void withoutPictureFrameAndCompositeTheInstanceMaskGivesTheSize() throws Exception {
    answers.remove("/picture");
    RowMedia media = load(request(false, mask("/right", "/gone", RED)));
    assertThat(media.masks().states()).containsExactly(INSTANCE);
    assertThat(raster(media).size()).isEqualTo(new Size(4, 2));
  }

  @Test
  void anAbsurdFrameIsRefused() throws Exception {
    MediaItem picture = picture(url("/picture"));
    Size frame = new Size(Integer.MAX_VALUE, Integer.MAX_VALUE);
    MaskRequest mask = mask(null, "/composite", RED);
    RowMedia media = load(new MediaRequest(picture, frame, List.of(mask), false));
    assertThat(failure(media.masks().states().getFirst()).kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void localFilesAreReadBesideTheExport() throws Exception {
    Files.write(folder.resolve("a.png"), PICTURE);
    Files.write(folder.resolve("m.png"), LEFT);
    MaskRequest mask = maskAt("m.png", null, -1);
    RowMedia media = load(new MediaRequest(picture("a.png"), null, List.of(mask), false));
    assertThat(media.picture()).isInstanceOf(Ready.class);
    assertThat(raster(media).areaOf(0)).isEqualTo(2);
    assertThat(asked).isEmpty();
  }

  @Test
  void localFilesThatCannotBeReadSayWhy() throws Exception {
    MaskRequest missing = maskAt("missing.png", null, -1);
    MaskRequest aFolder = maskAt(folder.toString(), null, -1);
    MaskRequest share = maskAt("\\\\server\\share\\m.png", null, -1);
    RowMedia media =
        load(
            new MediaRequest(
                picture(null), new Size(4, 2), List.of(missing, aFolder, share), false));
    assertThat(failure(media.picture()))
        .isEqualTo(new MediaFailure(Kind.ABSENT, "the row has no row_data"));
    assertThat(media.masks().states().stream().map(state -> failure(state).kind()))
        .containsExactly(Kind.MISSING, Kind.UNREADABLE, Kind.REFUSED);
  }

  @Test
  void theMasksDoNotWaitForThePicture() throws Exception {
    answers.put("/picture", answers.get("/stall"));
    MaskRequest mask = mask(null, "/composite", RED);
    CountDownLatch masks = new CountDownLatch(1);
    MediaLoad load =
        loader.load(
            new MediaRequest(picture(url("/picture")), new Size(4, 2), List.of(mask), false),
            new MediaListener() {
              @Override
              public void picture(MediaState<DecodedPicture> picture) {}

              @Override
              public void masks(MaskLayer layer) {
                masks.countDown();
              }
            });
    assertThat(masks.await(30, TimeUnit.SECONDS)).isTrue();
    load.cancel();
  }

  @Test
  void cancellingEndsASlowLoadAndSilencesIt() throws Exception {
    MediaLoad load = loader.load(request(false, mask(null, "/stall", RED)), recording);
    assertThat(stalled.await(30, TimeUnit.SECONDS)).isTrue();
    load.cancel();
    int calls = recording.calls();
    assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> load.done().join());
    // every place at the host is free again
    for (int i = 0; i < HostPermits.MAX_REQUESTS_PER_HOST + 1; i++) {
      RowMedia next =
          loader
              .load(request(false, mask(null, "/composite", RED)), new Recording())
              .done()
              .get(30, TimeUnit.SECONDS);
      assertThat(next.picture()).isInstanceOf(Ready.class);
    }
    assertThat(recording.calls()).isEqualTo(calls);
  }

  @Test
  void manyCancelledLoadsLeaveAllPlacesFree() throws Exception {
    MaskRequest[] stalling = new MaskRequest[20];
    for (int i = 0; i < stalling.length; i++) {
      stalling[i] = mask("/stall", null, -1);
    }
    for (int i = 0; i < 5; i++) {
      MediaLoad load = loader.load(request(true, stalling), new Recording());
      load.cancel();
    }
    assertThat(load(request(false, mask(null, "/composite", RED))).picture())
        .isInstanceOf(Ready.class);
  }

  @Test
  void manyInstanceMasksAllArrive() throws Exception {
    MaskRequest[] masks = new MaskRequest[300];
    for (int i = 0; i < masks.length; i++) {
      masks[i] = mask(i % 2 == 0 ? "/left" : "/right", null, -1);
    }
    RowMedia media = load(request(false, masks));
    assertThat(Set.copyOf(media.masks().states())).containsExactly(INSTANCE);
    assertThat(raster(media).instancesOf(raster(media).idAt(0, 0))).hasSize(150);
  }
}
