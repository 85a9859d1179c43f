package app.spotcheck.bench;

import app.spotcheck.cache.FileCache;
import app.spotcheck.export.ExportCaches;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.store.MediaPlaces;
import app.spotcheck.media.store.MediaStore;
import app.spotcheck.session.Session;
import app.spotcheck.session.StartAt;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;

/// Opens an export for a program that measures in a window: offline, with files of its own.
final class ProbeSession {
  private ProbeSession() {}

  /// @param name of the folder for its caches
  static Session open(Path export, String name) {
    Path cache = Path.of("target", "bench-runs", name);
    Session session =
        new Session(
            Platform::runLater,
            ExportCaches.in(cache),
            new FileCache(cache.resolve("thumbnails"), 1 << 20),
            cache.resolve("reviews"));
    MediaClient client = new MediaClient(() -> null, new KeyPolicy(List.of()), true);
    MediaStore store = new MediaStore(client, MediaPlaces.NONE, fault -> {});
    session.open(export, new MediaLoader(store, cache.resolve("tiles")), StartAt.FIRST_ROW);
    return session;
  }
}
