package app.spotcheck.inspector;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.mask.MaskSource;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.UnknownAnnotation;
import app.spotcheck.paint.Scene;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists the properties of one object.
final class ObjectProperties {
  private ObjectProperties() {}

  /// @param mask how far the object's mask is, for a mask
  static List<Property> of(Scene scene, int index, @Nullable MediaState<MaskSource> mask) {
    Annotation object = scene.objects().get(index);
    PropertyList list = new PropertyList();
    list.heading("Object").addFeature(object.feature());
    list.add("Kind", object.kind().singular());
    int level = scene.bottomToTop().indexOf(index) + 1;
    list.add("Stack level", level + " of " + scene.objects().size() + " from the bottom");
    list.heading("Geometry (px)");
    switch (object) {
      case BoxAnnotation box -> addBox(list, box.box());
      case PolygonAnnotation polygon -> addPath(list, polygon.ring());
      case PolylineAnnotation line ->
          addPath(list, line.line()).add("Length", rounded(line.line().length()));
      case PointAnnotation point -> list.add("x", point.point().x()).add("y", point.point().y());
      case MaskAnnotation annotation -> addMask(list, scene, index, annotation, mask);
      case UnknownAnnotation unknown ->
          list.add("Exported kind", unknown.exportedKind())
              .add("Drawing", "not possible; its JSON is in the next tab");
    }
    double area = scene.areaOf(index);
    if (area > 0) {
      list.add("Area", rounded(area) + " px²");
    }
    return list.properties();
  }

  private static void addBox(PropertyList list, Box box) {
    list.add("Left", box.left()).add("Top", box.top());
    list.add("Width", box.width()).add("Height", box.height());
  }

  private static PropertyList addPath(PropertyList list, Path path) {
    list.add("Vertices", path.size());
    Box bounds = path.bounds();
    if (bounds != null) {
      list.add("Bounds", describe(bounds));
    }
    return list;
  }

  private static void addMask(
      PropertyList list,
      Scene scene,
      int index,
      MaskAnnotation annotation,
      @Nullable MediaState<MaskSource> state) {
    switch (state) {
      case null -> {}
      case MediaState.Loading<MaskSource> loading -> list.add("Mask", "loading");
      case MediaState.Ready<MaskSource>(MaskSource source) ->
          list.add("Mask", source == MaskSource.COMPOSITE ? "from the composite" : "its own file");
      case MediaState.Failed<MaskSource> failed ->
          list.add("Mask", "missing: " + failed.failure().message());
    }
    Box bounds = scene.boundsOf(index);
    if (bounds != null) {
      list.add("Bounds", describe(bounds));
    }
    Integer color = annotation.compositeColor();
    if (color != null) {
      list.add(
          "Composite colour",
          (color >> 16 & 0xff) + ", " + (color >> 8 & 0xff) + ", " + (color & 0xff));
    }
    list.add("Instance mask URL", annotation.url());
    list.add("Composite mask URL", annotation.compositeUrl());
  }

  private static String describe(Box box) {
    return rounded(box.left())
        + ", "
        + rounded(box.top())
        + "; "
        + rounded(box.width())
        + " x "
        + rounded(box.height());
  }

  private static String rounded(double value) {
    return PropertyList.number(Math.round(value * 1000) / 1000.0);
  }
}
