package app.spotcheck.export.columns;

import app.spotcheck.cache.FileCache;
import app.spotcheck.cache.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the columns of one export are kept: a file of the cache, which holds their texts while
/// they grow and all of them when they are complete. Without a cache, or where its disk is full,
/// all is in memory and nothing is kept.
public final class ColumnStore {
  private static final Logger LOG = LoggerFactory.getLogger(ColumnStore.class);

  private final @Nullable FileCache cache;
  private final String name;
  private final Fingerprint source;
  private @Nullable TextFile file;
  private boolean failed;

  /// @param cache none to keep nothing
  public ColumnStore(@Nullable FileCache cache, Path export, Fingerprint source) {
    this.cache = cache;
    this.name = "index-" + Fingerprint.keyOf(export);
    this.source = source;
  }

  /// The columns that were kept of this very state of the export.
  public Optional<Columns> kept() {
    Optional<Path> path = cache == null ? Optional.empty() : cache.find(name);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      return KeptColumns.read(path.get(), source);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("The kept index {} cannot be read; the export is indexed again", path.get(), e);
      return Optional.empty();
    }
  }

  /// Columns to be filled.
  public Columns empty() {
    if (cache != null) {
      try {
        file = new TextFile(cache.newPart(name));
      } catch (IOException e) {
        fail(e);
      }
    }
    return new Columns(file);
  }

  /// Keeps columns that are complete, as far as there is a place for them.
  public void keep(Columns columns) {
    columns.trim();
    TextFile part = file;
    if (cache == null || part == null) {
      return;
    }
    try (part) {
      if (columns.text().isInFile()) {
        KeptColumns.write(part, columns, source);
        part.close();
        cache.keep(part.path(), name);
        file = null;
      } else {
        throw new IOException("no room for the texts of the index");
      }
    } catch (IOException e) {
      fail(e);
    }
    discard();
  }

  private void fail(IOException cause) {
    failed = true;
    LOG.warn("The index cannot be kept in the cache", cause);
  }

  /// Whether there was no room for what should be kept.
  public boolean failed() {
    return failed;
  }

  /// Gives up the file of columns that will not be completed.
  public void discard() {
    TextFile part = file;
    if (part == null || cache == null) {
      return;
    }
    file = null;
    try {
      part.close();
    } catch (IOException e) {
      LOG.debug("{} was not closed", part.path(), e);
    }
    cache.discard(part.path());
  }
}
