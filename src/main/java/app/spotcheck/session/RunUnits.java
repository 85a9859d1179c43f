package app.spotcheck.session;

import app.spotcheck.review.UnitKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// The units of a run in their order, and which of them are judged.
final class RunUnits {
  static final RunUnits NONE = all(List.of());

  private final List<RunUnit> units;
  private final int leftOut;
  private final int gone;
  private final Map<UnitKey, Integer> places;
  private final BitSet judged;

  /// @param units that come twice are judged once
  /// @param leftOut how many more there would be
  /// @param gone how many are not in the export any more
  RunUnits(Collection<RunUnit> units, int leftOut, int gone) {
    this.leftOut = leftOut;
    this.gone = gone;
    this.places = HashMap.newHashMap(units.size());
    List<RunUnit> each = new ArrayList<>(units.size());
    for (RunUnit unit : units) {
      if (places.putIfAbsent(unit.unit(), each.size()) == null) {
        each.add(unit);
      }
    }
    this.units = List.copyOf(each);
    this.judged = new BitSet(each.size());
  }

  /// Units of which none is left out or gone.
  static RunUnits all(Collection<RunUnit> units) {
    return new RunUnits(units, 0, 0);
  }

  int size() {
    return units.size();
  }

  /// How many units more there would be if a run could have as many.
  int leftOut() {
    return leftOut;
  }

  /// How many units are not in the export any more.
  int gone() {
    return gone;
  }

  List<RunUnit> all() {
    return units;
  }

  RunUnit at(int place) {
    return units.get(place);
  }

  /// Where a unit is; empty where it is not among them.
  OptionalInt placeOf(UnitKey unit) {
    Integer place = places.get(unit);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /// Looks at all units anew.
  void count(Predicate<UnitKey> isJudged) {
    for (int place = 0; place < units.size(); place++) {
      judged.set(place, isJudged.test(units.get(place).unit()));
    }
  }

  /// Takes notice of whether a unit is judged; one of another run changes nothing.
  void note(UnitKey unit, boolean isJudged) {
    placeOf(unit).ifPresent(place -> judged.set(place, isJudged));
  }

  int judgedCount() {
    return judged.cardinality();
  }

  boolean isJudged(int place) {
    return judged.get(place);
  }

  /// The first place that is not judged, from one on; as many as there are where all are.
  int firstUnjudged(int from) {
    return Math.min(units.size(), judged.nextClearBit(from));
  }
}
