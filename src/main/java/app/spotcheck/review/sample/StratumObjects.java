package app.spotcheck.review.sample;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.model.DataRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the objects in all rows of each stratum of a sample of rows, for when the objects in the
/// sampled rows are judged.
public final class StratumObjects {
  private StratumObjects() {}

  /// The counts, in the order of the sample's strata; blocks, and uses all cores.
  ///
  /// @param export that the sample is of, indexed to its end
  /// @throws SampleException where the definition's filter cannot be read
  /// @throws ExportException where the export cannot be read on
  public static List<Long> count(ExportFile export, Sample sample)
      throws SampleException, ExportException, InterruptedException {
    UnitReader reader = new UnitReader(export, sample.definition());
    Map<List<String>, Long> counts = new HashMap<>();
    for (Counter counter :
        RowWorkers.run(
            PopulationRows.of(export, sample.definition()),
            () -> new Counter(export, reader, sample.definition()))) {
      counter.counts.forEach((stratum, count) -> counts.merge(stratum, count, Long::sum));
    }
    return sample.strata().stream()
        .map(stratum -> counts.getOrDefault(stratum.values(), 0L))
        .toList();
  }

  /// Counts in some of the rows.
  private static final class Counter implements RowWorkers.Worker {
    private final ExportFile export;
    private final UnitReader reader;
    private final SampledLabels labels;
    private final Map<List<String>, Long> counts = new HashMap<>();

    Counter(ExportFile export, UnitReader reader, SampleDefinition definition) {
      this.export = export;
      this.reader = reader;
      this.labels = definition.labels();
    }

    @Override
    public void work(int position) throws ExportException {
      DataRow row = reader.read(export.index().row(position));
      long objects =
          labels.of(row).stream().mapToLong(choice -> choice.label().objects().size()).sum();
      counts.merge(reader.stratumOfRow(row), objects, Long::sum);
    }
  }
}
