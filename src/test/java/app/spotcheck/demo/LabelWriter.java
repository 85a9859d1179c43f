package app.spotcheck.demo;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the `annotations` and the `z_order` of labels, in the server's shape.
final class LabelWriter {
  private static final String HOST = "http://127.0.0.1:0";
  private static final String TASK = Ids.cuid("export task");

  /// Where a label stands: in a project or, when `inModel`, in a model run.
  record Place(String owner, String ownerId, String row, String label, boolean inModel) {
    String feature(String path) {
      return inModel ? Ids.uuid(owner, row, label, path) : Ids.cuid(owner, row, label, path);
    }

    String schema(String path) {
      return Ids.cuid("ontology", owner, path);
    }

    String maskPath(String feature) {
      String kind = inModel ? "models" : "projects";
      return "/api/v1/%s/%s/annotations/%s/index/1/mask".formatted(kind, ownerId, feature);
    }

    String compositePath() {
      String mask = Ids.cuid(owner, row, label, "composite mask");
      return "/api/v1/tasks/%s/masks/%s/index/1".formatted(TASK, mask);
    }
  }

  private final LabelDraft label;
  private final Place place;
  private final MaskFiles masks;

  LabelWriter(LabelDraft label, Place place, MaskFiles masks) {
    this.label = label;
    this.place = place;
    this.masks = masks;
  }

  void write(ObjectNode into) {
    ObjectNode annotations = into.putObject("annotations");
    ArrayNode objects = annotations.putArray("objects");
    label.features.forEach(feature -> write(objects.addObject(), feature));
    new AnswerWriter(place).write(annotations.putArray("classifications"), "", label.questions);
    ArrayNode relationships = annotations.putArray("relationships");
    label.relations.forEach(relation -> write(relationships.addObject(), relation));
    if (label.order != null) {
      ArrayNode order = into.putArray("z_order");
      label.order.forEach(key -> order.add(place.feature(key)));
    }
    addMaskFiles();
  }

  private void write(ObjectNode into, Feature feature) {
    head(into, feature.key(), feature.name(), kind(feature.mark()));
    ArrayNode classifications = into.putArray("classifications");
    new AnswerWriter(place).write(classifications, feature.key(), feature.questions());
    if (feature.confidence() != null) {
      into.put("confidence", feature.confidence());
      ArrayNode metrics = into.putArray("custom_metrics");
      feature
          .metrics()
          .forEach((name, value) -> metrics.addObject().put("name", name).put("value", value));
    }
    geometry(into, feature);
  }

  private void write(ObjectNode into, LabelDraft.Relation relation) {
    boolean mutual = relation.mutual();
    String kind = mutual ? "ImageBidirectionalRelationship" : "ImageUnidirectionalRelationship";
    head(into, relation.key(), relation.name(), kind);
    into.putArray("classifications");
    into.putObject(mutual ? "bidirectional_relationship" : "unidirectional_relationship")
        .put("source", place.feature(relation.source()))
        .put("target", place.feature(relation.target()));
  }

  private void head(ObjectNode into, String key, String name, String kind) {
    into.put("feature_id", place.feature(key));
    into.put("feature_schema_id", place.schema(name));
    into.put("name", name);
    into.put("value", Ids.value(name));
    into.put("annotation_kind", kind);
  }

  private static String kind(Mark mark) {
    return switch (mark) {
      case Mark.Box _ -> "ImageBoundingBox";
      case Mark.Polygon _ -> "ImagePolygon";
      case Mark.Polyline _ -> "ImagePolyline";
      case Mark.Point _ -> "ImagePoint";
      case Mark.Mask _ -> "ImageSegmentationMask";
      case Mark.Cuboid _ -> "ImageCuboid";
    };
  }

  private void geometry(ObjectNode into, Feature feature) {
    switch (feature.mark()) {
      case Mark.Box(var area) -> box(into.putObject("bounding_box"), area.getBounds2D());
      case Mark.Polygon(var area, double tolerance) ->
          points(into.putArray("polygon"), Outline.ring(area, tolerance));
      case Mark.Polyline(var line) -> points(into.putArray("line"), Outline.points(line));
      case Mark.Point(var point) -> point(into.putObject("point"), point);
      case Mark.Mask(_, int rgb) -> mask(into, feature.key(), rgb);
      case Mark.Cuboid(var front, double depthX, double depthY) -> {
        ObjectNode cuboid = into.putObject("cuboid");
        box(cuboid.putObject("front"), front.getBounds2D());
        cuboid.putObject("depth").put("x", depthX).put("y", depthY);
      }
    }
  }

  private void mask(ObjectNode into, String key, int rgb) {
    into.putObject("mask").put("url", HOST + place.maskPath(place.feature(key)));
    if (label.maskStyle == MaskStyle.COMPOSITE) {
      ObjectNode composite = into.putObject("composite_mask");
      composite.put("url", HOST + place.compositePath());
      composite.putArray("color_rgb").add(rgb >> 16 & 0xFF).add(rgb >> 8 & 0xFF).add(rgb & 0xFF);
    }
  }

  private void addMaskFiles() {
    List<Feature> stack =
        label.stack().stream().filter(f -> f.mark() instanceof Mark.Mask).toList();
    for (Feature feature : stack) {
      masks.addInstance(place.maskPath(place.feature(feature.key())), feature, label.maskStyle);
    }
    if (label.maskStyle == MaskStyle.COMPOSITE && !stack.isEmpty()) {
      masks.addComposite(place.compositePath(), stack);
    }
  }

  /// The whole pixels around a shape.
  private static void box(ObjectNode into, Rectangle2D box) {
    double left = Math.floor(box.getMinX() + 0.001);
    double top = Math.floor(box.getMinY() + 0.001);
    into.put("top", top);
    into.put("left", left);
    into.put("height", Math.ceil(box.getMaxY() - 0.001) - top);
    into.put("width", Math.ceil(box.getMaxX() - 0.001) - left);
  }

  private static void points(ArrayNode into, List<Point2D> points) {
    points.forEach(point -> point(into.addObject(), point));
  }

  private static void point(ObjectNode into, Point2D point) {
    into.put("x", rounded(point.getX())).put("y", rounded(point.getY()));
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
