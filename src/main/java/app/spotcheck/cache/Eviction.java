package app.spotcheck.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the folder of a cache within its bound: least recently used files first, and parts that
/// someone left behind.
final class Eviction {
  private static final Duration STALE = Duration.ofDays(1);
  private static final Logger LOG = LoggerFactory.getLogger(Eviction.class);

  private record Entry(Path path, long size, FileTime lastUse) {}

  private final Path folder;

  Eviction(Path folder) {
    this.folder = folder;
  }

  /// Looks through the folder; a file that cannot be deleted is left and still counts.
  ///
  /// @param kept the file that stays in any case
  /// @param mostBytes how much may stay
  void run(Path kept, long mostBytes) {
    List<Entry> files = files();
    long bytes = files.stream().mapToLong(Entry::size).sum();
    for (Entry file : files) {
      if (bytes <= mostBytes) {
        return;
      }
      if (!file.path.equals(kept) && delete(file.path)) {
        bytes -= file.size;
      }
    }
  }

  long bytes() {
    return files().stream().mapToLong(Entry::size).sum();
  }

  void removeAll() {
    files().forEach(file -> delete(file.path));
  }

  /// The finished files, least recently used first; stale parts are deleted on the way.
  private List<Entry> files() {
    List<Entry> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    Instant stale = Instant.now().minus(STALE);
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path path : all) {
        Entry entry = entry(path);
        if (entry == null) {
          continue;
        }
        if (!path.toString().endsWith(FileCache.PART_SUFFIX)) {
          files.add(entry);
        } else if (entry.lastUse.toInstant().isBefore(stale)) {
          delete(path);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("The cache {} cannot be looked through; nothing more is evicted", folder, e);
    }
    files.sort(Comparator.comparing(Entry::lastUse));
    return files;
  }

  private static @Nullable Entry entry(Path path) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile()
          ? new Entry(path, attributes.size(), attributes.lastModifiedTime())
          : null;
    } catch (NoSuchFileException removedMeanwhile) {
      return null;
    }
  }

  /// Deletes a file of the cache; true when it is gone.
  static boolean delete(Path path) {
    try {
      Files.deleteIfExists(path);
      return true;
    } catch (IOException e) {
      LOG.debug("{} cannot be deleted; it is left", path, e);
      return false;
    }
  }
}
