package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FetchCommandTest {
  private static final String ROW =
      """
      {"data_row":{"id":"%s","global_key":"=%s","row_data":"%s"},\
      "media_attributes":{"width":100,"height":80},\
      "projects":{"p":{"name":"P","labels":[{"id":"l","annotations":{"objects":[%s]}}]}}}
      """;

  @TempDir private Path folder = Path.of("");

  private final MockWebServer server = new MockWebServer();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private Path export = Path.of("");

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getTarget().replaceFirst("\\?.*", "");
            asked.add(path);
            byte[] body = files.get(path);
            return body == null
                ? new MockResponse.Builder().code(404).build()
                : new MockResponse.Builder().body(new Buffer().write(body)).build();
          }
        });
    server.start();
    Exports.writePicture(folder, "near.png");
    byte[] picture = Files.readAllBytes(folder.resolve("near.png"));
    files.put("/one.png", picture);
    files.put("/two.png", picture);
    files.put("/tasks/t/masks/m1", Exports.composite());
    files.put("/f1/mask", Exports.composite());
    files.put("/f2/mask", Exports.composite());
    String masks =
        mask("f1", "/tasks/t/masks/m1") + "," + mask("f2", "/tasks/t/masks/gone-but-served");
    export =
        Files.writeString(
            folder.resolve("export.ndjson"),
            ROW.formatted("a", "a", url("/one.png?Signature=s"), masks)
                + ROW.formatted("b", "b", url("/two.png"), "")
                + ROW.formatted("c", "c", "near.png", ""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String url(String path) {
    return server.url(path).toString();
  }

  private String mask(String feature, String composite) {
    return """
    {"feature_id":"%s","name":"Mask","annotation_kind":"ImageSegmentationMask",\
    "mask":{"url":"%s"},"composite_mask":{"url":"%s","color_rgb":[255,0,0]}}\
    """
        .formatted(feature, url("/" + feature + "/mask"), url(composite));
  }

  private CommandRun spotcheck(String... arguments) {
    String origin = "http://" + server.getHostName() + ":" + server.getPort();
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--api-origin", origin, "--cache-dir", folder.resolve("c").toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private CommandRun fetch(Path out, String... more) {
    List<String> all =
        new ArrayList<>(List.of("fetch", export.toString(), "--out", out.toString()));
    all.addAll(Arrays.asList(more));
    return spotcheck(withKey(all));
  }

  private String[] withKey(List<String> arguments) {
    try {
      Path key = Files.writeString(folder.resolve("key"), "test-key");
      arguments.addAll(List.of("--api-key-file", key.toString()));
      return arguments.toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void packOpensWithoutANetworkAndAKey() throws Exception {
    Path out = folder.resolve("pack");
    CommandRun run = fetch(out);
    assertThat(run.errors()).contains("3 rows, 6 files");
    assertThat(run.code()).isZero();
    assertThat(out.resolve("export.ndjson")).hasSameBinaryContentAs(export);
    assertThat(out.resolve("missing.csv")).doesNotExist();
    server.close();
    for (String row : List.of("1", "2", "3")) {
      CommandRun shown =
          spotcheck(out.toString(), "--row", row, "--snapshot", folder.resolve("s.png").toString());
      assertThat(shown.code()).as(shown.errors()).isZero();
    }
  }

  @Test
  void whatIsMissingIsListedAndFetchedTheNextTime() throws Exception {
    byte[] two = files.remove("/two.png");
    Path out = folder.resolve("pack");
    CommandRun first = fetch(out);
    assertThat(first.code()).isEqualTo(3);
    assertThat(first.errors()).contains("1 file is missing", "1 x ");
    assertThat(out.resolve("missing.csv"))
        .content()
        .contains("2,b,'=b,picture,")
        .doesNotContain("gone-but-served");
    files.put("/two.png", two);
    asked.clear();
    assertThat(fetch(out).code()).isZero();
    assertThat(asked).containsOnly("/two.png", "/tasks/t/masks/gone-but-served");
    assertThat(out.resolve("missing.csv")).doesNotExist();
  }

  @Test
  void damagedFilesOfAPackAreNamedAndMended() throws Exception {
    Path out = folder.resolve("pack");
    assertThat(fetch(out).code()).isZero();
    try (Stream<Path> media = Files.list(out.resolve("media"))) {
      for (Path file : media.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    CommandRun offline =
        spotcheck(
            out.toString(),
            "--offline",
            "--row",
            "2",
            "--snapshot",
            folder.resolve("s.png").toString());
    assertThat(offline.errors()).contains("its copy in the offline pack is damaged");
    asked.clear();
    assertThat(fetch(out).code()).isZero();
    assertThat(asked).contains("/one.png", "/two.png", "/f1/mask");
  }

  @Test
  void anotherFileOfTheSameSizeAndAnEarlierTimeReplacesTheCopy() throws Exception {
    Path out = folder.resolve("pack");
    fetch(out);
    FileTime before = Files.getLastModifiedTime(export);
    String changed = Files.readString(export).replace("/two.png", "/one.png");
    Files.writeString(export, changed);
    Files.setLastModifiedTime(export, FileTime.from(before.toInstant().minusSeconds(60)));
    fetch(out);
    assertThat(out.resolve("export.ndjson")).hasContent(changed);
  }

  @Test
  void whatCannotBeDecodedIsMissing() throws Exception {
    byte[] whole = Files.readAllBytes(folder.resolve("near.png"));
    files.put("/two.png", Arrays.copyOf(whole, whole.length / 2));
    CommandRun run = fetch(folder.resolve("pack"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.errors()).contains("damaged or cut off");
  }

  @Test
  void rowsMayShareAFileBesideTheExport() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      rows.append(ROW.formatted("r" + i, "k" + i, "near.png", ""));
    }
    Files.writeString(export, rows);
    Path out = folder.resolve("pack");
    assertThat(fetch(out).code()).isZero();
    assertThat(out.resolve("near.png")).hasSameBinaryContentAs(folder.resolve("near.png"));
  }

  @Test
  void filterTakesOnlyItsRows() throws Exception {
    Path out = folder.resolve("pack");
    assertThat(fetch(out, "--filter", "id = b").code()).isZero();
    assertThat(asked).containsExactly("/two.png");
    assertThat(Files.readString(out.resolve("export.ndjson")).lines()).hasSize(1);
    assertThat(fetch(out, "--filter", "id = nobody").code()).isEqualTo(2);
  }

  @Test
  void folderWithOtherThingsIsLeftAlone() throws Exception {
    Path out = Files.createDirectory(folder.resolve("full"));
    Files.writeString(out.resolve("mine.txt"), "mine");
    CommandRun run = fetch(out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).contains("choose another folder");
    assertThat(out).isDirectoryContaining("glob:**/mine.txt");
    assertThat(out).isDirectoryNotContaining("glob:**/{media,export.ndjson}");
  }

  @Test
  void folderOfPicturesServesWhereTheNetworkDoesNot() throws Exception {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    Files.copy(folder.resolve("near.png"), pictures.resolve("two.png"));
    files.remove("/two.png");
    Path out = folder.resolve("pack");
    assertThat(fetch(out, "--media-root", pictures.toString()).code()).isZero();
    assertThat(fetch(out, "--media-root", "nowhere").code()).isEqualTo(2);
  }
}
