package app.spotcheck.review.sample;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.RowPass;
import app.spotcheck.model.DataRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the objects in all rows of each stratum of a sample of rows, for when the objects in the
/// sampled rows are judged.
public final class StratumObjects {
  private StratumObjects() {}

  private record RowCount(List<String> stratum, long objects) {}

  /// The counts, in the order of the sample's strata; blocks, and uses all cores.
  ///
  /// @param export that the sample is of, indexed to its end
  /// @throws SampleException where the definition's filter cannot be read
  /// @throws ExportException where the export cannot be read on
  public static List<Long> count(ExportFile export, Sample sample)
      throws SampleException, ExportException, InterruptedException {
    UnitReader reader = new UnitReader(export, sample.definition());
    Map<List<String>, Long> counts = new HashMap<>();
    SampledLabels labels = sample.definition().labels();
    RowPass.run(
        export,
        PopulationRows.of(export, sample.definition()),
        (entry, reading) -> {
          DataRow row = UnitReader.rowOf(reading);
          return new RowCount(
              reader.stratumOfRow(row),
              labels.of(row).stream().mapToLong(choice -> choice.label().objects().size()).sum());
        },
        row -> counts.merge(row.stratum, row.objects, Long::sum));
    return sample.strata().stream()
        .map(stratum -> counts.getOrDefault(stratum.values(), 0L))
        .toList();
  }
}
