package app.spotcheck.review.report;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.review.verdict.MissedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Makes pictures of objects that were found missing: their places with what is around them.
public final class MissedCards {
  /// How many are shown at most.
  public static final int MOST = 200;

  private final ExportFile export;
  private final CropPainter painter;
  private final AtomicInteger done = new AtomicInteger();
  private volatile int total;

  /// @param loader brings the images; absent for drawings without them
  public MissedCards(ExportFile export, @Nullable MediaLoader loader) {
    this.export = export;
    this.painter = new CropPainter(export, loader);
  }

  /// How far it is; on any thread.
  public ReportProgress progress() {
    return new ReportProgress("drawing what is missing", (double) done.get() / Math.max(1, total));
  }

  /// The cards of missed objects, those of a row together; blocks. To be called once.
  ///
  /// @throws ExportException where the export is gone or changed
  /// @throws InterruptedException where this thread is interrupted
  public List<MissedCard> of(List<MissedObject> missed)
      throws ExportException, InterruptedException {
    Map<String, List<MissedObject>> byRow = new LinkedHashMap<>();
    missed.forEach(one -> byRow.computeIfAbsent(one.dataRowId(), _ -> new ArrayList<>()).add(one));
    total = byRow.size();
    Map<String, IndexedRow> rows = rows(byRow);
    List<Callable<List<MissedCard>>> work = new ArrayList<>();
    byRow.forEach((id, ofRow) -> work.add(() -> cards(rows.get(id), ofRow)));
    return CardThreads.all(work);
  }

  /// The rows with these ids, as far as the export has them.
  private Map<String, IndexedRow> rows(Map<String, List<MissedObject>> wanted) {
    Map<String, IndexedRow> rows = new HashMap<>();
    for (int i = 0; i < export.index().size() && !wanted.isEmpty(); i++) {
      IndexedRow row = export.index().row(i);
      if (wanted.containsKey(row.id())) {
        rows.putIfAbsent(row.id(), row);
      }
    }
    return rows;
  }

  private List<MissedCard> cards(@Nullable IndexedRow indexed, List<MissedObject> missed)
      throws ExportException, InterruptedException {
    List<MissedCard> cards = new ArrayList<>();
    if (indexed == null) {
      missed.forEach(one -> cards.add(new MissedCard(one, one.dataRowId(), null)));
    } else {
      DataRow row =
          Objects.requireNonNull(export.read(indexed).row(), "a row of the index can be read");
      for (MissedObject one : missed) {
        Crop crop = painter.missed(row, labelOf(row, one), one.place());
        cards.add(new MissedCard(one, indexed.displayName(), crop));
      }
    }
    done.incrementAndGet();
    return cards;
  }

  /// The label that lacks it.
  private static @Nullable LabelChoice labelOf(DataRow row, MissedObject missed) {
    return row.labelChoices().stream()
        .filter(choice -> choice.label().id().equals(missed.labelId()))
        .findFirst()
        .orElse(null);
  }
}
