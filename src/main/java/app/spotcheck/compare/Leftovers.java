package app.spotcheck.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Matches objects that stayed free because the partners known of them were all taken: where very
/// many lie upon each other, not all partners are known.
final class Leftovers {
  /// How many pairs are looked at, so that a slider is still followed.
  private static final long MOST_PAIRS = 25_000_000;

  private final Side first;
  private final Side second;
  private final Likeness likeness;
  private final double least;
  private final Outcome[] ofFirst;
  private final Outcome[] ofSecond;
  private final List<ObjectPair> matched = new ArrayList<>();

  /// @param ofFirst the outcomes of the first label's objects, of which free ones get others
  /// @param ofSecond the outcomes of the second label's objects
  Leftovers(
      Side first,
      Side second,
      Likeness likeness,
      double threshold,
      Outcome[] ofFirst,
      Outcome[] ofSecond) {
    this.first = first;
    this.second = second;
    this.likeness = likeness;
    this.least = Math.max(threshold, Likeness.LEAST);
    this.ofFirst = ofFirst;
    this.ofSecond = ofSecond;
  }

  /// Whether they are so few that each can be looked at.
  boolean areFew() {
    return (long) free(ofFirst).length * free(ofSecond).length <= MOST_PAIRS;
  }

  /// Matches each object, in the order of the first label, with the most alike that is still free.
  List<ObjectPair> match(boolean sameClass) {
    matched.clear();
    int[] free = free(ofSecond);
    for (int object : free(ofFirst)) {
      Interruption.check();
      matchBest(object, free, sameClass);
    }
    return List.copyOf(matched);
  }

  private static int[] free(Outcome[] outcomes) {
    return IntStream.range(0, outcomes.length)
        .filter(object -> outcomes[object] == Outcome.UNMATCHED)
        .toArray();
  }

  private void matchBest(int object, int[] others, boolean sameClass) {
    Shape shape = first.shapes().get(object);
    int best = -1;
    double mostAlike = least;
    for (int other : others) {
      Shape candidate = second.shapes().get(other);
      if (ofSecond[other] == Outcome.UNMATCHED
          && likeness.mayReach(shape, candidate, mostAlike)
          && first.classOf(object).equals(second.classOf(other)) == sameClass) {
        double alike = likeness.of(shape, candidate);
        if (alike > mostAlike || (alike == mostAlike && best < 0)) {
          best = other;
          mostAlike = alike;
        }
      }
    }
    if (best >= 0) {
      Outcome outcome = sameClass ? Outcome.MATCHED : Outcome.CLASS_DIFFERS;
      ofFirst[object] = outcome;
      ofSecond[best] = outcome;
      matched.add(new ObjectPair(object, best, mostAlike, sameClass));
    }
  }
}
