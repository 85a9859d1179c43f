package app.spotcheck.review.sample;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.LabelChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads what may be drawn out of the rows of an export, each time in the same order.
final class UnitReader {
  private final ExportFile export;
  private final SampleDefinition definition;

  UnitReader(ExportFile export, SampleDefinition definition) {
    this.export = export;
    this.definition = definition;
  }

  /// The units of a row.
  ///
  /// @param position of the row in the index, from 0
  List<Candidate> units(int position) throws ExportException {
    IndexedRow entry = export.index().row(position);
    return switch (definition.unit()) {
      case ROWS -> List.of(row(entry));
      case OBJECTS -> objects(entry);
    };
  }

  /// The stratum of a row in a sample of rows.
  List<String> stratumOfRow(DataRow row) {
    return stratum(firstLabel(row), null);
  }

  private Candidate row(IndexedRow entry) throws ExportException {
    List<String> stratum = definition.strata().isEmpty() ? List.of() : stratumOfRow(read(entry));
    return new Candidate(entry.id(), entry.globalKey(), null, null, entry.line(), stratum);
  }

  private @Nullable LabelChoice firstLabel(DataRow row) {
    return definition.labels().of(row).stream().findFirst().orElse(null);
  }

  private List<Candidate> objects(IndexedRow entry) throws ExportException {
    List<Candidate> units = new ArrayList<>();
    for (LabelChoice choice : definition.labels().of(read(entry))) {
      String labelId = choice.label().id();
      List<Annotation> objects = choice.label().objects();
      for (int i = 0; i < objects.size(); i++) {
        String featureId = objects.get(i).feature().id();
        units.add(
            new Candidate(
                entry.id(),
                entry.globalKey(),
                labelId,
                featureId.isEmpty() ? labelId + "#" + i : featureId,
                entry.line(),
                stratum(choice, objects.get(i))));
      }
    }
    return units;
  }

  DataRow read(IndexedRow entry) throws ExportException {
    return Objects.requireNonNull(export.read(entry).row(), "a row of the index is readable");
  }

  private List<String> stratum(@Nullable LabelChoice choice, @Nullable Annotation object) {
    return definition.strata().stream().map(field -> field.valueOf(choice, object)).toList();
  }
}
