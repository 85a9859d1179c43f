package app.spotcheck.session;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.export.RowReading;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps the last few rows that were read, so that a row that was read ahead is not read again when
/// it is shown.
final class RowsRead {
  /// As many as are loaded ahead and behind, and the one on show with the one before.
  private static final int MOST_ROWS = 8;

  /// A longer row takes more memory than its reading is worth, in bytes of its text.
  private static final int LONGEST = 1 << 20;

  private final Map<Integer, RowReading> readings =
      new LinkedHashMap<>(MOST_ROWS * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, RowReading> eldest) {
          return size() > MOST_ROWS;
        }
      };
  private @Nullable ExportFile export;

  /// Reads a row unless it is kept; on any thread.
  ///
  /// @throws ExportException where the file is gone or no longer has this row in its place
  RowReading read(ExportFile file, IndexedRow row) throws ExportException {
    RowReading kept = kept(file, row);
    if (kept != null) {
      file.refuseChanged();
      return kept;
    }
    RowReading reading = file.read(row);
    if (row.length() <= LONGEST) {
      keep(file, row, reading);
    }
    return reading;
  }

  /// Keeps none any more.
  synchronized void forget() {
    readings.clear();
    export = null;
  }

  private synchronized @Nullable RowReading kept(ExportFile file, IndexedRow row) {
    return file.equals(export) ? readings.get(row.number()) : null;
  }

  private synchronized void keep(ExportFile file, IndexedRow row, RowReading reading) {
    if (!file.equals(export)) {
      readings.clear();
      export = file;
    }
    readings.put(row.number(), reading);
  }
}
