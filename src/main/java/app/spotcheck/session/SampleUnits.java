package app.spotcheck.session;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.ExportIndex;
import app.spotcheck.export.RowPass;
import app.spotcheck.model.DataRow;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.sample.DrawnUnit;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampledLabels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/// Finds the units of a sample in the export that is open, which may have changed since.
final class SampleUnits {
  private SampleUnits() {}

  /// The units in the order in which they were drawn, and how many are gone.
  static RunUnits of(Sample sample, ExportFile export)
      throws ExportException, TaskFailure, InterruptedException {
    boolean predictions = sample.definition().labels() == SampledLabels.PREDICTIONS;
    List<RunUnit> found = new ArrayList<>();
    for (DrawnUnit drawn : sample.units()) {
      rowOf(drawn, export.index())
          .ifPresent(
              row -> found.add(new RunUnit(drawn.unitKey(), row, drawn.labelId(), predictions)));
    }
    List<RunUnit> units = isOf(sample, export) ? found : withObjects(found, export);
    return new RunUnits(units, 0, sample.units().size() - units.size());
  }

  private static boolean isOf(Sample sample, ExportFile export) throws TaskFailure {
    try {
      return sample.export().sameBytes(ExportIdentity.of(export.path()));
    } catch (IOException e) {
      throw new TaskFailure(export.path() + " cannot be read any more.", e);
    }
  }

  /// The row of a unit: where it stood when the sample was drawn, else wherever its id is now.
  private static Optional<Integer> rowOf(DrawnUnit drawn, ExportIndex index) {
    int low = 0;
    int high = index.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (index.row(middle).line() < drawn.line()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean isThere = high >= 0 && index.row(low).id().equals(drawn.dataRowId());
    return isThere ? Optional.of(low) : index.find(drawn.dataRowId());
  }

  /// Without objects that their rows no longer have.
  private static List<RunUnit> withObjects(List<RunUnit> units, ExportFile export)
      throws ExportException, InterruptedException {
    RoaringBitmap rows =
        RoaringBitmap.bitmapOfUnordered(units.stream().mapToInt(RunUnit::row).toArray());
    Set<UnitKey> there = new HashSet<>();
    RowPass.run(
        export,
        rows,
        (indexed, reading) -> keysOf(Objects.requireNonNull(reading.row(), "a row of the index")),
        there::addAll);
    return units.stream()
        .filter(unit -> unit.unit().isRow() || there.contains(unit.unit()))
        .toList();
  }

  private static Set<UnitKey> keysOf(DataRow row) {
    Set<UnitKey> keys = new HashSet<>();
    row.labelChoices()
        .forEach(choice -> {
          for (int i = 0; i < choice.label().objects().size(); i++) {
            keys.add(UnitKey.object(row.id(), choice.label(), i));
          }
        });
    return keys;
  }
}
