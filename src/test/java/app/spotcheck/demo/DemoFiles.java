package app.spotcheck.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The committed demo as it lies on disk.
final class DemoFiles {
  static final Path DEMO = Path.of("assets", "demo");
  private static final String MASK_HOST = "http://127.0.0.1:0";

  private DemoFiles() {}

  static String text() throws IOException {
    return Files.readString(DEMO.resolve("export.ndjson"));
  }

  static List<JsonNode> rows() throws IOException {
    JsonMapper json = new JsonMapper();
    return text().lines().map(json::readTree).toList();
  }

  static Stream<JsonNode> images() throws IOException {
    return rows().stream()
        .filter(row -> row.at("/media_attributes/mime_type").asString().startsWith("image/"));
  }

  /// All labels and predictions of a row.
  static List<JsonNode> labels(JsonNode row) {
    Stream<JsonNode> inProjects =
        items(row.path("projects")).map(project -> project.path("labels"));
    Stream<JsonNode> inRuns =
        items(row.path("experiments"))
            .flatMap(experiment -> items(experiment.path("runs")))
            .flatMap(run -> Stream.of(run.path("labels"), run.path("predictions")));
    return Stream.concat(inProjects, inRuns).flatMap(DemoFiles::items).toList();
  }

  static List<JsonNode> objects(JsonNode row) {
    return labels(row).stream().flatMap(label -> items(label.at("/annotations/objects"))).toList();
  }

  static Stream<JsonNode> items(JsonNode container) {
    return StreamSupport.stream(container.spliterator(), false);
  }

  static BufferedImage picture(JsonNode row) {
    return read(DEMO.resolve(row.at("/data_row/row_data").asString()));
  }

  static BufferedImage mask(String url) {
    if (!url.startsWith(MASK_HOST + "/")) {
      throw new IllegalArgumentException(url);
    }
    return read(DemoAssets.maskFile(DEMO, url.substring(MASK_HOST.length())));
  }

  static List<Path> maskFiles() throws IOException {
    try (Stream<Path> files = Files.walk(DEMO.resolve("masks"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static BufferedImage read(Path file) {
    try {
      BufferedImage image = ImageIO.read(file.toFile());
      if (image == null) {
        throw new IOException("no picture: " + file);
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
