package app.spotcheck.session;

import app.spotcheck.export.ExportIndex;

/// Follows the indexing of an export.
final class Indexing {
  private static final double NANOS = 1e9;

  private final long start = System.nanoTime();
  private final ExportIndex index;

  Indexing(ExportIndex index) {
    this.index = index;
  }

  Progress progress() {
    double seconds = (System.nanoTime() - start) / NANOS;
    return Progress.of("Indexing", index.size(), index.indexedBytes(), index.totalBytes(), seconds);
  }
}
