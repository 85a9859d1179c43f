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

  /// By question, the groups of rows that have an object without an answer to it.
  private final Map<String, RowGroups> unanswered = new HashMap<>();

  private final RowGroups groups = new RowGroups();
  private final Spread areas = new Spread();
  private final Spread aspects = new Spread();
  private long objects;

  /// Adds what was answered of an object, or of a label as a whole.
  ///
  /// @param group of rows, which has it
  void addAnswers(List<Classification> questions, int group) {
    objects++;
    Set<String> names = names(questions);
    for (String question : names) {
      if (answered.size() < MOST_QUESTIONS || answered.containsKey(question)) {
        answered.merge(question, 1L, Long::sum);
        unanswered.computeIfAbsent(question, _ -> groups.copy());
      }
    }
    groups.add(group);
    unanswered.forEach((question, without) -> {
      if (!names.contains(question)) {
        without.add(group);
      }
    });
  }

  void addShape(Annotation object, int group) {
    AreaOverlap.areaOf(object).ifPresent(area -> areas.add(area, group));
    aspectOf(object).ifPresent(aspect -> aspects.add(aspect, group));
  }

  void addAll(ClassProfile other) {
    other.unanswered.forEach((question, without) ->
        unanswered.computeIfAbsent(question, _ -> groups.copy()).addAll(without));
    unanswered.forEach((question, without) -> {
      if (!other.unanswered.containsKey(question)) {
        without.addAll(other.groups);
      }
    });
    other.answered.forEach((question, count) -> answered.merge(question, count, Long::sum));
    groups.addAll(other.groups);
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

  /// The groups of rows that have an object of the class.
  RowGroups groups() {
    return groups;
  }

  /// The groups of rows that have an object without an answer to a question.
  RowGroups groupsWithout(String question) {
    return unanswered.getOrDefault(question, groups);
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
