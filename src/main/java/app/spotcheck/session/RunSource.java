package app.spotcheck.session;

import app.spotcheck.check.Finding;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.ExportIndex;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.export.RowPass;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampleDefinition;
import app.spotcheck.review.sample.SampleDraw;
import app.spotcheck.review.sample.SampleException;
import app.spotcheck.review.sample.SampleFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/// Where the units of a run come from.
final class RunSource {
  /// More objects than anyone judges one by one.
  static final int MOST_UNITS = 200_000;

  private RunSource() {}

  /// Draws a sample and writes it down.
  static RunUnits drawn(ExportFile export, SampleDefinition definition, Path file)
      throws ExportException, TaskFailure, InterruptedException {
    try {
      Sample sample = new SampleDraw(export, definition).run();
      SampleFile.write(file, sample);
      return SampleUnits.of(sample, export);
    } catch (SampleException e) {
      throw new TaskFailure(e.explanation(), e);
    } catch (IOException e) {
      throw new TaskFailure("The sample cannot be written to " + file + ".", e);
    }
  }

  /// The units of a sample that was written down.
  static RunUnits read(ExportFile export, Path file)
      throws ExportException, TaskFailure, InterruptedException {
    try {
      return SampleUnits.of(SampleFile.read(file), export);
    } catch (SampleException e) {
      throw new TaskFailure(e.explanation(), e);
    }
  }

  /// What findings are about, each once: their first object, or the row where they name none.
  static RunUnits ofFindings(List<Finding> findings) {
    List<RunUnit> units = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.row() > 0) {
        UnitKey unit =
            finding.featureIds().isEmpty()
                ? UnitKey.row(finding.dataRowId())
                : UnitKey.object(finding.dataRowId(), finding.featureIds().getFirst());
        units.add(
            new RunUnit(unit, finding.row() - 1, finding.labelId(), finding.isOfPrediction()));
      }
    }
    return RunUnits.all(units);
  }

  /// The objects of rows that are chosen, of the label that each row opens with.
  ///
  /// @param chosen tells the objects of a label that are meant
  /// @param judged units that are left out
  /// @param most how many units there are at most
  static RunUnits ofObjects(
      ExportFile export, ShownRows rows, ChosenObjects chosen, Set<UnitKey> judged, int most)
      throws ExportException, InterruptedException {
    RoaringBitmap positions =
        RoaringBitmap.bitmapOfUnordered(IntStream.range(0, rows.size()).map(rows::rowAt).toArray());
    List<RunUnit> units = new ArrayList<>();
    AtomicInteger leftOut = new AtomicInteger();
    RowPass.run(
        export,
        positions,
        (indexed, reading) -> unitsOf(indexed, Objects.requireNonNull(reading.row()), chosen),
        found -> {
          for (RunUnit unit : found) {
            if (judged.contains(unit.unit())) {
              continue;
            }
            if (units.size() < most) {
              units.add(unit);
            } else {
              leftOut.incrementAndGet();
            }
          }
        });
    return new RunUnits(units, leftOut.get(), 0);
  }

  /// Rows themselves, in the order of their list.
  ///
  /// @param most how many units there are at most
  static RunUnits ofRows(ExportIndex index, ShownRows rows, int most) {
    int taken = Math.min(most, rows.size());
    List<RunUnit> units = new ArrayList<>(taken);
    for (int place = 0; place < taken; place++) {
      int row = rows.rowAt(place);
      units.add(new RunUnit(UnitKey.row(index.row(row).id()), row, null, false));
    }
    return new RunUnits(units, rows.size() - taken, 0);
  }

  /// Tells which objects of a label are meant; on any thread.
  interface ChosenObjects {
    Predicate<Annotation> of(Label label);
  }

  private static List<RunUnit> unitsOf(IndexedRow indexed, DataRow row, ChosenObjects chosen) {
    LabelChoice choice = LabelChoice.defaultOf(row.labelChoices()).orElse(null);
    List<RunUnit> units = new ArrayList<>();
    if (choice != null) {
      Label label = choice.label();
      Predicate<Annotation> isChosen = chosen.of(label);
      for (int i = 0; i < label.objects().size(); i++) {
        if (isChosen.test(label.objects().get(i))) {
          units.add(
              new RunUnit(
                  UnitKey.object(row.id(), label, i),
                  indexed.number() - 1,
                  label.id(),
                  choice.role() == LabelRole.PREDICTION));
        }
      }
    }
    return units;
  }
}
