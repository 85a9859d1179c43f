package app.spotcheck.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoAssetsTest {
  @Test
  void theCommittedExportIsWhatTheGeneratorWrites() throws Exception {
    assertThat(DemoFiles.text())
        .as("run `mvn test-compile exec:exec@demo-assets` to write it anew")
        .isEqualTo(DemoExport.draw(false).text());
  }

  @Test
  void everyPictureHasItsDeclaredSize() throws Exception {
    assertThat(DemoFiles.images()).hasSizeGreaterThanOrEqualTo(13);
    DemoFiles.images().forEach(row -> assertSize(DemoFiles.picture(row), row));
  }

  @Test
  void everyMaskUrlHasAFileOfItsPictureAndNoFileIsLeftOver() throws Exception {
    Set<String> urls = new HashSet<>();
    DemoFiles.images()
        .forEach(row -> {
          for (JsonNode object : DemoFiles.objects(row)) {
            maskUrls(object).filter(urls::add).forEach(url -> assertSize(DemoFiles.mask(url), row));
          }
        });
    assertThat(DemoFiles.maskFiles()).hasSameSizeAs(urls);
  }

  @Test
  void instanceMasksHaveTwoValues() throws Exception {
    List<JsonNode> objects =
        DemoFiles.images().flatMap(row -> DemoFiles.objects(row).stream()).toList();
    int transparent = 0;
    for (JsonNode object : objects) {
      if (object.has("mask")) {
        BufferedImage mask = DemoFiles.mask(object.at("/mask/url").asString());
        boolean hasAlpha = mask.getColorModel().hasAlpha();
        transparent += hasAlpha ? 1 : 0;
        assertThat(colors(mask)).containsExactlyInAnyOrder(hasAlpha ? 0 : 0xFF000000, 0xFFFFFFFF);
      }
    }
    assertThat(transparent).isPositive();
  }

  @Test
  void compositesHaveExactlyTheColoursOfTheirInstances() throws Exception {
    DemoFiles.images()
        .flatMap(row -> DemoFiles.labels(row).stream())
        .forEach(label -> {
          Set<Integer> expected = new HashSet<>();
          String url = "";
          for (JsonNode object : label.at("/annotations/objects")) {
            if (object.has("composite_mask")) {
              url = object.at("/composite_mask/url").asString();
              expected.add(color(object.at("/composite_mask/color_rgb")));
            }
          }
          if (!expected.isEmpty()) {
            expected.add(0xFF000000);
            assertThat(colors(DemoFiles.mask(url))).isEqualTo(expected);
          }
        });
  }

  @Test
  void someColoursOfOneCompositeAreTwoLevelsApart() throws Exception {
    List<Integer> colors =
        DemoFiles.images()
            .flatMap(row -> DemoFiles.objects(row).stream())
            .filter(object -> object.has("composite_mask"))
            .map(object -> color(object.at("/composite_mask/color_rgb")))
            .toList();
    assertThat(colors).anyMatch(color -> colors.contains(color + 2));
  }

  @Test
  void everyGeometryLiesWithinItsPicture() throws Exception {
    DemoFiles.images()
        .forEach(row -> {
          for (JsonNode object : DemoFiles.objects(row)) {
            for (double[] point : points(object)) {
              assertThat(point[0]).as(object.toString()).isBetween(0.0, width(row));
              assertThat(point[1]).as(object.toString()).isBetween(0.0, height(row));
            }
          }
        });
  }

  @Test
  void polygonsAreClosed() throws Exception {
    DemoFiles.images()
        .flatMap(row -> DemoFiles.objects(row).stream())
        .map(object -> object.path("polygon"))
        .filter(polygon -> !polygon.isMissingNode())
        .forEach(polygon -> {
          assertThat(polygon.size()).isGreaterThanOrEqualTo(4);
          assertThat(polygon.get(0)).isEqualTo(polygon.get(polygon.size() - 1));
        });
  }

  @Test
  void everyKindOfObjectIsThere() throws Exception {
    Set<String> kinds = new HashSet<>();
    DemoFiles.images()
        .flatMap(row -> DemoFiles.labels(row).stream())
        .map(label -> label.path("annotations"))
        .flatMap(all -> Stream.of(all.path("objects"), all.path("relationships")))
        .flatMap(DemoFiles::items)
        .forEach(object -> kinds.add(object.path("annotation_kind").asString()));
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "ImageBoundingBox",
            "ImagePolygon",
            "ImagePolyline",
            "ImagePoint",
            "ImageSegmentationMask",
            "ImageCuboid",
            "ImageUnidirectionalRelationship",
            "ImageBidirectionalRelationship");
  }

  @Test
  void classificationsNestThreeDeepOnObjectsAndOnLabels() throws Exception {
    List<JsonNode> labels =
        DemoFiles.images().flatMap(row -> DemoFiles.labels(row).stream()).toList();
    assertThat(labels).anyMatch(label -> depth(label.at("/annotations/classifications")) >= 3);
    assertThat(DemoFiles.images().flatMap(row -> DemoFiles.objects(row).stream()))
        .anyMatch(object -> depth(object.path("classifications")) >= 3);
    assertThat(DemoFiles.text())
        .contains("\"radio_answer\"", "\"checklist_answers\"", "\"text_answer\"");
  }

  @Test
  void featureIdsAreUniqueWithinALabelAndRelationshipsFindTheirEnds() throws Exception {
    for (JsonNode row : DemoFiles.rows()) {
      for (JsonNode label : DemoFiles.labels(row)) {
        List<String> ids = ids(label.at("/annotations/objects"));
        assertThat(ids).doesNotHaveDuplicates();
        for (JsonNode relation : label.at("/annotations/relationships")) {
          boolean mutual = relation.has("bidirectional_relationship");
          JsonNode ends =
              relation.path(mutual ? "bidirectional_relationship" : "unidirectional_relationship");
          assertThat(ids).contains(ends.path("source").asString(), ends.path("target").asString());
        }
      }
    }
  }

  @Test
  void oneOrderLeavesOutTwoObjectsAndListsRelationships() throws Exception {
    assertThat(DemoFiles.rows().stream().flatMap(row -> DemoFiles.labels(row).stream()))
        .anyMatch(label -> {
          List<String> order =
              DemoFiles.items(label.path("z_order")).map(JsonNode::asString).toList();
          List<String> objects = ids(label.at("/annotations/objects"));
          List<String> relations = ids(label.at("/annotations/relationships"));
          objects.removeAll(order);
          return objects.size() == 2 && !relations.isEmpty() && order.containsAll(relations);
        });
  }

  private static List<String> ids(JsonNode objects) {
    List<String> ids = new ArrayList<>();
    objects.forEach(object -> ids.add(object.path("feature_id").asString()));
    return ids;
  }

  private static Stream<String> maskUrls(JsonNode object) {
    return Stream.of(object.at("/mask/url"), object.at("/composite_mask/url"))
        .filter(url -> !url.isMissingNode())
        .map(JsonNode::asString);
  }

  private static double width(JsonNode row) {
    return row.at("/media_attributes/width").asDouble();
  }

  private static double height(JsonNode row) {
    return row.at("/media_attributes/height").asDouble();
  }

  private static void assertSize(BufferedImage image, JsonNode row) {
    assertThat((double) image.getWidth()).isEqualTo(width(row));
    assertThat((double) image.getHeight()).isEqualTo(height(row));
  }

  private static Set<Integer> colors(BufferedImage image) {
    Set<Integer> colors = new HashSet<>();
    int last = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      int[] line = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
      for (int x = 0; x < line.length; x++) {
        if (x == 0 || line[x] != last) {
          colors.add(line[x]);
          last = line[x];
        }
      }
    }
    return colors;
  }

  private static int color(JsonNode rgb) {
    return 0xFF000000 | rgb.get(0).asInt() << 16 | rgb.get(1).asInt() << 8 | rgb.get(2).asInt();
  }

  private static List<double[]> points(JsonNode object) {
    List<double[]> points = new ArrayList<>();
    for (String geometry : List.of("polygon", "line")) {
      object.path(geometry).forEach(point -> points.add(point(point)));
    }
    if (object.has("point")) {
      points.add(point(object.path("point")));
    }
    JsonNode box = object.path("bounding_box");
    if (!box.isMissingNode()) {
      double left = box.path("left").asDouble();
      double top = box.path("top").asDouble();
      points.add(new double[] {left, top});
      points.add(
          new double[] {left + box.path("width").asDouble(), top + box.path("height").asDouble()});
    }
    return points;
  }

  private static double[] point(JsonNode node) {
    return new double[] {node.path("x").asDouble(), node.path("y").asDouble()};
  }

  /// How many classifications lie within each other.
  private static int depth(JsonNode classifications) {
    int deepest = 0;
    for (JsonNode classification : classifications) {
      Stream<JsonNode> answers =
          Stream.concat(
              Stream.of(classification.path("radio_answer"), classification.path("text_answer")),
              DemoFiles.items(classification.path("checklist_answers")));
      int below = answers.mapToInt(answer -> depth(answer.path("classifications"))).max().orElse(0);
      deepest = Math.max(deepest, 1 + below);
    }
    return deepest;
  }
}
