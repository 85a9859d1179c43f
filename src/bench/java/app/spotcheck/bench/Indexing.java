package app.spotcheck.bench;

import app.spotcheck.export.ExportCaches;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.UnpackListener;
import java.nio.file.Path;

/// How the benchmarks open and index an export: always from the start, nothing kept from before.
final class Indexing {
  private Indexing() {}

  static ExportFile indexed(Path export) throws ExportException {
    ExportFile file = ExportFile.open(export);
    file.buildIndex();
    return file;
  }

  /// The same with a cache folder, where the texts of the index are and the index is kept.
  static ExportFile indexedAndKept(Path export, Path cacheFolder) throws ExportException {
    ExportFile file = ExportFile.open(export, ExportCaches.in(cacheFolder), UnpackListener.NONE);
    file.buildIndex();
    return file;
  }

  /// How many rows the index has.
  static int rowsOf(ExportFile file) {
    return file.index().size();
  }
}
