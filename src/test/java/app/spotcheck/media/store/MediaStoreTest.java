package app.spotcheck.media.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.spotcheck.cache.FileCache;
import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaLocation;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.image.ImageDecoder;
import app.spotcheck.media.image.Images;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MediaStoreTest {
  private static final byte[] SMALL = Images.png(Images.rgb(new int[] {1, 2, 3}));
  private static final byte[] WIDE = Images.png(Images.rgb(new int[7]));
  private static final Size SMALL_SIZE = new Size(3, 1);

  @TempDir private Path folder = Path.of("");

  private final MockWebServer server = new MockWebServer();
  private final List<String> faults = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Path cacheFolder() {
    return folder.resolve("cache");
  }

  private MediaStore store(boolean offline) {
    StoredFiles cache = new StoredFiles(new FileCache(cacheFolder(), 1 << 20));
    return store(offline, new MediaPlaces(null, null, cache));
  }

  private MediaStore store(boolean offline, MediaPlaces places) {
    MediaClient client = new MediaClient(() -> null, new KeyPolicy(List.of()), offline);
    return new MediaStore(client, places, faults::add);
  }

  private MediaItem item(String path) {
    return MediaItem.image(
        "row", MediaLocation.of(server.url(path).toString(), folder), List.of("name"));
  }

  private void answer(byte[] body) {
    server.enqueue(new MockResponse.Builder().body(new Buffer().write(body)).build());
  }

  private static Size load(MediaStore store, MediaItem item) throws Exception {
    return store.load(
        item,
        file -> {
          var image = ImageDecoder.decode(file);
          return new Size(image.getWidth(), image.getHeight());
        });
  }

  private static Kind failure(MediaStore store, MediaItem item) {
    return catchThrowableOfType(MediaException.class, () -> load(store, item)).failure().kind();
  }

  private List<Path> kept() throws IOException {
    if (!Files.isDirectory(cacheFolder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cacheFolder())) {
      return files.toList();
    }
  }

  @Test
  void whatWasFetchedServesWithoutANetworkAndUnderANewSignature() throws Exception {
    answer(SMALL);
    try (MediaStore store = store(false)) {
      assertThat(load(store, item("/a.png?Expires=1&Signature=s1"))).isEqualTo(SMALL_SIZE);
    }
    try (MediaStore offline = store(true)) {
      assertThat(load(offline, item("/a.png?Expires=2&Signature=s2"))).isEqualTo(SMALL_SIZE);
      assertThat(failure(offline, item("/other.png"))).isEqualTo(Kind.OFFLINE);
    }
    assertThat(server.getRequestCount()).isOne();
    assertThat(kept())
        .singleElement()
        .satisfies(file -> assertThat(file.toString()).doesNotContain("Signature", "s1"));
  }

  @Test
  void damagedFileIsNotServedButFetchedAnew() throws Exception {
    answer(SMALL);
    answer(WIDE);
    try (MediaStore store = store(false)) {
      load(store, item("/a.png"));
      for (int damage = 0; damage < 3; damage++) {
        Path file = kept().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(load(store, item("/a.png"))).isEqualTo(new Size(7, 1));
        answer(WIDE);
      }
    }
  }

  @Test
  void fileCutOffIsNotServed() throws Exception {
    answer(SMALL);
    try (MediaStore store = store(false)) {
      load(store, item("/a.png"));
      Path file = kept().getFirst();
      byte[] whole = Files.readAllBytes(file);
      for (int length = 0; length < whole.length; length += 5) {
        Files.write(file, Arrays.copyOf(whole, length));
        answer(WIDE);
        assertThat(load(store, item("/a.png"))).isEqualTo(new Size(7, 1));
      }
    }
  }

  @Test
  void nothingThatCannotBeDecodedIsKept() throws Exception {
    byte[] corrupt = SMALL.clone();
    corrupt[corrupt.length - 20] ^= 0x55;
    try (MediaStore store = store(false)) {
      for (byte[] body : List.of(new byte[0], "<html>sign in</html>".getBytes(UTF_8), corrupt)) {
        answer(body);
        assertThat(failure(store, item("/a.png"))).isEqualTo(Kind.UNDECODABLE);
        assertThat(kept()).isEmpty();
      }
    }
  }

  @Test
  void folderThatCannotBeWrittenIsToldOnceAndChangesNothingElse() throws Exception {
    Files.write(cacheFolder(), new byte[1]);
    answer(SMALL);
    answer(SMALL);
    try (MediaStore store = store(false)) {
      assertThat(load(store, item("/a.png"))).isEqualTo(SMALL_SIZE);
      assertThat(load(store, item("/a.png"))).isEqualTo(SMALL_SIZE);
    }
    assertThat(faults).hasSize(1);
  }

  @Test
  void largeFileIsShownWhereTheCacheCannotTakeIt() throws Exception {
    Files.write(cacheFolder(), new byte[1]);
    byte[] large =
        Images.encoded("bmp", new BufferedImage(2500, 2300, BufferedImage.TYPE_3BYTE_BGR));
    answer(large);
    answer(large);
    try (MediaStore store = store(false)) {
      assertThat(load(store, item("/a.bmp"))).isEqualTo(new Size(2500, 2300));
    }
    assertThat(faults).hasSize(1);
  }

  @Test
  void folderOfPicturesComesFirst() throws Exception {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    Files.write(pictures.resolve("name.png"), WIDE);
    MediaPlaces places = new MediaPlaces(new MediaRoot(pictures), null, null);
    try (MediaStore store = store(false, places)) {
      assertThat(load(store, item("/a.png"))).isEqualTo(new Size(7, 1));
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void largeFileOfTheUsersIsCopiedIntoAPackAndNotTouched() throws Exception {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    Path large = pictures.resolve("name.bmp");
    byte[] bytes =
        Images.encoded("bmp", new BufferedImage(4000, 3000, BufferedImage.TYPE_3BYTE_BGR));
    Files.write(large, bytes);
    StoredFiles pack = new OfflinePack(folder.resolve("pack")).files();
    try (MediaStore store = store(false, new MediaPlaces(new MediaRoot(pictures), null, null))) {
      assertThat(store.pack(item("/a.bmp"), pack)).isGreaterThan(bytes.length);
    }
    assertThat(Files.readAllBytes(large)).isEqualTo(bytes);
    try (MediaStore offline = store(true, new MediaPlaces(null, pack, null))) {
      assertThat(load(offline, item("/a.bmp"))).isEqualTo(new Size(4000, 3000));
    }
  }

  @Test
  void packServesWithoutANetworkAndIsNotChanged() throws Exception {
    OfflinePack pack = new OfflinePack(folder.resolve("pack"));
    answer(SMALL);
    try (MediaStore fetching = store(false, MediaPlaces.NONE)) {
      assertThat(fetching.pack(item("/a.png"), pack.files())).isPositive();
      assertThat(fetching.pack(item("/a.png?again"), pack.files())).isZero();
    }
    Path export = Files.writeString(folder.resolve("pack").resolve("e.ndjson"), "");
    assertThat(OfflinePack.around(export)).isNull();
    pack.seal(export);
    MediaPlaces places = new MediaPlaces(null, OfflinePack.around(export), null);
    try (MediaStore offline = store(true, places)) {
      assertThat(load(offline, item("/a.png?again"))).isEqualTo(SMALL_SIZE);
    }
    assertThat(OfflinePack.exportIn(folder.resolve("pack"))).isEqualTo(export);
    assertThat(OfflinePack.exportIn(folder)).isNull();
  }

  @Test
  void whatIsKeptServesOnWhereItCannotBeFetchedAnew() throws Exception {
    answer(SMALL);
    server.enqueue(new MockResponse.Builder().code(404).build());
    try (MediaStore store = store(false)) {
      load(store, item("/a.png"));
      store.forget(item("/a.png"));
      assertThat(load(store, item("/a.png"))).isEqualTo(SMALL_SIZE);
    }
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void forgottenFileIsFetchedAnew() throws Exception {
    answer(SMALL);
    answer(WIDE);
    try (MediaStore store = store(false)) {
      load(store, item("/a.png"));
      store.forget(item("/a.png"));
      assertThat(load(store, item("/a.png"))).isEqualTo(new Size(7, 1));
    }
  }
}
