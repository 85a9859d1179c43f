package app.spotcheck.export;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelDetails;
import app.spotcheck.model.PerformanceDetails;
import app.spotcheck.model.Relationship;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a label or a prediction, and keeps its JSON and that of each of its features for those who
/// ask.
final class LabelReader {
  private final AnnotationReader annotations;
  private final IdentityHashMap<Object, JsonView> jsonOfParts;

  LabelReader(boolean image, IdentityHashMap<Object, JsonView> jsonOfParts) {
    this.annotations = new AnnotationReader(image);
    this.jsonOfParts = jsonOfParts;
  }

  List<Label> labels(JsonView parent, String name) {
    List<Label> labels = new ArrayList<>();
    for (JsonView view : parent.objects(name)) {
      labels.add(label(view));
    }
    return List.copyOf(labels);
  }

  private Label label(JsonView view) {
    JsonView content = view.object("annotations");
    List<Annotation> objects = new ArrayList<>();
    List<Relationship> relationships = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (JsonView relationship : content.objects("relationships")) {
      relationships.add(relationship(relationship));
      known.add(relationship.text("feature_id", ""));
    }
    for (JsonView object : content.objects("objects")) {
      if (!AnnotationReader.isRelationship(object)) {
        Annotation annotation = annotations.annotation(object);
        jsonOfParts.put(annotation.feature(), object);
        objects.add(annotation);
      } else if (isNew(object, known)) {
        // exports of October 2023 repeat every relationship among the objects
        relationships.add(relationship(object));
      }
    }
    Label label =
        new Label(
            view.text("id", ""),
            view.text("label_kind"),
            view.text("version"),
            details(view.object("label_details")),
            performance(view),
            List.copyOf(objects),
            ClassificationReader.read(content, FeatureNames.VERSION_TWO),
            List.copyOf(relationships),
            zOrder(view));
    jsonOfParts.put(label, view);
    LabelConsistency.check(label, view, jsonOfParts);
    return label;
  }

  private static boolean isNew(JsonView relationship, Set<String> known) {
    String id = relationship.text("feature_id", "");
    return id.isEmpty() || known.add(id);
  }

  private Relationship relationship(JsonView view) {
    Relationship relationship = annotations.relationship(view);
    jsonOfParts.put(relationship.feature(), view);
    return relationship;
  }

  private static @Nullable List<String> zOrder(JsonView view) {
    List<JsonView> elements = view.elements("z_order");
    if (!view.get("z_order").isList()) {
      return null;
    }
    List<String> ids = new ArrayList<>();
    for (JsonView element : elements) {
      if (element.value() instanceof String id) {
        ids.add(id);
      } else {
        element.warn("expected a feature id here; it is ignored");
      }
    }
    return List.copyOf(ids);
  }

  private static LabelDetails details(JsonView view) {
    List<LabelDetails.Review> reviews = new ArrayList<>();
    for (JsonView review : view.objects("reviews")) {
      reviews.add(
          new LabelDetails.Review(
              review.text("reviewed_at"),
              review.text("reviewed_by"),
              review.text("label_rating_type", review.text("score", ""))));
    }
    return new LabelDetails(
        view.text("created_at"),
        view.text("updated_at"),
        view.text("created_by"),
        view.text("content_last_updated_at"),
        List.copyOf(reviews));
  }

  private static PerformanceDetails performance(JsonView label) {
    JsonView view = label.object("performance_details");
    if (!view.exists()) {
      view = label.object("performance_details_v2");
    }
    return new PerformanceDetails(
        view.number("seconds_to_create"),
        view.number("seconds_to_review"),
        view.bool("skipped"),
        view.number("consensus_score"),
        view.number("benchmark_score"),
        view.text("benchmark_reference_label"));
  }
}
