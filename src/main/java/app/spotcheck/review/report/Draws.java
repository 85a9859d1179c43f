package app.spotcheck.review.report;

import app.spotcheck.review.UnitKey;
import app.spotcheck.review.sample.DrawnUnit;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampledUnit;
import app.spotcheck.review.verdict.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The units of a sample in the order in which they were drawn, as far as they are judged.
///
/// Where rows were drawn, these are judged themselves, and wrong too where an object was missed or
/// one in them is wrong; or else, where no row has a verdict, the objects in them are judged: such
/// a row counts once all its objects are.
final class Draws {
  private final Basis basis;
  private final List<Draw> all;

  private Draws(Basis basis, List<Draw> all) {
    this.basis = basis;
    this.all = all;
  }

  /// @param units what reviewers decided on each unit of the sample, and on objects in its rows
  /// @param objectsOfRows the objects of each row of a sample of rows, by data row id
  static Draws of(
      Sample sample,
      Map<UnitKey, ReviewedUnit> units,
      Map<String, List<UnitKey>> objectsOfRows,
      ReviewSources sources) {
    Basis basis = basis(sample, units, objectsOfRows);
    List<Draw> draws = new ArrayList<>();
    for (DrawnUnit drawn : sample.units()) {
      ReviewedUnit unit = Objects.requireNonNull(units.get(drawn.unitKey()));
      List<ReviewedUnit> objects = new ArrayList<>();
      for (UnitKey object : objectsOfRows.getOrDefault(drawn.dataRowId(), List.of())) {
        objects.add(units.getOrDefault(object, unjudged(object)));
      }
      draws.add(
          switch (basis) {
            case OBJECTS -> one(drawn, unit, unit.isWrong());
            case ROWS ->
                one(
                    drawn,
                    unit,
                    unit.isWrong()
                        || !sources.missed(drawn.dataRowId()).isEmpty()
                        || objects.stream().anyMatch(ReviewedUnit::isWrong));
            case OBJECTS_IN_ROWS -> several(drawn, objects);
          });
    }
    return new Draws(basis, List.copyOf(draws));
  }

  private static ReviewedUnit unjudged(UnitKey object) {
    return new ReviewedUnit(object, ReviewedUnit.NOT_DRAWN, null, List.of(), List.of(), true);
  }

  private static Basis basis(
      Sample sample, Map<UnitKey, ReviewedUnit> units, Map<String, List<UnitKey>> objectsOfRows) {
    if (sample.definition().unit() == SampledUnit.OBJECTS) {
      return Basis.OBJECTS;
    }
    boolean rowsAreJudged =
        sample.units().stream()
            .map(drawn -> Objects.requireNonNull(units.get(drawn.unitKey())))
            .anyMatch(ReviewedUnit::isJudged);
    boolean objectsAreJudged =
        objectsOfRows.values().stream()
            .flatMap(List::stream)
            .map(units::get)
            .anyMatch(object -> object != null && object.isJudged());
    return objectsAreJudged && !rowsAreJudged ? Basis.OBJECTS_IN_ROWS : Basis.ROWS;
  }

  private static Draw one(DrawnUnit drawn, ReviewedUnit unit, boolean wrong) {
    Counts counts = Counts.one(wrong, unit.is(Decision.UNSURE));
    return new Draw(
        drawn.stratum(),
        1,
        unit.isJudged(),
        unit.isJudged() ? Map.of(unit.className(), counts) : Map.of());
  }

  private static Draw several(DrawnUnit drawn, List<ReviewedUnit> objects) {
    boolean judged = objects.stream().allMatch(ReviewedUnit::isJudged);
    Map<String, Counts> byClass = new HashMap<>();
    if (judged) {
      for (ReviewedUnit object : objects) {
        byClass.merge(
            object.className(),
            Counts.one(object.isWrong(), object.is(Decision.UNSURE)),
            Counts::plus);
      }
    }
    return new Draw(drawn.stratum(), objects.size(), judged, byClass);
  }

  Basis basis() {
    return basis;
  }

  /// How many were drawn.
  int size() {
    return all.size();
  }

  /// Those up to the last one with a verdict: a fair sample themselves where all of them are
  /// judged.
  List<Draw> reached() {
    int end = all.size();
    while (end > 0 && !(all.get(end - 1).judged() && all.get(end - 1).size() > 0)) {
      end--;
    }
    return all.subList(0, end);
  }

  /// How many were passed over: not judged, though a later one is.
  long passedOver() {
    return reached().stream().filter(draw -> !draw.judged()).count();
  }

  /// How many objects or rows are to be judged in those that were passed over.
  long sizePassedOver() {
    return reached().stream().filter(draw -> !draw.judged()).mapToLong(Draw::size).sum();
  }

  /// How many are judged.
  long judged() {
    return reached().stream().filter(Draw::judged).count();
  }
}
