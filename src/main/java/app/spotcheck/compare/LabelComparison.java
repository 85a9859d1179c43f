package app.spotcheck.compare;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The objects of two labels as a threshold matches them. Each object is in one pair at most, and
/// has one outcome.
///
/// @param pairs the pairs found, of equal and of differing class, in the order of the first label
/// @param first the outcome of each object of the first label, by index
/// @param second the outcome of each object of the second label, by index
/// @param firstObstacles why objects of the first label were not compared, by index
/// @param secondObstacles why objects of the second label were not compared, by index
/// @param isComplete whether what has no partner has none that is free; else so many objects lie
///   upon each other that not all pairs could be looked at
public record LabelComparison(
    List<ObjectPair> pairs,
    List<Outcome> first,
    List<Outcome> second,
    SortedMap<Integer, Obstacle> firstObstacles,
    SortedMap<Integer, Obstacle> secondObstacles,
    boolean isComplete) {
  public LabelComparison {
    pairs = List.copyOf(pairs);
    first = List.copyOf(first);
    second = List.copyOf(second);
    firstObstacles = Collections.unmodifiableSortedMap(new TreeMap<>(firstObstacles));
    secondObstacles = Collections.unmodifiableSortedMap(new TreeMap<>(secondObstacles));
  }

  /// The pairs of equal class.
  public List<ObjectPair> matched() {
    return pairs.stream().filter(ObjectPair::sameClass).toList();
  }

  /// The pairs in one place whose class differs.
  public List<ObjectPair> classDiffers() {
    return pairs.stream().filter(pair -> !pair.sameClass()).toList();
  }

  /// Indexes of the objects that only the first label has.
  public List<Integer> missed() {
    return unmatched(first);
  }

  /// Indexes of the objects that only the second label has.
  public List<Integer> extra() {
    return unmatched(second);
  }

  private static List<Integer> unmatched(List<Outcome> outcomes) {
    return IntStream.range(0, outcomes.size())
        .filter(index -> outcomes.get(index) == Outcome.UNMATCHED)
        .boxed()
        .toList();
  }
}
