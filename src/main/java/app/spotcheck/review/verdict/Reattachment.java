package app.spotcheck.review.verdict;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.review.UnitKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts how verdicts of earlier exports fit the one that is open; give it each data row that has
/// verdicts, in any order. It belongs to one thread.
public final class Reattachment {
  /// What was counted, in verdicts that hold.
  ///
  /// @param unchanged whose object or row is as it was
  /// @param changed whose object or row is there, but not as it was
  /// @param objectsGone whose object is gone from a row that is there
  /// @param rowsGone whose data row is gone
  public record Result(int unchanged, int changed, int objectsGone, int rowsGone) {
    public int gone() {
      return objectsGone + rowsGone;
    }
  }

  private final Verdicts verdicts;
  private final Map<String, Set<UnitKey>> unitsByRow = new HashMap<>();
  private final Set<Verdict> changed = new HashSet<>();
  private int unchanged;
  private int objectsGone;

  /// @param verdicts must not change as long as rows are added
  public Reattachment(Verdicts verdicts) {
    this.verdicts = verdicts;
    for (UnitKey unit : verdicts.units()) {
      unitsByRow.computeIfAbsent(unit.dataRowId(), row -> new HashSet<>()).add(unit);
    }
  }

  /// The ids of the data rows that have verdicts and were not added yet.
  public Set<String> rowsLeft() {
    return Set.copyOf(unitsByRow.keySet());
  }

  /// Adds a data row; another one of the same id counts no more.
  public void add(DataRow row) {
    Set<UnitKey> units = unitsByRow.remove(row.id());
    if (units == null) {
      return;
    }
    Map<UnitKey, Set<String>> hashes = hashes(row, units);
    for (UnitKey unit : units) {
      for (Verdict verdict : verdicts.current(unit)) {
        count(verdict, row, hashes.getOrDefault(unit, Set.of()));
      }
    }
  }

  private static Map<UnitKey, Set<String>> hashes(DataRow row, Set<UnitKey> units) {
    Map<UnitKey, Set<String>> hashes = new HashMap<>();
    for (LabelChoice choice : row.labelChoices()) {
      Label label = choice.label();
      List<Annotation> objects = label.objects();
      for (int i = 0; i < objects.size(); i++) {
        UnitKey unit = UnitKey.object(row.id(), label, i);
        if (units.contains(unit)) {
          hashes.computeIfAbsent(unit, key -> new HashSet<>()).add(ContentHash.of(objects.get(i)));
        }
      }
    }
    return hashes;
  }

  private void count(Verdict verdict, DataRow row, Set<String> hashes) {
    if (verdict.unit().isRow()) {
      switch (RowStandings.ofRow(verdict, row)) {
        case Standing.Judged same -> unchanged++;
        case Standing.Changed other -> changed.add(verdict);
        case Standing.Unjudged none -> {}
      }
    } else if (hashes.isEmpty()) {
      objectsGone++;
    } else if (hashes.contains(verdict.contentHash())) {
      unchanged++;
    } else {
      changed.add(verdict);
    }
  }

  /// The verdicts so far whose object or row is there, but not as it was.
  public Set<Verdict> changed() {
    return Set.copyOf(changed);
  }

  /// What was counted so far; rows that were not added are gone.
  public Result result() {
    int rowsGone =
        unitsByRow.values().stream()
            .flatMap(Set::stream)
            .mapToInt(unit -> verdicts.current(unit).size())
            .sum();
    return new Result(unchanged, changed.size(), objectsGone, rowsGone);
  }
}
