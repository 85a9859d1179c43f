package app.spotcheck.media.store;

import app.spotcheck.cache.FileCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A folder with an export and all its image files, which opens without a key or a network.
public final class OfflinePack {
  /// Says that a folder is a pack; the first line is the name of the export in it.
  private static final String NOTE = "spotcheck-pack.txt";

  private static final String MEDIA = "media";

  private final Path folder;

  public OfflinePack(Path folder) {
    this.folder = folder;
  }

  /// The files of the pack that an export lies in; none where it lies in none.
  public static @Nullable StoredFiles around(Path export) {
    Path folder = export.toAbsolutePath().getParent();
    return folder != null && Files.isRegularFile(folder.resolve(NOTE))
        ? new OfflinePack(folder).files()
        : null;
  }

  /// The export in a folder that is a pack; none in any other folder.
  public static @Nullable Path exportIn(Path folder) throws IOException {
    Path note = folder.resolve(NOTE);
    if (!Files.isRegularFile(note)) {
      return null;
    }
    String name = Files.readString(note).lines().findFirst().orElse("");
    Path export = folder.resolve(name).normalize();
    return folder.equals(export.getParent()) && Files.isRegularFile(export) ? export : null;
  }

  /// The image files of the pack, never removed by themselves.
  public StoredFiles files() {
    return new StoredFiles(new FileCache(folder.resolve(MEDIA), Long.MAX_VALUE));
  }

  /// Makes the folder a pack with an export that lies in it.
  public void seal(Path export) throws IOException {
    Files.writeString(
        folder.resolve(NOTE),
        export.getFileName()
            + "\nAn offline pack for Spotcheck: open the file above, or this folder, with it.\n");
  }
}
