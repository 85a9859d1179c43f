package app.spotcheck.review.sample;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/// What a sample would be of.
///
/// @param units how many objects or rows could be drawn
/// @param rows how many rows they are in, or are; rows without any are not counted
public record Population(long units, long rows) {
  /// Counts what a definition chooses from; reads the rows where objects are counted.
  ///
  /// @param export indexed to its end
  /// @throws SampleException where the definition's filter cannot be read
  public static Population of(ExportFile export, SampleDefinition definition)
      throws SampleException, ExportException, InterruptedException {
    RoaringBitmap rows = PopulationRows.of(export, definition);
    long[] units = {0};
    long[] rowsWithUnits = {0};
    SampleDefinition unstratified =
        new SampleDefinition(
            definition.seed(),
            definition.unit(),
            definition.labels(),
            List.of(),
            definition.target(),
            definition.filter(),
            definition.filteredAt());
    new UnitReader(export, unstratified)
        .read(
            rows,
            (position, found) -> found.size(),
            count -> {
              units[0] += count;
              rowsWithUnits[0] += count > 0 ? 1 : 0;
            });
    return new Population(units[0], rowsWithUnits[0]);
  }
}
