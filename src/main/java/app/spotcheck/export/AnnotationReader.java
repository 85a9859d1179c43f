package app.spotcheck.export;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.Feature;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.UnknownAnnotation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one object or one relationship of a label. An object whose geometry cannot be read stays
/// as an unknown one.
final class AnnotationReader {
  private final boolean image;

  /// @param image whether the row is an image; kinds of other media are not worth a warning
  AnnotationReader(boolean image) {
    this.image = image;
  }

  static boolean isRelationship(JsonView view) {
    return view.text("annotation_kind", "").endsWith("Relationship");
  }

  Annotation annotation(JsonView view) {
    Feature feature = feature(view);
    String kind = view.text("annotation_kind", "");
    Annotation known =
        switch (kind) {
          case "ImageBoundingBox" -> box(view.get("bounding_box"), feature);
          case "ImagePolygon" -> polygon(view, feature);
          case "ImagePolyline", "ImageLine" -> polyline(view, feature);
          case "ImagePoint" -> point(view, feature);
          case "ImageSegmentationMask" -> mask(view, feature);
          default -> unknown(view, kind);
        };
    return known == null ? new UnknownAnnotation(feature, kind) : known;
  }

  Relationship relationship(JsonView view) {
    JsonView ends = view.object("bidirectional_relationship");
    boolean bidirectional =
        ends.exists() || view.text("annotation_kind", "").contains("Bidirectional");
    if (!ends.exists()) {
      ends = view.object("unidirectional_relationship");
    }
    String source = ends.text("source", "");
    String target = ends.text("target", "");
    if (source.isEmpty() || target.isEmpty()) {
      view.warn("the relationship does not name its source and its target");
    }
    return new Relationship(feature(view), source, target, bidirectional);
  }

  private static Feature feature(JsonView view) {
    String id = FeatureNames.VERSION_TWO.idOf(view);
    if (id.isEmpty()) {
      view.warn("no feature_id");
    }
    List<Feature.CustomMetric> metrics = new ArrayList<>();
    for (JsonView metric : view.objects("custom_metrics")) {
      metrics.add(new Feature.CustomMetric(metric.text("name", ""), metric.number("value")));
    }
    return new Feature(
        id,
        FeatureNames.VERSION_TWO.schemaIdOf(view),
        FeatureNames.VERSION_TWO.nameOf(view),
        view.text("value"),
        ClassificationReader.read(view, FeatureNames.VERSION_TWO),
        view.number("confidence"),
        List.copyOf(metrics));
  }

  private @Nullable Annotation unknown(JsonView view, String kind) {
    if (image) {
      view.warn(
          "annotation_kind",
          kind.isEmpty()
              ? "no annotation_kind; the object is listed but cannot be drawn"
              : "unknown kind \""
                  + ProblemLog.shortened(kind)
                  + "\"; it is listed but cannot be drawn");
    }
    return null;
  }

  /// @param box the `top`, `left`, `width` and `height`
  static @Nullable Annotation box(JsonView box, Feature feature) {
    if (!box.isObject()) {
      warnUndrawable(box, "no bounding box");
      return null;
    }
    Double left = coordinate(box, "left");
    Double top = coordinate(box, "top");
    Double width = coordinate(box, "width");
    Double height = coordinate(box, "height");
    if (left == null || top == null || width == null || height == null) {
      return null;
    }
    return new BoxAnnotation(feature, new Box(left, top, width, height));
  }

  static @Nullable Annotation polygon(JsonView view, Feature feature) {
    Path ring = path(view, "polygon");
    return ring == null ? null : new PolygonAnnotation(feature, ring);
  }

  static @Nullable Annotation polyline(JsonView view, Feature feature) {
    Path line = path(view, "line");
    return line == null ? null : new PolylineAnnotation(feature, line);
  }

  static @Nullable Annotation point(JsonView view, Feature feature) {
    Point point = vertex(view.get("point"));
    return point == null ? null : new PointAnnotation(feature, point);
  }

  private static @Nullable Path path(JsonView view, String name) {
    JsonView list = view.get(name);
    if (!(list.value() instanceof List<?> values)) {
      warnUndrawable(list, "no list of points");
      return null;
    }
    List<Point> vertices = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      Point plain = plainVertex(values.get(i));
      Point vertex = plain == null ? vertex(list.element(i)) : plain;
      if (vertex == null) {
        return null;
      }
      vertices.add(vertex);
    }
    if (vertices.isEmpty()) {
      list.warn("no points; there is nothing to draw");
    }
    return Path.of(vertices);
  }

  /// A point of two finite numbers, as almost all are; none where more is to be said.
  private static @Nullable Point plainVertex(@Nullable Object value) {
    return value instanceof JsonObject point
            && point.get("x") instanceof Number x
            && point.get("y") instanceof Number y
            && Double.isFinite(x.doubleValue())
            && Double.isFinite(y.doubleValue())
        ? new Point(x.doubleValue(), y.doubleValue())
        : null;
  }

  private static @Nullable Point vertex(JsonView view) {
    if (!view.isObject()) {
      warnUndrawable(view, "no point");
      return null;
    }
    Double x = coordinate(view, "x");
    Double y = coordinate(view, "y");
    return x == null || y == null ? null : new Point(x, y);
  }

  private static @Nullable Double coordinate(JsonView view, String name) {
    Double value = view.number(name);
    if (value == null) {
      warnUndrawable(view.get(name), "no number");
      return null;
    }
    if (!Double.isFinite(value)) {
      view.warn(name, "not a finite number; the object cannot be drawn");
    }
    return value;
  }

  private static void warnUndrawable(JsonView geometry, String what) {
    geometry.warn(what + " here; the object cannot be drawn");
  }

  private static Annotation mask(JsonView view, Feature feature) {
    String url = view.object("mask").text("url");
    JsonView composite = view.object("composite_mask");
    String compositeUrl = composite.text("url");
    if (url == null && compositeUrl == null) {
      view.warn("the mask has no URL; it cannot be drawn");
    }
    return new MaskAnnotation(
        feature, url, compositeUrl, compositeUrl == null ? null : color(composite));
  }

  private static @Nullable Integer color(JsonView composite) {
    List<JsonView> levels = composite.get("color_rgb").elements();
    int rgb = 0;
    for (int i = 0; i < 3; i++) {
      Object value = i < levels.size() ? levels.get(i).value() : null;
      if (!(value instanceof Integer level) || level < 0 || level > 255) {
        composite.warn("color_rgb", "not three levels from 0 to 255");
        return null;
      }
      rgb = rgb << 8 | level;
    }
    return rgb;
  }
}
