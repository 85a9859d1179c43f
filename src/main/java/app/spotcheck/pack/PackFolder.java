package app.spotcheck.pack;

import app.spotcheck.csv.CsvLine;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.store.OfflinePack;
import app.spotcheck.media.store.StoredFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/// The folder that becomes a pack: the export, its media, and a list of what is missing.
final class PackFolder {
  private static final String MISSING = "missing.csv";

  private final Path folder;
  private final OfflinePack pack;

  PackFolder(Path folder) {
    this.folder = folder;
    this.pack = new OfflinePack(folder);
  }

  /// Puts the chosen rows into the folder, and says that it is a pack.
  ///
  /// @param all whether these are all rows, so that the file is copied as it is
  void begin(ExportFile export, RoaringBitmap rows, boolean all)
      throws IOException, ExportException, PackException {
    Files.createDirectories(folder);
    Path target = folder.resolve(nameOf(export.path()));
    Path before = OfflinePack.exportIn(folder);
    if (before == null ? !isEmpty() : !before.equals(target)) {
      throw new PackException(
          folder
              + (before == null
                  ? " is not empty and no pack; choose another folder."
                  : " is the pack of " + before.getFileName() + "; choose another folder."));
    }
    if (!all || before == null || !isCopied(export.content(), target)) {
      Path part = folder.resolve(target.getFileName() + ".part");
      if (all) {
        Files.copy(export.content(), part, StandardCopyOption.REPLACE_EXISTING);
      } else {
        copyRows(export, rows, part);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
    pack.seal(target);
  }

  /// Whether a copy from before is the file as it is now; looking costs less than writing.
  private static boolean isCopied(Path file, Path copy) throws IOException {
    return Files.isRegularFile(copy) && Files.mismatch(file, copy) < 0;
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /// The export's name, without the endings of packed files.
  private static String nameOf(Path export) {
    String name = export.getFileName().toString().replaceFirst("(?i)\\.(gz|zip)$", "");
    return name.isEmpty() ? "export.ndjson" : name;
  }

  private static void copyRows(ExportFile export, RoaringBitmap rows, Path target)
      throws IOException, ExportException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      for (int row : rows) {
        out.write(export.rowBytes(export.index().row(row)));
        out.write('\n');
      }
    }
  }

  StoredFiles files() {
    return pack.files();
  }

  /// Copies a file that the export names by a path below its own folder to the same place here.
  ///
  /// @return its bytes; 0 where it is here already
  long copyLocal(Path file, Path exportFolder) throws IOException, MediaException {
    Path from = exportFolder.toAbsolutePath().normalize();
    Path path = file.toAbsolutePath().normalize();
    if (!path.startsWith(from)) {
      throw new MediaException(
          Kind.REFUSED, "it lies outside the export's folder, so that no copy of it is found");
    }
    if (!Files.isRegularFile(path)) {
      throw new MediaException(Kind.MISSING, "there is no file " + file);
    }
    Path target = folder.resolve(from.relativize(path));
    if (Files.exists(target)) {
      return 0;
    }
    Files.createDirectories(target.getParent());
    // several rows may name the same file at the same time
    Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.copy(path, part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return Files.size(target);
  }

  /// Writes the list of what is missing, or removes one from before.
  void list(List<MissingFile> missing) throws IOException {
    Path list = folder.resolve(MISSING);
    if (missing.isEmpty()) {
      Files.deleteIfExists(list);
      return;
    }
    StringBuilder lines =
        new StringBuilder(
            CsvLine.of(List.of("row", "data row id", "global key", "file", "id", "reason")));
    missing.forEach(file -> lines.append(line(file)));
    Files.writeString(list, lines, StandardCharsets.UTF_8);
  }

  private static String line(MissingFile file) {
    return CsvLine.of(
        List.of(
            Integer.toString(file.row()),
            file.dataRowId(),
            file.globalKey() == null ? "" : file.globalKey(),
            file.what(),
            file.id() == null ? "" : file.id(),
            file.failure().message()));
  }
}
