package app.spotcheck.bench;

import app.spotcheck.geometry.Path;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.paint.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Measures zooming from pulse to pulse in a window of 1400 x 900: a picture of 2560 x 1707 with
/// 5,000 polygons of 50 vertices and 30 masks, the same picture with 13 objects, and the bare
/// picture drawn by JavaFX.
final class ZoomBenchmark {
  private static final String ROW =
      """
      {"data_row":{"id":"r","row_data":"photo.jpg"},\
      "media_attributes":{"width":2560,"height":1707},"projects":{"p":{"name":"P","labels":[\
      {"id":"l","annotations":{"objects":[%s]}}]}}}
      """;
  private static final double AT_MOST_OF_PICTURE = 1.2;
  private static final double AT_MOST_OF_FEW = 2;
  private static final double LONGEST_95 = 50;
  private static final double LONGEST = 100;

  private ZoomBenchmark() {}

  static List<Comparison> run() throws IOException {
    java.nio.file.Path folder =
        Files.createDirectories(java.nio.file.Path.of("target", "bench-data", "zoom"));
    java.nio.file.Path photo = Files.write(folder.resolve("photo.jpg"), Photo.jpeg());
    ImageIO.write(StreetScene.composite(), "png", folder.resolve("composite.png").toFile());
    java.nio.file.Path crowd =
        Files.writeString(folder.resolve("crowd.ndjson"), ROW.formatted(crowd()));
    java.nio.file.Path few =
        Files.writeString(folder.resolve("few.ndjson"), ROW.formatted(Photo.objects()));
    double[] ours = pulses("row", crowd);
    double[] ofFew = pulses("row", few);
    double[] bare = pulses("picture", photo);
    return List.of(
        new Comparison(
            "zooming 5,000 polygons and 30 masks / JavaFX, bare picture",
            ours[0],
            bare[0],
            "ms",
            AT_MOST_OF_PICTURE),
        new Comparison("the same / with 13 objects", ours[0], ofFew[0], "ms", AT_MOST_OF_FEW),
        new Comparison("its 95th percentile / 50 ms", ours[1], LONGEST_95, "ms", 1),
        new Comparison("its longest pulse / 100 ms", ours[2], LONGEST, "ms", 1),
        new Comparison("pulses until a frame is painted", ours[3], 1, "", Comparison.NO_TARGET));
  }

  private static double[] pulses(String kind, java.nio.file.Path file) throws IOException {
    return WindowProbe.run(ZoomProbe.class, ZoomProbe.RESULT, List.of(kind, file.toString()));
  }

  private static String crowd() {
    Scene scene = StreetScene.crowd(5000);
    return IntStream.range(0, scene.objects().size())
        .mapToObj(i -> json(i, scene.objects().get(i)))
        .collect(Collectors.joining(","));
  }

  private static String json(int number, Annotation object) {
    String head =
        "{\"feature_id\":\"f%d\",\"name\":\"class %d\",\"annotation_kind\":"
            .formatted(number, number % 10);
    if (object instanceof PolygonAnnotation(var feature, Path ring)) {
      return head
          + "\"ImagePolygon\",\"polygon\":["
          + IntStream.range(0, ring.size())
              .mapToObj(i -> "{\"x\":%.2f,\"y\":%.2f}".formatted(ring.x(i), ring.y(i)))
              .collect(Collectors.joining(","))
          + "]}";
    }
    int color = StreetScene.color(number);
    return head
        + "\"ImageSegmentationMask\",\"composite_mask\":{\"url\":\"composite.png\",\"color_rgb\":"
        + "[%d,%d,%d]}}".formatted(color >> 16, color >> 8 & 255, color & 255);
  }
}
