package app.spotcheck.bench;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import java.nio.file.Path;

/// How the benchmarks open and index an export: always from the start, nothing kept from before.
final class Indexing {
  private Indexing() {}

  static ExportFile indexed(Path export) throws ExportException {
    ExportFile file = ExportFile.open(export);
    file.buildIndex();
    return file;
  }

  /// How many rows the index has.
  static int rowsOf(ExportFile file) {
    return file.index().size();
  }
}
