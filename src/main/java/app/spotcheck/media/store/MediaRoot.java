package app.spotcheck.media.store;

import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder of the user's in which pictures lie under names that the export knows them by.
///
/// The folder and those in it are looked through once, when the first file is looked for. A file is
/// found by its path below the folder, else by its name, with or without its ending; capital and
/// small letters are alike. A name that several files have finds none of them.
public final class MediaRoot {
  private static final int DEEPEST = 12;
  private static final int MOST_FILES = 5_000_000;
  private static final Path SEVERAL = Path.of("");
  private static final Logger LOG = LoggerFactory.getLogger(MediaRoot.class);

  private final Path folder;
  private final Map<String, Path> byPath = new HashMap<>();
  private final Map<String, Path> byName = new HashMap<>();
  private int count;
  private boolean looked;

  public MediaRoot(Path folder) {
    this.folder = folder;
  }

  private synchronized void look() throws MediaException {
    if (looked) {
      return;
    }
    try {
      walk();
      looked = true;
    } catch (IOException e) {
      throw new MediaException(
          Kind.UNREADABLE,
          "the folder of pictures " + folder + " cannot be read; choose another one",
          e);
    }
  }

  private void walk() throws IOException {
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              add(file);
            }
            return count < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
              throw e;
            }
            LOG.warn("{} cannot be looked into", file, e);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void add(Path file) {
    count++;
    String path = plain(folder.relativize(file).toString());
    String name = path.substring(path.lastIndexOf('/') + 1);
    put(byPath, path, file);
    put(byName, name, file);
  }

  private static void put(Map<String, Path> files, String name, Path file) {
    files.put(name, files.containsKey(name) ? SEVERAL : file);
    String withoutEnding = withoutEnding(name);
    if (!withoutEnding.equals(name)) {
      files.merge(withoutEnding, file, (before, now) -> SEVERAL);
    }
  }

  /// The file that has one of these names.
  @Nullable Path find(List<String> names) throws MediaException {
    look();
    for (String name : names) {
      String path = plain(name);
      Path found = byPath.get(path);
      if (found == null || found.equals(SEVERAL)) {
        found = byName.get(path.substring(path.lastIndexOf('/') + 1));
      }
      if (found != null && !found.equals(SEVERAL)) {
        return found;
      }
    }
    return null;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .replace('\\', '/')
        .toLowerCase(Locale.ROOT);
  }

  private static String withoutEnding(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }
}
