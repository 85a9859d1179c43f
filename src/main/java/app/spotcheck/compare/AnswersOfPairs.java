package app.spotcheck.compare;

import app.spotcheck.model.Classification;
import app.spotcheck.model.Label;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the objects of two labels answer differently. A pair is looked at once, whatever thresholds
/// it is asked for again by; any thread may ask.
public final class AnswersOfPairs {
  private final Label first;
  private final Label second;
  private final Map<Long, List<AnswerDifference>> known = new ConcurrentHashMap<>();

  public AnswersOfPairs(Label first, Label second) {
    this.first = first;
    this.second = second;
  }

  Label first() {
    return first;
  }

  Label second() {
    return second;
  }

  /// What the two objects of a pair answer differently.
  List<AnswerDifference> of(ObjectPair pair) {
    List<Classification> ofFirst = answersOf(first, pair.first());
    List<Classification> ofSecond = answersOf(second, pair.second());
    if (ofFirst.isEmpty() && ofSecond.isEmpty()) {
      return List.of();
    }
    long key = (long) pair.first() << Integer.SIZE | pair.second();
    return known.computeIfAbsent(key, any -> AnswerDifferences.between(ofFirst, ofSecond));
  }

  private static List<Classification> answersOf(Label label, int object) {
    return label.objects().get(object).feature().classifications();
  }

  /// What the labels themselves answer differently.
  List<AnswerDifference> ofLabels() {
    // no pair has this number
    return known.computeIfAbsent(
        -1L, any -> AnswerDifferences.between(first.classifications(), second.classifications()));
  }
}
