package app.spotcheck.compare;

import app.spotcheck.model.Annotation;
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
  /// @throws java.util.concurrent.CancellationException when the thread is interrupted
  public static LabelDifferences of(LabelComparison comparison, Label first, Label second) {
    List<Difference> objects = new ArrayList<>();
    Map<String, Tally> classes = new TreeMap<>();
    for (int object : comparison.missed()) {
      objects.add(new Difference(Difference.Kind.MISSED, object, Difference.NONE, 0, List.of()));
      tally(classes, first.objects().get(object)).missed++;
    }
    for (int object : comparison.extra()) {
      objects.add(new Difference(Difference.Kind.EXTRA, Difference.NONE, object, 0, List.of()));
      tally(classes, second.objects().get(object)).extra++;
    }
    for (ObjectPair pair : comparison.pairs()) {
      Interruption.check();
      Annotation one = first.objects().get(pair.first());
      Annotation other = second.objects().get(pair.second());
      objects.add(difference(pair, one, other));
      if (pair.sameClass()) {
        tally(classes, one).match(pair.similarity());
      } else {
        tally(classes, one).otherClass++;
        tally(classes, other).otherClass++;
      }
    }
    objects.sort(
        Comparator.comparing(Difference::kind).thenComparingDouble(Difference::similarity));
    return new LabelDifferences(
        objects,
        AnswerDifferences.between(first.classifications(), second.classifications()),
        classes.entrySet().stream().map(entry -> entry.getValue().of(entry.getKey())).toList());
  }

  private static Difference difference(ObjectPair pair, Annotation one, Annotation other) {
    List<AnswerDifference> answers =
        AnswerDifferences.between(
            one.feature().classifications(), other.feature().classifications());
    Difference.Kind kind =
        !pair.sameClass()
            ? Difference.Kind.CLASS_DIFFERS
            : answers.isEmpty() ? Difference.Kind.ALIKE : Difference.Kind.ANSWERS_DIFFER;
    return new Difference(kind, pair.first(), pair.second(), pair.similarity(), answers);
  }

  private static Tally tally(Map<String, Tally> classes, Annotation object) {
    return classes.computeIfAbsent(object.feature().name(), name -> new Tally());
  }

  /// Counts what was found of one class.
  private static final class Tally {
    private int matched;
    private int otherClass;
    private int missed;
    private int extra;
    private double similarities;

    void match(double similarity) {
      matched++;
      similarities += similarity;
    }

    ClassAgreement of(String name) {
      return new ClassAgreement(name, matched, otherClass, missed, extra, similarities / matched);
    }
  }
}
