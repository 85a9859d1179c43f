package app.spotcheck.session;

import app.spotcheck.compare.Difference;
import app.spotcheck.compare.LabelDifferences;
import app.spotcheck.compare.Obstacle;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was found out about the two labels that are compared. Immutable.
public final class ComparisonResult {
  private final RowView first;
  private final RowView second;
  private final LabelDifferences differences;
  private final List<Difference> listed;
  private final List<@Nullable Difference> ofFirst;
  private final List<@Nullable Difference> ofSecond;
  private final boolean isComplete;
  private final boolean hasConfidence;

  /// @param isComplete as [app.spotcheck.compare.LabelComparison] tells
  /// @param chosenOfFirst which objects of the first label the differences are wanted of
  /// @param chosenOfSecond which objects of the second label the differences are wanted of
  ComparisonResult(
      RowView first,
      RowView second,
      LabelDifferences differences,
      boolean isComplete,
      Predicate<Annotation> chosenOfFirst,
      Predicate<Annotation> chosenOfSecond) {
    this.first = first;
    this.second = second;
    Label one = Objects.requireNonNull(first.label());
    Label other = Objects.requireNonNull(second.label());
    this.differences = differences;
    this.isComplete = isComplete;
    this.listed =
        differences.objects().stream()
            .filter(found ->
                isChosen(one, found.first(), chosenOfFirst)
                    || isChosen(other, found.second(), chosenOfSecond))
            .toList();
    this.ofFirst = byObject(one, found -> found.first());
    this.ofSecond = byObject(other, found -> found.second());
    this.hasConfidence =
        Stream.concat(one.objects().stream(), other.objects().stream())
            .anyMatch(object -> object.feature().confidence() != null);
  }

  private static boolean isChosen(Label label, int object, Predicate<Annotation> chosen) {
    return object != Difference.NONE && chosen.test(label.objects().get(object));
  }

  private List<@Nullable Difference> byObject(Label label, ToIntFunction<Difference> objectOf) {
    @Nullable Difference[] found = new Difference[label.objects().size()];
    for (Difference difference : differences.objects()) {
      int object = objectOf.applyAsInt(difference);
      if (object != Difference.NONE) {
        found[object] = difference;
      }
    }
    return Collections.unmodifiableList(Arrays.asList(found));
  }

  /// The row with the label on show.
  public RowView first() {
    return first;
  }

  /// The row with the label that it is compared with.
  public RowView second() {
    return second;
  }

  /// All that differs.
  public LabelDifferences differences() {
    return differences;
  }

  /// What was found of the objects that the filter of objects chooses, the gravest first.
  public List<Difference> listed() {
    return listed;
  }

  /// The first label's object of a difference; none where that label lacks it.
  public @Nullable Annotation firstObject(Difference difference) {
    return object(first, difference.first());
  }

  /// The second label's object of a difference; none where that label lacks it.
  public @Nullable Annotation secondObject(Difference difference) {
    return object(second, difference.second());
  }

  private static @Nullable Annotation object(RowView view, int object) {
    Label label = view.label();
    return label == null || object == Difference.NONE ? null : label.objects().get(object);
  }

  /// What was found of each object of the first label, by index; none of what was left out.
  List<@Nullable Difference> ofFirst() {
    return ofFirst;
  }

  /// What was found of each object of the second label, by index; none of what was left out.
  List<@Nullable Difference> ofSecond() {
    return ofSecond;
  }

  /// Why listed objects were not compared, and how many for each reason.
  public SortedMap<Obstacle, Integer> obstacles() {
    SortedMap<Obstacle, Integer> counts = new TreeMap<>();
    for (Difference difference : listed) {
      if (difference.obstacle() != null) {
        counts.merge(difference.obstacle(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /// Whether what has no partner has none that is free; else so many objects lie upon each other
  /// that not all pairs could be looked at.
  public boolean isComplete() {
    return isComplete;
  }

  /// How many objects the labels have together.
  public int objectCount() {
    return ofFirst.size() + ofSecond.size();
  }

  /// Whether either label has relationships, which are not compared.
  public boolean hasRelationships() {
    return hasRelationships(first) || hasRelationships(second);
  }

  private static boolean hasRelationships(RowView view) {
    Label label = view.label();
    return label != null && !label.relationships().isEmpty();
  }

  /// Whether any object of either label has a confidence.
  public boolean hasConfidence() {
    return hasConfidence;
  }

  /// How many of the listed differences are of a kind.
  public long count(Difference.Kind kind) {
    return listed.stream().filter(found -> found.kind() == kind).count();
  }
}
