package app.spotcheck.app;

import app.spotcheck.export.ExportCaches;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.UnpackListener;
import app.spotcheck.query.Filter;
import app.spotcheck.query.RowMatcher;
import java.nio.file.Path;
import org.roaringbitmap.RoaringBitmap;

/// Opens the export that a command line names.
final class CommandExport {
  private CommandExport() {}

  /// The export, indexed to its end.
  static ExportFile indexed(Path path, CommonOptions common) throws ExportException {
    ExportFile file =
        ExportFile.open(path, ExportCaches.in(common.cacheFolder()), UnpackListener.NONE);
    file.buildIndex();
    return file;
  }

  /// The rows that a filter of the command line chooses.
  ///
  /// @param named what the command line calls the export
  /// @throws UsageException where there are none
  static RoaringBitmap rows(ExportFile file, Path named, Filter wanted) throws UsageException {
    RoaringBitmap rows = file.index().read(columns -> RowMatcher.rows(wanted, columns));
    if (rows.isEmpty()) {
      throw new UsageException(
          wanted instanceof Filter.Everything
              ? named + " has no readable row."
              : "--filter " + wanted + ": no row of " + named + " fits.");
    }
    return rows;
  }
}
