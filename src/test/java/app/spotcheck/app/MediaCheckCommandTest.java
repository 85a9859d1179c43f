package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.check.Rule;
import app.spotcheck.geometry.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command `spotcheck check --media`, against a server.
@Timeout(60)
class MediaCheckCommandTest {
  private static final Size SIZE = new Size(100, 80);

  @TempDir private Path folder = Path.of("");

  private final MockWebServer server = new MockWebServer();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private @Nullable Asked asked;

  /// Hears of each request before it is answered.
  private interface Asked {
    void hear(String path) throws InterruptedException;
  }

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            String path = request.getTarget().replaceFirst("\\?.*", "");
            requests.incrementAndGet();
            if (asked != null) {
              asked.hear(path);
            }
            Integer refusal = refusals.get(path);
            byte[] body = files.get(path);
            return refusal != null || body == null
                ? new MockResponse.Builder().code(refusal == null ? 404 : refusal).build()
                : new MockResponse.Builder().body(new Buffer().write(body)).build();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String url(String path) {
    return server.url(path).toString();
  }

  private CommandRun check(Path export, String... more) {
    List<String> all = new ArrayList<>(List.of("check", export.toString(), "--media"));
    all.addAll(Arrays.asList(more));
    all.addAll(
        List.of(
            "--api-origin",
            "http://" + server.getHostName() + ":" + server.getPort(),
            "--cache-dir",
            folder.resolve("c").toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private CommandRun checkWithKey(Path export, String... more) {
    try {
      Path key = Files.writeString(folder.resolve("key"), "test-key");
      List<String> all = new ArrayList<>(Arrays.asList(more));
      all.addAll(List.of("--api-key-file", key.toString()));
      return check(export, all.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path export(String... rows) {
    return Exports.write(folder, "export.ndjson", rows);
  }

  /// A picture unlike those of other numbers.
  private static byte[] picture(int number, Size size) {
    var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Random random = new Random(number);
    for (int i = 0; i < 60; i++) {
      graphics.setColor(new Color(random.nextInt(1 << 24)));
      graphics.fillOval(
          random.nextInt(size.width()) - 15,
          random.nextInt(size.height()) - 15,
          10 + random.nextInt(30),
          10 + random.nextInt(30));
    }
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private String row(int number, String... objects) {
    files.putIfAbsent("/" + number + ".png", picture(number, SIZE));
    String row = Exports.row("r" + number, url("/" + number + ".png"), objects);
    return row.replace("\"label-1\"", "\"label-" + number + "\"");
  }

  private static String box(int number) {
    return Exports.box("box-" + number, "car", 5, 5, 20, 20);
  }

  private static List<JsonNode> findings(CommandRun run) {
    JsonNode json = JsonMapper.shared().readTree(run.out());
    return StreamSupport.stream(json.path("findings").spliterator(), false).toList();
  }

  private static List<String> rules(CommandRun run) {
    return findings(run).stream().map(finding -> finding.path("rule").stringValue()).toList();
  }

  @Test
  void theDemoHasNoFaultyMedia() throws Exception {
    Path assets = Path.of("assets/demo");
    asked =
        path -> {
          try (@Nullable InputStream mask = Demo.mask(path)) {
            if (mask != null) {
              files.put(path, mask.readAllBytes());
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    Path images = Files.createDirectory(folder.resolve("images"));
    try (Stream<Path> pictures = Files.list(assets.resolve("images"))) {
      for (Path picture : pictures.toList()) {
        Files.copy(picture, images.resolve(picture.getFileName().toString()));
      }
    }
    String text = Files.readString(assets.resolve("export.ndjson"));
    Path export =
        Files.writeString(
            folder.resolve("demo.ndjson"), text.replace("http://127.0.0.1:0/", url("/")));
    CommandRun run = checkWithKey(export, "--format", "json");
    assertThat(rules(run))
        .as("a pole cuts a few pixels off a mask of the street")
        .filteredOn(id -> Rule.of(id).orElseThrow().needsMedia())
        .containsExactly("mask-specks");
    assertThat(JsonMapper.shared().readTree(run.out()).path("media_files").intValue())
        .isGreaterThan(80);
  }

  @Test
  void withoutTheOptionNothingIsFetched() {
    Path export = export(row(1, box(1)));
    files.clear();
    CommandRun run = CommandRun.of("check", export.toString(), "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(run.out()).doesNotContain("media_files");
    assertThat(requests).hasValue(0);
  }

  @Test
  void whatCannotBeHadIsAnErrorWithItsReason() {
    Path export =
        export(
            row(1, box(1)),
            row(2, box(2)).replace("/2.png", "/2.png?Expires=1500000000&Signature=s"),
            row(3, box(3)),
            row(4, box(4)),
            row(5, box(5)),
            row(6, box(6)).replace(url("/6.png"), "s3://bucket/6.png"));
    files.remove("/1.png");
    refusals.put("/2.png", 403);
    files.put("/3.png", Arrays.copyOf(picture(3, SIZE), 900));
    files.put("/4.png", picture(4, new Size(90, 80)));
    refusals.put("/5.png", 501);
    CommandRun run = checkWithKey(export, "--format", "json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(rules(run))
        .containsExactly(
            "image-missing",
            "image-expired",
            "image-undecodable",
            "image-size",
            "image-missing",
            "image-missing");
    List<JsonNode> findings = findings(run);
    assertThat(findings)
        .allMatch(finding -> finding.path("severity").stringValue().equals("error"))
        .extracting(finding -> finding.path("row").intValue())
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(findings)
        .extracting(finding -> finding.path("message").stringValue())
        .satisfiesExactly(
            gone -> assertThat(gone).startsWith("The picture is missing").contains("404"),
            dead -> assertThat(dead).contains("expired", "2017-07-14", "export again"),
            cut -> assertThat(cut).startsWith("The picture cannot be decoded"),
            small -> assertThat(small).contains("90 x 80", "100 x 80"),
            passing -> assertThat(passing).contains("could not be fetched this time"),
            odd -> assertThat(odd).contains("cloud credentials"));
    assertThat(findings.getFirst().path("path").stringValue()).isEqualTo("$.data_row.row_data");
  }

  @Test
  void masksAreNamedByTheirObjects() {
    files.put("/c.png", Exports.composite());
    Path export =
        export(
            row(
                1,
                Exports.mask("red", "car", url("/c.png"), Exports.RED),
                Exports.mask("green", "car", url("/c.png"), 0x00ff00),
                Exports.mask("gone", "car", url("/gone.png"), Exports.RED)));
    CommandRun run = checkWithKey(export, "--format", "json");
    List<JsonNode> findings = findings(run);
    assertThat(rules(run)).containsExactly("mask-missing", "mask-color");
    JsonNode missing = findings.getFirst();
    assertThat(missing.path("feature_ids").path(0).stringValue()).isEqualTo("gone");
    assertThat(missing.path("label_id").stringValue()).isEqualTo("label-1");
    assertThat(missing.path("path").stringValue())
        .isEqualTo("$.projects.p1.labels[0].annotations.objects[2]");
    JsonNode color = findings.getLast();
    assertThat(color.path("feature_ids").path(0).stringValue()).isEqualTo("green");
    assertThat(color.path("message").stringValue()).contains("#00ff00");
  }

  @Test
  void aMissingKeyIsToldOnce() {
    String[] rows = new String[40];
    for (int number = 0; number < rows.length; number++) {
      String composite = url("/tasks/t/masks/" + number);
      rows[number] =
          row(number, Exports.mask("m" + number, "car", composite, Exports.RED))
              .replace(url("/" + number + ".png"), number + ".png");
      Exports.writePicture(folder, number + ".png");
    }
    CommandRun run = check(export(rows), "--format", "json");
    assertThat(run.code()).isEqualTo(1);
    List<JsonNode> missing =
        findings(run).stream()
            .filter(finding -> finding.path("rule").stringValue().equals("mask-missing"))
            .toList();
    assertThat(missing).hasSize(1);
    assertThat(missing.getFirst().path("row").intValue()).isEqualTo(1);
    assertThat(missing.getFirst().path("message").stringValue())
        .contains("wants an API key", "not told of one by one");
    assertThat(run.errors()).contains("40 of 80 files were not looked at", "--api-key-file");
    assertThat(JsonMapper.shared().readTree(run.out()).path("media_files_without_key").intValue())
        .isEqualTo(rows.length);
    assertThat(requests).hasValue(0);
  }

  @Test
  void nothingIsAskedOffline() {
    CommandRun run = checkWithKey(export(row(1, box(1)), row(2, box(2))), "--offline");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().filter(line -> line.contains("started offline"))).hasSize(2);
    assertThat(requests).hasValue(0);
  }

  @Test
  void withoutANetworkEachFileIsToldOf() {
    Path export = export(row(1, box(1)), row(2, box(2)));
    server.close();
    CommandRun run = checkWithKey(export);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().filter(line -> line.contains("could not be fetched this time")))
        .hasSize(2)
        .allMatch(line -> line.contains("accepts no connection"));
  }

  @Test
  void whatNoRuleAsksForIsNotFetched() throws Exception {
    files.put("/c.png", Exports.composite());
    Path export = export(row(1, Exports.mask("red", "car", url("/c.png"), Exports.RED)));
    String off =
        Arrays.stream(Rule.values())
            .filter(rule -> rule.id().startsWith("mask-"))
            .map(rule -> "\"" + rule.id() + "\":{\"on\":false}")
            .collect(Collectors.joining(",", "{\"rules\":{", "}}"));
    Path config = Files.writeString(folder.resolve("config.json"), off);
    assertThat(checkWithKey(export, "--config", config.toString()).code()).isZero();
    assertThat(requests).hasValue(1);
    assertThat(checkWithKey(export).code()).isZero();
    assertThat(requests).as("the picture is kept by now").hasValue(2);
  }

  @Test
  void whatMediaShowComesLastInTheOrderOfTheFile() {
    String[] rows = new String[50];
    for (int number = 0; number < rows.length; number++) {
      rows[number] = row(number, Exports.box("box-" + number, "car", 5, 5, 0, 20));
    }
    files.keySet().removeIf(path -> !path.equals("/7.png"));
    CommandRun run = checkWithKey(export(rows), "--format", "json");
    List<Integer> numbers =
        findings(run).stream().map(finding -> finding.path("row").intValue()).toList();
    assertThat(numbers).hasSize(2 * rows.length - 1);
    assertThat(numbers.subList(0, rows.length)).isSorted();
    assertThat(numbers.subList(rows.length, numbers.size())).isSorted();
    assertThat(rules(run).subList(0, rows.length)).containsOnly("zero-area");
    assertThat(rules(run).subList(rows.length, numbers.size())).containsOnly("image-missing");
  }

  @Test
  void onlySoManyRowsAreUnderWay() {
    String[] rows = new String[70];
    for (int number = 0; number < rows.length; number++) {
      rows[number] = row(number, box(number));
    }
    int window = 32;
    CountDownLatch others = new CountDownLatch(window - 1);
    AtomicInteger farthest = new AtomicInteger();
    AtomicInteger farthestBeforeFirst = new AtomicInteger();
    asked =
        path -> {
          int number = Integer.parseInt(path.replaceAll("\\D", ""));
          farthest.accumulateAndGet(number, Math::max);
          others.countDown();
          if (number == 0) {
            assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
            farthestBeforeFirst.set(farthest.get());
          }
        };
    CommandRun run = checkWithKey(export(rows));
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(farthestBeforeFirst.get()).isLessThan(window);
    assertThat(farthest).hasValue(rows.length - 1);
  }

  @Test
  void whatIsKeptNeedsNoNetwork() {
    Path export = export(row(1, box(1)), row(2, box(2)));
    assertThat(checkWithKey(export).code()).isZero();
    server.close();
    assertThat(checkWithKey(export, "--offline").code()).isZero();
    CommandRun pack =
        CommandRun.of(
            "fetch",
            export.toString(),
            "--out",
            folder.resolve("pack").toString(),
            "--offline",
            "--cache-dir",
            folder.resolve("c").toString());
    assertThat(pack.code()).as(pack.errors()).isZero();
    CommandRun fromPack =
        CommandRun.of(
            "check",
            folder.resolve("pack").toString(),
            "--media",
            "--cache-dir",
            folder.resolve("other").toString());
    assertThat(fromPack.code()).as(fromPack.out()).isZero();
  }
}
