package app.spotcheck.export;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Feature;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.UnknownAnnotation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads one object or one relationship of a label of export version 1. Its kind is that of the
/// geometry it has; every object has the address of a mask, so that only one without a geometry is
/// a mask itself.
final class VersionOneObjects {
  private final boolean image;

  /// @param image whether the row is an image; geometries of other media are not worth a warning
  VersionOneObjects(boolean image) {
    this.image = image;
  }

  Annotation annotation(JsonView view) {
    Feature feature = feature(view);
    Annotation known = known(view, feature);
    return known == null ? new UnknownAnnotation(feature, "") : known;
  }

  private @Nullable Annotation known(JsonView view, Feature feature) {
    if (view.get("bbox").exists()) {
      return AnnotationReader.box(view.get("bbox"), feature);
    }
    if (view.get("polygon").exists()) {
      return AnnotationReader.polygon(view, feature);
    }
    if (view.get("line").exists()) {
      return AnnotationReader.polyline(view, feature);
    }
    if (view.get("point").exists()) {
      return AnnotationReader.point(view, feature);
    }
    String mask = view.text("instanceURI");
    if (mask != null) {
      return new MaskAnnotation(feature, mask, null, null);
    }
    if (image) {
      view.warn("no geometry; the object is listed but cannot be drawn");
    }
    return null;
  }

  /// The two ends stand in the relationship itself or in one of its properties.
  Relationship relationship(JsonView view) {
    JsonView ends = view;
    for (String name : List.of("relationship", "data")) {
      if (view.get(name).isObject()) {
        ends = view.get(name);
      }
    }
    String source = ends.text("source", "");
    String target = ends.text("target", "");
    if (source.isEmpty() || target.isEmpty()) {
      view.warn("the relationship does not name its source and its target");
    }
    boolean bidirectional = ends.text("type", "").toLowerCase(Locale.ROOT).startsWith("bi");
    return new Relationship(feature(view), source, target, bidirectional);
  }

  private static Feature feature(JsonView view) {
    String id = FeatureNames.VERSION_ONE.idOf(view);
    if (id.isEmpty()) {
      view.warn("no featureId");
    }
    return new Feature(
        id,
        FeatureNames.VERSION_ONE.schemaIdOf(view),
        FeatureNames.VERSION_ONE.nameOf(view),
        view.text("value"),
        ClassificationReader.read(view, FeatureNames.VERSION_ONE),
        null,
        List.of());
  }
}
