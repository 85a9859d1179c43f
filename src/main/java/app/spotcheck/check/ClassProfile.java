package app.spotcheck.check;

import app.spotcheck.compare.AreaOverlap;
import app.spotcheck.geometry.Box;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.Classification;
import app.spotcheck.model.PolygonAnnotation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the objects of one class have in common over the whole export.
final class ClassProfile {
  /// More questions than an ontology has are not counted.
  private static final int MOST_QUESTIONS = 1000;

  private final Map<String, Long> answered = new HashMap<>();
  private final Spread areas = new Spread();
  private final Spread aspects = new Spread();
  private long objects;

  /// Adds what was answered of an object, or of a label as a whole.
  void addAnswers(List<Classification> questions) {
    objects++;
    for (String question : names(questions)) {
      if (answered.size() < MOST_QUESTIONS || answered.containsKey(question)) {
        answered.merge(question, 1L, Long::sum);
      }
    }
  }

  void addShape(Annotation object) {
    AreaOverlap.areaOf(object).ifPresent(areas::add);
    aspectOf(object).ifPresent(aspects::add);
  }

  void addAll(ClassProfile other) {
    other.answered.forEach((question, count) -> answered.merge(question, count, Long::sum));
    areas.addAll(other.areas);
    aspects.addAll(other.aspects);
    objects += other.objects;
  }

  void measure() {
    areas.measure();
    aspects.measure();
  }

  long objects() {
    return objects;
  }

  Spread areas() {
    return areas;
  }

  Spread aspects() {
    return aspects;
  }

  /// The share of the objects that have an answer, by question.
  Map<String, Double> shares() {
    Map<String, Double> shares = new HashMap<>();
    answered.forEach((question, count) -> shares.put(question, (double) count / objects));
    return shares;
  }

  static Set<String> names(List<Classification> questions) {
    Set<String> names = new HashSet<>();
    questions.forEach(question -> names.add(question.name()));
    return names;
  }

  /// How many times as wide as high a box or polygon is; none for others, and for flat ones.
  static Optional<Double> aspectOf(Annotation object) {
    boolean hasArea = object instanceof BoxAnnotation || object instanceof PolygonAnnotation;
    Box bounds = hasArea ? object.bounds() : null;
    return bounds == null || !(bounds.width() > 0 && bounds.height() > 0)
        ? Optional.empty()
        : Optional.of(bounds.width() / bounds.height());
  }
}
