package app.spotcheck.bench;

import app.spotcheck.geometry.Path;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.UnknownAnnotation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Writes the exports that the window is measured with, each with one picture of 2560 x 1707.
enum CanvasRows {
  /// 13 boxes.
  FEW,
  /// 50 masks and 13 polygons.
  MASKS,
  /// 50 masks and 5,000 polygons of 50 vertices.
  CROWD,
  POINTS,
  BOXES;

  static final int VERY_MANY = 100_000;

  private static final int FEW_POLYGONS = 13;
  private static final int POLYGONS = 5000;
  private static final int CLASSES = 10;

  private static final String ROW =
      """
      {"data_row":{"id":"%1$s","row_data":"photo.jpg"},\
      "media_attributes":{"width":2560,"height":1707},"projects":{"p":{"name":"P","labels":[\
      {"id":"l%1$s","annotations":{"objects":[%2$s]}}]}}}
      """;

  private static final java.nio.file.Path FOLDER =
      java.nio.file.Path.of("target", "bench-data", "canvas");

  /// An export of this row.
  java.nio.file.Path write() throws IOException {
    return write(List.of(this));
  }

  /// An export of a few boxes and then this row.
  java.nio.file.Path writeAfterFew() throws IOException {
    return write(List.of(FEW, this));
  }

  private java.nio.file.Path write(List<CanvasRows> rows) throws IOException {
    picture();
    ImageIO.write(
        StreetScene.composite(StreetScene.MANY_INSTANCES),
        "png",
        FOLDER.resolve("composite.png").toFile());
    String name = rows.stream().map(CanvasRows::name).collect(Collectors.joining("-"));
    String text = rows.stream().map(CanvasRows::json).collect(Collectors.joining());
    return Files.writeString(FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".ndjson"), text);
  }

  /// The bare picture.
  static java.nio.file.Path picture() throws IOException {
    return Files.write(Files.createDirectories(FOLDER).resolve("photo.jpg"), Photo.jpeg());
  }

  /// The bytes of the row in its export.
  long bytes() {
    return json().length();
  }

  private String json() {
    return ROW.formatted(name(), objects());
  }

  private String objects() {
    return switch (this) {
      case FEW -> Photo.objects();
      case MASKS -> json(StreetScene.crowdObjects(FEW_POLYGONS));
      case CROWD -> json(StreetScene.crowdObjects(POLYGONS));
      case POINTS -> json(StreetScene.pointObjects(VERY_MANY));
      case BOXES -> json(StreetScene.boxObjects(VERY_MANY));
    };
  }

  private static String json(List<Annotation> objects) {
    return IntStream.range(0, objects.size())
        .mapToObj(i -> json(i, objects.get(i)))
        .collect(Collectors.joining(","));
  }

  private static String json(int number, Annotation object) {
    return "{\"feature_id\":\"f%d\",\"name\":\"class %d\",%s}"
        .formatted(number, number % CLASSES, shape(number, object));
  }

  private static String shape(int number, Annotation object) {
    return switch (object) {
      case BoxAnnotation(var feature, var box) ->
          ("\"annotation_kind\":\"ImageBoundingBox\",\"bounding_box\":"
                  + "{\"left\":%.2f,\"top\":%.2f,\"width\":%.2f,\"height\":%.2f}")
              .formatted(box.left(), box.top(), box.width(), box.height());
      case PointAnnotation(var feature, var at) ->
          "\"annotation_kind\":\"ImagePoint\",\"point\":{\"x\":%.2f,\"y\":%.2f}"
              .formatted(at.x(), at.y());
      case PolygonAnnotation(var feature, Path ring) ->
          "\"annotation_kind\":\"ImagePolygon\",\"polygon\":[%s]".formatted(vertices(ring));
      case MaskAnnotation mask -> {
        int color = StreetScene.color(number);
        yield ("\"annotation_kind\":\"ImageSegmentationMask\",\"composite_mask\":"
                + "{\"url\":\"composite.png\",\"color_rgb\":[%d,%d,%d]}")
            .formatted(color >> 16, color >> 8 & 255, color & 255);
      }
      case PolylineAnnotation line -> throw new IllegalArgumentException("a line");
      case UnknownAnnotation unknown -> throw new IllegalArgumentException("an unknown object");
    };
  }

  private static String vertices(Path ring) {
    return IntStream.range(0, ring.size())
        .mapToObj(i -> "{\"x\":%.2f,\"y\":%.2f}".formatted(ring.x(i), ring.y(i)))
        .collect(Collectors.joining(","));
  }
}
