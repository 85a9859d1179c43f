package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SpotcheckCommandTest {
  private static final int BACKGROUND = 0x808080;
  private static final String PREDICTION =
      """
      {"data_row":{"id":"run-row","row_data":"grey.png"},\
      "media_attributes":{"width":100,"height":80},"projects":{},\
      "experiments":{"m1":{"name":"Model","runs":{"r1":{"name":"run",\
      "labels":[{"id":"same-id","annotations":{"objects":[%s]}}],\
      "predictions":[{"id":"same-id","annotations":{"objects":[%s]}}]}}}}}\
      """
          .formatted(
              Exports.box("l", "Label box", 0, 0, 20, 20),
              Exports.box("p", "Predicted box", 50, 50, 20, 20));

  @TempDir private Path folder = Path.of("");

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> keys = new ConcurrentLinkedQueue<>();
  private String home = "";
  private String out = "";
  private String errors = "";

  /// The toolkit keeps what it knows of fonts in the home it first finds, whichever test runs
  /// first.
  @BeforeAll
  static void loadFonts() {
    new Font(Font.SANS_SERIF, Font.PLAIN, 12)
        .createGlyphVector(new FontRenderContext(null, false, false), "a")
        .getVisualBounds();
  }

  @BeforeEach
  void start() throws IOException {
    home = System.getProperty("user.home", "");
    System.setProperty("user.home", folder.resolve("home").toString());
    Exports.writePicture(folder, "grey.png");
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String key = request.getHeaders().get("Authorization");
            keys.add(key == null ? "no key" : key);
            if (request.getTarget().equals("/mask") && !"Bearer test-key".equals(key)) {
              return new MockResponse.Builder().code(401).build();
            }
            return answers.getOrDefault(
                request.getTarget(), new MockResponse.Builder().code(404).build());
          }
        });
    server.start();
    answers.put("/mask", png(Exports.composite()));
  }

  @AfterEach
  void stop() {
    System.setProperty("user.home", home);
    server.close();
  }

  private static MockResponse png(byte[] bytes) {
    return new MockResponse.Builder().body(new Buffer().write(bytes)).build();
  }

  private String url(String path) {
    return server.url(path).toString();
  }

  private int run(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    out = run.out();
    errors = run.errors();
    assertThat(errors + out).doesNotContain("test-key");
    assertThat(folder.resolve("home")).as("preferences, logs and caches").doesNotExist();
    return run.code();
  }

  private Path png() {
    return folder.resolve("out.png");
  }

  private int snapshotTo(Path export, String out) {
    String cache = folder.resolve("cache").toString();
    return run(export.toString(), "--snapshot", out, "--cache-dir", cache);
  }

  private int snapshot(Path export, String... more) {
    List<String> arguments = new ArrayList<>(List.of(export.toString()));
    arguments.addAll(List.of("--snapshot", png().toString()));
    arguments.addAll(List.of("--cache-dir", folder.resolve("cache").toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private BufferedImage image() throws IOException {
    return ImageIO.read(png().toFile());
  }

  private int pixel(int x, int y) throws IOException {
    return image().getRGB(x, y) & 0xffffff;
  }

  private Path export(String... lines) {
    return Exports.write(folder, "export.ndjson", lines);
  }

  private Path oneBox() {
    return export(Exports.row("row-1", "grey.png", Exports.box("b", "Thing", 20, 20, 40, 40)));
  }

  private String[] withKey(String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("key.txt"), "test-key\n");
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.addAll(List.of("--api-key-file", file.toString()));
    arguments.addAll(List.of("--api-origin", url("").replaceAll("/$", "")));
    return arguments.toArray(String[]::new);
  }

  private Path withMasks() {
    return export(
        Exports.row(
            "row-1",
            "grey.png",
            Exports.mask("red", "Red thing", url("/mask"), Exports.RED),
            Exports.mask("blue", "Blue thing", url("/mask"), Exports.BLUE)));
  }

  @Test
  void drawsOnePixelForEachImagePixel() throws IOException {
    assertThat(snapshot(oneBox())).isZero();
    assertThat(errors).isEmpty();
    assertThat(image().getWidth()).isEqualTo(100);
    assertThat(image().getHeight()).isEqualTo(80);
    assertThat(pixel(5, 5)).isEqualTo(BACKGROUND);
    assertThat(pixel(40, 40)).isNotEqualTo(BACKGROUND);
  }

  @Test
  void fitsTheRowIntoAView() throws IOException {
    assertThat(snapshot(oneBox(), "--view", "200x200")).isZero();
    assertThat(image().getWidth()).isEqualTo(200);
    assertThat(image().getHeight()).isEqualTo(200);
    assertThat(pixel(10, 30)).as("80 rows become 160 of 200").isEqualTo(BACKGROUND);
    assertThat(pixel(10, 10)).as("beside the picture").isNotEqualTo(BACKGROUND);
  }

  @Test
  void solidFillHasTheClassColourAndZOrderDecides() throws IOException {
    String[] shapes = {
      Exports.square("one", "First", 10, 10, 40), Exports.square("two", "Second", 30, 30, 40)
    };
    String[] solid = {"--fill-opacity", "1", "--show", "polygons"};
    assertThat(snapshot(export(Exports.row("row-1", "grey.png", shapes)), solid)).isZero();
    int first = pixel(20, 20);
    int second = pixel(60, 60);
    assertThat(first).isNotEqualTo(second).isNotEqualTo(BACKGROUND);
    assertThat(pixel(40, 40)).as("the order of the objects").isEqualTo(second);
    String order = "\"z_order\":[\"two\",\"one\"],";
    Path other = export(Exports.row("row-1", "grey.png", order, shapes));
    assertThat(snapshot(other, solid)).isZero();
    assertThat(pixel(20, 20)).as("the colour of a class stays").isEqualTo(first);
    assertThat(pixel(60, 60)).isEqualTo(second);
    assertThat(pixel(40, 40)).as("the z_order").isEqualTo(first);
  }

  @Test
  void drawsInTheStyleAskedFor() throws IOException {
    Path export =
        export(
            Exports.row(
                "row-1",
                "grey.png",
                Exports.box("b", "Same", 10, 30, 20, 20),
                Exports.square("s", "Same", 60, 40, 20)));
    assertThat(snapshot(export, "--fill-opacity", "1", "--color-by", "kind")).isZero();
    assertThat(pixel(20, 40)).isNotEqualTo(pixel(70, 50));
    assertThat(snapshot(export, "--fill-opacity", "0", "--outline-opacity", "0")).isZero();
    assertThat(pixel(10, 40)).isEqualTo(BACKGROUND);
    String[] captions = {"--show", "image,boxes,captions", "--caption", "{no such question}"};
    assertThat(snapshot(export, captions)).isZero();
    int empty = pixel(12, 20);
    captions[3] = "{id} {kind}";
    assertThat(snapshot(export, captions)).isZero();
    assertThat(pixel(12, 20)).isNotEqualTo(empty);
  }

  @Test
  void showsOnlyTheLayersAskedFor() throws IOException {
    Path export =
        export(
            Exports.row(
                "row-1",
                "grey.png",
                Exports.box("b", "Box", 10, 10, 20, 20),
                Exports.square("s", "Square", 60, 40, 20)));
    assertThat(snapshot(export, "--show", "image,boxes")).isZero();
    assertThat(pixel(20, 20)).isNotEqualTo(BACKGROUND);
    assertThat(pixel(70, 50)).isEqualTo(BACKGROUND);
    assertThat(snapshot(export, "--show", "image", "--show", "polygons")).isZero();
    assertThat(pixel(20, 20)).isEqualTo(BACKGROUND);
    assertThat(pixel(70, 50)).isNotEqualTo(BACKGROUND);
    assertThat(snapshot(export, "--show", "boxes")).as("no picture wanted").isZero();
    assertThat(pixel(95, 5)).isNotEqualTo(BACKGROUND);
    assertThat(snapshot(export, "--show", "image,shapes")).isEqualTo(2);
    assertThat(errors).contains("--show shapes").contains("polygons");
  }

  @Test
  void showsOnlyTheObjectsAskedFor() throws IOException {
    Path export =
        export(
            Exports.row(
                "row-1",
                "grey.png",
                Exports.box("a", "Box", 10, 10, 20, 20),
                Exports.box("b", "Box", 60, 40, 20, 20)));
    assertThat(snapshot(export, "--object", "b")).isZero();
    assertThat(pixel(20, 20)).isEqualTo(BACKGROUND);
    assertThat(pixel(70, 50)).isNotEqualTo(BACKGROUND);
    assertThat(snapshot(export, "--object", "a", "--object", "b")).isZero();
    assertThat(pixel(20, 20)).isNotEqualTo(BACKGROUND);
    assertThat(snapshot(export, "--object", "c")).isEqualTo(2);
    assertThat(errors).contains("--object c");
  }

  @ParameterizedTest
  @CsvSource({"1,10", "2,50", "007,-1", "=007,50", "row-a,10", "007-global,50", "row-a.png,10"})
  void findsARowByNumberAndByKey(String key, int left) throws IOException {
    Path export =
        export(
            Exports.row("row-a", "grey.png", Exports.box("a", "Box", 10, 10, 20, 20)),
            "{broken",
            Exports.row("007", "grey.png", Exports.box("b", "Box", 50, 10, 20, 20)));
    int code = snapshot(export, "--row", key);
    if (left < 0) {
      assertThat(code).isEqualTo(2);
      assertThat(errors).contains("--row 007").contains("2 readable rows");
    } else {
      assertThat(code).as(errors).isZero();
      assertThat(pixel(left + 10, 20)).isNotEqualTo(BACKGROUND);
      assertThat(pixel(60 - left + 10, 20)).isEqualTo(BACKGROUND);
    }
  }

  @Test
  void picksALabelAndThePredictionsThatCarryItsId() throws IOException {
    Path export = export(PREDICTION);
    assertThat(snapshot(export)).isZero();
    assertThat(pixel(10, 10)).isNotEqualTo(BACKGROUND);
    assertThat(pixel(60, 60)).isEqualTo(BACKGROUND);
    assertThat(snapshot(export, "--predictions")).isZero();
    assertThat(pixel(10, 10)).isEqualTo(BACKGROUND);
    assertThat(pixel(60, 60)).isNotEqualTo(BACKGROUND);
    assertThat(snapshot(export, "--label", "same-id")).isZero();
    assertThat(pixel(10, 10)).isNotEqualTo(BACKGROUND);
    assertThat(snapshot(export, "--label", "same-id", "--predictions")).isZero();
    assertThat(pixel(60, 60)).isNotEqualTo(BACKGROUND);
    assertThat(snapshot(export, "--label", "none")).isEqualTo(2);
    assertThat(errors).contains("has no label none");
    assertThat(snapshot(oneBox(), "--predictions")).isEqualTo(2);
    assertThat(errors).contains("has no prediction");
  }

  @Test
  void drawsMasksWithTheKeyFromTheFile() throws IOException {
    assertThat(snapshot(withMasks(), withKey("--fill-opacity", "1"))).as(errors).isZero();
    assertThat(pixel(25, 25)).isNotEqualTo(BACKGROUND).isNotEqualTo(pixel(70, 30));
    assertThat(pixel(70, 30)).isNotEqualTo(BACKGROUND);
    assertThat(pixel(45, 30)).isEqualTo(BACKGROUND);
    assertThat(keys).containsOnly("Bearer test-key");
  }

  @Test
  void theKeyGoesToTheServersNamedOnly() throws IOException {
    Path file = Files.writeString(folder.resolve("key.txt"), "test-key");
    assertThat(snapshot(withMasks(), "--api-key-file", file.toString())).isEqualTo(3);
    assertThat(keys).containsOnly("no key");
    assertThat(errors).contains("red (Red thing)").contains("blue (Blue thing)");
  }

  @Test
  void aMissingMaskIsNamedAndTheRestIsDrawn() throws IOException {
    Path export =
        export(
            Exports.row(
                "row-1",
                "grey.png",
                Exports.box("b", "Box", 0, 50, 20, 20),
                Exports.mask("red", "Red thing", url("/mask"), Exports.RED),
                Exports.mask("lost", "Lost thing", url("/gone"), Exports.RED)));
    assertThat(snapshot(export, withKey())).isEqualTo(3);
    assertThat(errors).contains("lost (Lost thing)").contains("404").doesNotContain("Red thing");
    assertThat(pixel(10, 60)).isNotEqualTo(BACKGROUND);
    assertThat(snapshot(export, withKey("--show", "image,boxes")))
        .as("masks that are not to be shown are not missed")
        .isZero();
    assertThat(snapshot(export, withKey("--object", "red"))).isZero();
  }

  @Test
  void aMissingPictureIsNamedAndTheRestIsDrawn() throws IOException {
    Path export = export(Exports.row("row-1", "none.png", Exports.box("b", "Box", 20, 20, 40, 40)));
    assertThat(snapshot(export)).isEqualTo(3);
    assertThat(errors).contains("The picture is missing");
    assertThat(image().getWidth()).isEqualTo(100);
    assertThat(snapshot(export, "--show", "boxes")).isZero();
  }

  @Test
  void anObjectThatCannotBeDrawnIsNamed() {
    Path export = export(Exports.row("row-1", "grey.png", Exports.unknown("odd", "Odd thing")));
    assertThat(snapshot(export)).isEqualTo(3);
    assertThat(errors).contains("odd (Odd thing)");
  }

  @Test
  void givesUpWhenTheTimeIsUp() {
    answers.put(
        "/slow", new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Path export =
        export(
            Exports.row(
                "row-1", url("/slow"), Exports.mask("red", "Red", url("/slow"), Exports.RED)));
    long start = System.nanoTime();
    assertThat(snapshot(export, "--timeout", "0.5")).isEqualTo(3);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
    assertThat(errors).contains("The picture is missing").contains("red (Red)").contains("in time");
    assertThat(png()).exists();
  }

  @Test
  void fetchesNothingOffline() throws IOException {
    assertThat(snapshot(withMasks(), withKey("--offline"))).isEqualTo(3);
    assertThat(server.getRequestCount()).isZero();
    assertThat(errors).contains("red (Red thing)");
    assertThat(snapshot(oneBox(), "--offline")).as("local pictures need no network").isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--api-origin http://example.com",
        "--api-origin nonsense",
        "--api-origin https://example.com/path",
        "--api-key-file /nowhere/key",
        "--fill-opacity 1.5",
        "--fill-opacity NaN",
        "--fill-opacity much",
        "--outline-opacity -1",
        "--color-by colour",
        "--color-by answer:",
        "--caption {name",
        "--timeout 0",
        "--timeout NaN",
        "--view 10",
        "--view 0x10",
        "--view 10x10x10",
        "--row 2",
        "--row 0",
        "--row none",
        "--demo",
        "--nonsense",
        "second.ndjson"
      })
  void refusesWrongArguments(String arguments) {
    assertThat(snapshot(oneBox(), arguments.split(" ", -1))).isEqualTo(2);
    assertThat(errors).isNotBlank();
    assertThat(errors).contains(arguments.split(" ", -1)[0]);
    assertThat(png()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--view 10x10",
        "--show boxes",
        "--object b",
        "--fill-opacity 1",
        "--outline-opacity 1",
        "--color-by kind",
        "--caption {id}",
        "--timeout 5"
      })
  void refusesOptionsOfASnapshotWithoutOne(String arguments) {
    assertThat(run((arguments + " " + oneBox()).split(" ", -1))).isEqualTo(2);
    assertThat(errors).contains("--snapshot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--row 1", "--label l", "--predictions"})
  void refusesARowWithoutAnExport(String arguments) {
    assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
    assertThat(errors).contains("export file");
  }

  @Test
  void aKeyFileIsAnOrdinaryFile() {
    assertThat(snapshot(oneBox(), "--api-key-file", folder.toString())).isEqualTo(2);
    assertThat(errors).contains("ordinary file");
  }

  @Test
  void whatTheExportSaysCannotSteerTheTerminal() {
    Path export = export(Exports.row("row-1", "no\\u001b[31mred\\u202e\\n.png"));
    assertThat(snapshot(export)).isEqualTo(3);
    assertThat(errors).contains("no?[31mred??.png").doesNotContain("\u001b");
  }

  @Test
  void aSolidBoxCoversItsOwnPixelsAndNoOthers() throws IOException {
    Path export = export(Exports.row("row-1", "grey.png", Exports.box("b", "Box", 20, 30, 5, 4)));
    assertThat(snapshot(export, "--fill-opacity", "1")).isZero();
    int color = pixel(22, 32);
    for (int y = 25; y < 40; y++) {
      for (int x = 15; x < 30; x++) {
        boolean inside = x >= 20 && x < 25 && y >= 30 && y < 34;
        assertThat(pixel(x, y)).as("%d, %d", x, y).isEqualTo(inside ? color : BACKGROUND);
      }
    }
  }

  @Test
  void refusesAnEmptyKeyFile() throws IOException {
    Path file = Files.writeString(folder.resolve("key.txt"), "\n");
    assertThat(snapshot(oneBox(), "--api-key-file", file.toString())).isEqualTo(2);
    assertThat(errors).contains("empty");
  }

  @Test
  void refusesAFileWithoutOneReadableRow() throws IOException {
    assertThat(snapshot(folder.resolve("none.ndjson"))).isEqualTo(2);
    assertThat(errors).contains("There is no file");
    assertThat(snapshot(folder)).isEqualTo(2);
    assertThat(errors).contains("is a folder");
    assertThat(snapshot(export(""))).isEqualTo(2);
    assertThat(errors).contains("The file is empty");
    assertThat(snapshot(export("[1,2,3]"))).isEqualTo(2);
    assertThat(errors).contains("no readable row");
    assertThat(snapshot(Files.write(folder.resolve("b.bin"), new byte[] {0, 1, 2, -1})))
        .isEqualTo(2);
    assertThat(errors).contains("is binary");
  }

  @Test
  void needsAnExport() {
    assertThat(run("--snapshot", png().toString())).isEqualTo(2);
    assertThat(errors).contains("--snapshot needs an export file");
  }

  @Test
  void refusesAnUnwritableSnapshot() throws IOException {
    Path export = oneBox();
    assertThat(snapshotTo(export, folder + "/no/such/out.png")).isEqualTo(2);
    assertThat(errors).contains("cannot be written");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(snapshotTo(export, empty.toString())).isEqualTo(2);
    assertThat(errors).contains("cannot be written");
    assertThat(empty).isDirectory();
    assertThat(snapshotTo(export, File.separator)).isEqualTo(2);
  }

  @Test
  void othersMayReadTheSnapshot() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "");
    assertThat(snapshot(oneBox())).isZero();
    if (plain.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(Files.getPosixFilePermissions(png()))
          .isEqualTo(Files.getPosixFilePermissions(plain));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e308", "-1e308", "1e9"})
  void aRowFarTooLargeIsRefusedOrDrawn(String number) {
    String box =
        Exports.box("b", "Box", 5, 5, 20, 20).replace("\"width\":20", "\"width\":" + number);
    String row = Exports.row("row-1", "none.png", box).replace("\"width\":100,\"height\":80,", "");
    assertThat(snapshot(export(row))).isIn(2, 3);
    assertThat(errors).isNotBlank();
  }

  @Test
  void drawsTheDemo() throws IOException {
    String cache = folder.resolve("cache").toString();
    assertThat(run("--demo", "--snapshot", png().toString(), "--cache-dir", cache)).isZero();
    assertThat(errors).isEmpty();
    assertThat(image().getWidth()).isEqualTo(1280);
    assertThat(
            run(
                "--demo",
                "--row",
                "14",
                "--snapshot",
                png().toString(),
                "--cache-dir",
                cache,
                "--offline"))
        .as("a video")
        .isEqualTo(3);
    assertThat(errors).isNotBlank();
  }

  @Test
  void saysItsVersionAndItsOptions() {
    assertThat(run("--version")).isZero();
    assertThat(out).isEqualTo("Spotcheck " + Version.text() + System.lineSeparator());
    assertThat(run("--help")).isZero();
    assertThat(out)
        .contains(
            "--row",
            "--label",
            "--predictions",
            "--snapshot",
            "--view",
            "--show",
            "--object",
            "--fill-opacity",
            "--timeout",
            "--api-origin",
            "--api-key-file",
            "--cache-dir",
            "--offline",
            "--verbose",
            "--demo",
            "--version",
            "Exit codes:");
    assertThat(errors).isEmpty();
  }
}
