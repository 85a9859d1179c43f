package app.spotcheck.compare;

import app.spotcheck.model.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that a comparison of two labels found, in the order in which it is read.
///
/// @param objects the gravest kind first; within a kind those with the least similarity first
/// @param answers what the labels themselves answer differently
/// @param classes how far the labels agree on each class, by name
public record LabelDifferences(
    List<Difference> objects, List<AnswerDifference> answers, List<ClassAgreement> classes) {
  public LabelDifferences {
    objects = List.copyOf(objects);
    answers = List.copyOf(answers);
    classes = List.copyOf(classes);
  }

  /// Tells the differences of two labels that were compared.
  ///
  /// @param answers of the same labels
  /// @throws java.util.concurrent.CancellationException when the thread is interrupted
  public static LabelDifferences of(LabelComparison comparison, AnswersOfPairs answers) {
    List<Difference> objects = new ArrayList<>();
    comparison.missed().forEach(object -> objects.add(Difference.missed(object)));
    comparison.extra().forEach(object -> objects.add(Difference.extra(object)));
    comparison
        .firstObstacles()
        .forEach(
            (object, why) -> objects.add(Difference.notCompared(object, Difference.NONE, why)));
    comparison
        .secondObstacles()
        .forEach(
            (object, why) -> objects.add(Difference.notCompared(Difference.NONE, object, why)));
    for (ObjectPair pair : comparison.pairs()) {
      Interruption.check();
      objects.add(Difference.pair(pair, answers.of(pair)));
    }
    objects.sort(
        Comparator.comparing(Difference::kind).thenComparingDouble(Difference::similarity));
    return new LabelDifferences(
        objects, answers.ofLabels(), agreements(objects, answers.first(), answers.second()));
  }

  private static List<ClassAgreement> agreements(
      List<Difference> objects, Label first, Label second) {
    Map<String, Tally> classes = new TreeMap<>();
    for (Difference found : objects) {
      Tally ofFirst = tally(classes, first, found.first());
      Tally ofSecond = tally(classes, second, found.second());
      switch (found.kind()) {
        case MISSED -> ofFirst.missed++;
        case EXTRA -> ofSecond.extra++;
        case CLASS_DIFFERS -> {
          ofFirst.otherClass++;
          ofSecond.otherClass++;
        }
        case ANSWERS_DIFFER, ALIKE -> ofFirst.match(found.similarity());
        case NOT_COMPARED -> {
          ofFirst.notCompared++;
          ofSecond.notCompared++;
        }
      }
    }
    return classes.entrySet().stream().map(entry -> entry.getValue().of(entry.getKey())).toList();
  }

  /// The tally of an object's class; one that does not count where there is no object.
  private static Tally tally(Map<String, Tally> classes, Label label, int object) {
    return object == Difference.NONE
        ? new Tally()
        : classes.computeIfAbsent(
            label.objects().get(object).feature().name(), name -> new Tally());
  }

  /// Counts what was found of one class.
  private static final class Tally {
    private int matched;
    private int otherClass;
    private int missed;
    private int extra;
    private int notCompared;
    private double similarities;

    void match(double similarity) {
      matched++;
      similarities += similarity;
    }

    ClassAgreement of(String name) {
      return new ClassAgreement(
          name, matched, otherClass, missed, extra, notCompared, similarities / matched);
    }
  }
}
