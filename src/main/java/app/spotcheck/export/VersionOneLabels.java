package app.spotcheck.export;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelDetails;
import app.spotcheck.model.PerformanceDetails;
import app.spotcheck.model.Relationship;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the label of a row of export version 1, and keeps its JSON and that of each of its
/// features.
final class VersionOneLabels {
  private final VersionOneObjects objects;
  private final IdentityHashMap<Object, JsonView> jsonOfParts;

  VersionOneLabels(boolean image, IdentityHashMap<Object, JsonView> jsonOfParts) {
    this.objects = new VersionOneObjects(image);
    this.jsonOfParts = jsonOfParts;
  }

  /// The row's label, if it has one.
  ///
  /// @param skip whether the row has a word for a skipped label in its place
  List<Label> of(JsonView row, boolean skip) {
    if (!row.get("Label").exists() && !row.get("ID").exists()) {
      return List.of();
    }
    boolean frames = row.get("Label").isList();
    JsonView content = skip || frames ? row.get("Label") : row.object("Label");
    Label label =
        new Label(
            row.text("ID", ""),
            null,
            null,
            details(row),
            performance(row, skip),
            objects(content),
            ClassificationReader.read(content, FeatureNames.VERSION_ONE),
            relationships(content),
            null);
    jsonOfParts.put(label, content);
    LabelConsistency.check(label, content, jsonOfParts);
    return List.of(label);
  }

  private List<Annotation> objects(JsonView content) {
    List<Annotation> annotations = new ArrayList<>();
    for (JsonView view : content.objectsInLists("objects")) {
      Annotation annotation = objects.annotation(view);
      jsonOfParts.put(annotation.feature(), view);
      annotations.add(annotation);
    }
    return List.copyOf(annotations);
  }

  private List<Relationship> relationships(JsonView content) {
    List<Relationship> relationships = new ArrayList<>();
    for (JsonView view : content.objectsInLists("relationships")) {
      Relationship relationship = objects.relationship(view);
      jsonOfParts.put(relationship.feature(), view);
      relationships.add(relationship);
    }
    return List.copyOf(relationships);
  }

  private static LabelDetails details(JsonView row) {
    List<LabelDetails.Review> reviews = new ArrayList<>();
    for (JsonView review : row.objects("Reviews")) {
      reviews.add(
          new LabelDetails.Review(
              review.text("createdAt"), review.text("createdBy"), review.text("score")));
    }
    return new LabelDetails(
        row.text("Created At"),
        row.text("Updated At"),
        row.text("Created By"),
        null,
        List.copyOf(reviews));
  }

  private static PerformanceDetails performance(JsonView row, boolean skip) {
    return new PerformanceDetails(
        row.number("Seconds to Label"),
        null,
        skip ? Boolean.TRUE : row.bool("Skipped"),
        score(row, "Agreement"),
        score(row, "Benchmark Agreement"),
        row.text("Benchmark Reference ID"));
  }

  /// A score from 0 to 1; -1 stands for none.
  private static @Nullable Double score(JsonView row, String name) {
    Double score = row.number(name);
    return score == null || score < 0 ? null : score;
  }
}
