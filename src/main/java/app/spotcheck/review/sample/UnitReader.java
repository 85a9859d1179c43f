package app.spotcheck.review.sample;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.export.RowPass;
import app.spotcheck.export.RowReading;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.review.UnitKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Reads what may be drawn out of the rows of an export, each time in the same order.
final class UnitReader {
  private final ExportFile export;
  private final SampleDefinition definition;

  UnitReader(ExportFile export, SampleDefinition definition) {
    this.export = export;
    this.definition = definition;
  }

  /// What is made of the units of a row, on any thread.
  ///
  /// @param <T> what is handed on
  interface Work<T> {
    /// Makes it; called once a row.
    ///
    /// @param position of the row in the index, from 0
    T of(int position, List<Candidate> units);
  }

  /// Reads the units of rows and hands on what was made of them, on this thread and in the file's
  /// order. Rows are only read where their units cannot be told from the index.
  ///
  /// @param rows their positions in the index
  <T> void read(RoaringBitmap rows, Work<T> work, RowPass.Taking<T> inOrder)
      throws ExportException, InterruptedException {
    if (definition.unit() == SampledUnit.OBJECTS || !definition.strata().isEmpty()) {
      RowPass.run(
          export,
          rows,
          (entry, reading) -> work.of(entry.number() - 1, units(entry, rowOf(reading))),
          inOrder);
      return;
    }
    for (int position : rows) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      IndexedRow entry = export.index().row(position);
      inOrder.take(work.of(position, List.of(row(entry, List.of()))));
    }
  }

  private List<Candidate> units(IndexedRow entry, DataRow row) {
    return switch (definition.unit()) {
      case ROWS -> List.of(row(entry, stratumOfRow(row)));
      case OBJECTS -> objects(entry, row);
    };
  }

  /// The stratum of a row in a sample of rows.
  List<String> stratumOfRow(DataRow row) {
    return stratum(firstLabel(row), null);
  }

  private static Candidate row(IndexedRow entry, List<String> stratum) {
    return new Candidate(entry.id(), entry.globalKey(), null, null, entry.line(), stratum);
  }

  private @Nullable LabelChoice firstLabel(DataRow row) {
    return definition.labels().of(row).stream().findFirst().orElse(null);
  }

  private List<Candidate> objects(IndexedRow entry, DataRow row) {
    List<Candidate> units = new ArrayList<>();
    for (LabelChoice choice : definition.labels().of(row)) {
      String labelId = choice.label().id();
      List<Annotation> objects = choice.label().objects();
      for (int i = 0; i < objects.size(); i++) {
        units.add(
            new Candidate(
                entry.id(),
                entry.globalKey(),
                labelId,
                UnitKey.object(entry.id(), choice.label(), i).featureId(),
                entry.line(),
                stratum(choice, objects.get(i))));
      }
    }
    return units;
  }

  static DataRow rowOf(RowReading reading) {
    return Objects.requireNonNull(reading.row(), "a row of the index is readable");
  }

  private List<String> stratum(@Nullable LabelChoice choice, @Nullable Annotation object) {
    return definition.strata().stream().map(field -> field.valueOf(choice, object)).toList();
  }
}
