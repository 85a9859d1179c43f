package app.spotcheck.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps files that can be made again in one folder, bounded in bytes; the least recently used go
/// first.
///
/// A file is written as a part and moved to its name when it is whole, so that a half-written one
/// is never served. Several threads and several processes may share a folder: moves are atomic, and
/// a file that another one removes is simply not there. The caller must be ready to make any file
/// again. The time of a file's last modification is the time of its last use. Names are of ASCII
/// letters, digits, `_`, `-` and `.`, the same for every file system.
public final class FileCache {
  static final String PART_SUFFIX = ".part";

  /// The folder is looked through once for this part of the bound in new files, not for each file.
  private static final int LOOKS_PER_FILL = 64;

  private static final Pattern NAME = Pattern.compile("\\w[\\w.-]*");

  private static final Logger LOG = LoggerFactory.getLogger(FileCache.class);

  private final Path folder;
  private final Eviction eviction;
  private volatile long mostBytes;
  private long keptSinceLook;
  private boolean looked;

  /// @param folder the folder, for this cache alone; it is made when the first file is written
  /// @param mostBytes how much all files may take together, except for a single larger one
  public FileCache(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.eviction = new Eviction(folder);
  }

  /// The folder of the cache, which need not exist yet.
  public Path folder() {
    return folder;
  }

  /// The file of this name, marked as used just now.
  public Optional<Path> find(String name) {
    Path file = file(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (NoSuchFileException removedMeanwhile) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.debug("{} cannot be marked as used; it may be evicted early", file, e);
    }
    return Optional.of(file);
  }

  /// A path in the folder that no one else uses, to write the file of this name to. Nothing is
  /// there yet; the folder is.
  ///
  /// @throws IOException where the folder cannot be made
  public Path newPart(String name) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    return file(name).resolveSibling(name + "." + UUID.randomUUID() + PART_SUFFIX);
  }

  /// Whether a path is one that [#newPart] gave out.
  public boolean isPart(Path path) {
    return folder.equals(path.getParent()) && path.toString().endsWith(PART_SUFFIX);
  }

  /// Moves a part that is whole to its name, in place of what was there, and evicts others until
  /// the folder is within its bound.
  ///
  /// @return the file under its name
  /// @throws IOException where the part cannot be moved; it is still there then
  public Path keep(Path part, String name) throws IOException {
    Path file = file(name);
    long size = Files.size(part);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    evict(file, size);
    return file;
  }

  private synchronized void evict(Path kept, long size) {
    keptSinceLook += size;
    long slack = mostBytes / LOOKS_PER_FILL;
    if (!looked || keptSinceLook >= slack) {
      looked = true;
      keptSinceLook = 0;
      eviction.run(kept, mostBytes - slack);
    }
  }

  /// Changes the bound; files go when the next one is kept.
  public synchronized void setMostBytes(long bytes) {
    mostBytes = bytes;
    looked = false;
  }

  /// How many bytes all files take now; looks through the folder.
  public long bytes() {
    return eviction.bytes();
  }

  /// Removes all files.
  public void clear() {
    eviction.removeAll();
  }

  /// Removes a part that will not be finished, where there is one.
  public void discard(Path part) {
    Eviction.delete(part);
  }

  /// Removes the file of this name, where there is one.
  public void remove(String name) {
    Eviction.delete(file(name));
  }

  private Path file(String name) {
    if (!NAME.matcher(name).matches() || name.endsWith(PART_SUFFIX)) {
      throw new IllegalArgumentException("not a name for a file of a cache: " + name);
    }
    return folder.resolve(name);
  }
}
