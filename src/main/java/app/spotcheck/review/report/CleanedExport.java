package app.spotcheck.review.report;

import app.spotcheck.export.ExportCleaning;
import app.spotcheck.export.ExportFile;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.verdict.ContentHash;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.RowStandings;
import app.spotcheck.review.verdict.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/// Takes what was rejected out of an export. What is unsure stays.
public final class CleanedExport implements ExportCleaning.Choice {
  private final Map<UnitKey, ReviewedUnit> rejected = new HashMap<>();

  private CleanedExport(Report report) {
    for (ReviewedUnit unit : report.units()) {
      if (unit.is(Decision.REJECT)) {
        rejected.put(unit.key(), unit);
      }
    }
  }

  /// What writes the export without what the report says is rejected.
  ///
  /// @param export that the report is of, indexed to its end
  public static ExportCleaning of(ExportFile export, Report report) {
    CleanedExport choice = new CleanedExport(report);
    Set<String> ids = new HashSet<>();
    choice.rejected.keySet().forEach(key -> ids.add(key.dataRowId()));
    RoaringBitmap rows = new RoaringBitmap();
    for (int i = 0; i < export.index().size(); i++) {
      if (ids.contains(export.index().row(i).id())) {
        rows.add(i);
      }
    }
    return new ExportCleaning(export, rows, choice);
  }

  @Override
  public boolean hasRow(DataRow row) {
    ReviewedUnit unit = rejected.get(UnitKey.row(row.id()));
    return unit != null
        && unit.verdicts().stream()
            .anyMatch(verdict ->
                verdict.decision() == Decision.REJECT
                    && RowStandings.ofRow(verdict, row) instanceof Standing.Judged);
  }

  @Override
  public boolean hasObject(DataRow row, Label label, int object) {
    ReviewedUnit unit = rejected.get(UnitKey.object(row.id(), label, object));
    if (unit == null) {
      return false;
    }
    String hash = ContentHash.of(label.objects().get(object));
    return unit.verdicts().stream()
        .anyMatch(
            verdict -> verdict.decision() == Decision.REJECT && verdict.contentHash().equals(hash));
  }
}
