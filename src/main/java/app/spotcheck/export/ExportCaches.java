package app.spotcheck.export;

import app.spotcheck.cache.FileCache;
import java.nio.file.Path;

/// Where indexes and unpacked exports are kept.
public record ExportCaches(FileCache indexes, FileCache unpacked) {
  private static final long MOST_INDEX_BYTES = 4L << 30;
  private static final long MOST_UNPACKED_BYTES = 32L << 30;

  /// The caches in the program's cache folder.
  public static ExportCaches in(Path folder) {
    return new ExportCaches(
        new FileCache(folder.resolve("indexes"), MOST_INDEX_BYTES),
        new FileCache(folder.resolve("unpacked"), MOST_UNPACKED_BYTES));
  }
}
