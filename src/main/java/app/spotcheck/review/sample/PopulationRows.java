package app.spotcheck.review.sample;

import app.spotcheck.export.ExportFile;
import app.spotcheck.export.columns.Columns;
import app.spotcheck.query.CancelledException;
import app.spotcheck.query.Filter;
import app.spotcheck.query.RowMatcher;
import java.time.Instant;
import org.roaringbitmap.RoaringBitmap;

/// The rows that a sample is of: those of images that its filter takes.
final class PopulationRows {
  private PopulationRows() {}

  /// The positions of the rows in the index.
  ///
  /// @param export indexed to its end
  /// @throws SampleException where the definition's filter cannot be read
  static RoaringBitmap of(ExportFile export, SampleDefinition definition)
      throws SampleException, InterruptedException {
    Filter filter = definition.parsedFilter();
    Instant now = definition.filteredAt() == null ? Instant.EPOCH : definition.filteredAt();
    try {
      return export
          .index()
          .read(columns -> {
            RoaringBitmap rows = new RowMatcher(columns, now).rows(filter);
            rows.and(images(columns));
            return rows;
          });
    } catch (CancelledException e) {
      throw stopped(e);
    }
  }

  private static RoaringBitmap images(Columns columns) {
    RoaringBitmap images = new RoaringBitmap();
    for (int row = 0; row < columns.rowCount(); row++) {
      if (columns.mediaKind(row).equals("image")) {
        images.add(row);
      }
    }
    return images;
  }

  /// What to throw on, where the thread was interrupted.
  static InterruptedException stopped(Exception cause) {
    Thread.interrupted();
    InterruptedException stopped = new InterruptedException(cause.getMessage());
    stopped.initCause(cause);
    return stopped;
  }
}
