package app.spotcheck.session;

import app.spotcheck.export.ExportCaches;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.load.MediaLoader;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Opens one export at a time in the background, and closes its media loader where that comes to
/// nothing.
final class Opening {
  private final BackgroundTask task;
  private final ExportCaches caches;
  private @Nullable MediaLoader media;
  private @Nullable Unpacking unpacking;

  Opening(Executor uiThread, ExportCaches caches) {
    this.task = new BackgroundTask("open", uiThread);
    this.caches = caches;
  }

  /// Opens a file in place of the one being opened.
  ///
  /// @param wanted loads its media
  void start(
      Path path, MediaLoader wanted, Consumer<ExportFile> onOpen, Consumer<String> onFailure) {
    cancel();
    media = wanted;
    Unpacking started = new Unpacking();
    unpacking = started;
    task.start(
        () -> ExportFile.open(path, caches, started),
        file -> {
          media = null;
          unpacking = null;
          onOpen.accept(file);
        },
        message -> {
          cancel();
          onFailure.accept(message);
        });
  }

  void cancel() {
    task.cancel();
    unpacking = null;
    if (media != null) {
      media.close();
      media = null;
    }
  }

  boolean isUnderWay() {
    return unpacking != null;
  }

  /// How far the unpacking under way is; none while no one can tell.
  @Nullable Progress progress() {
    return unpacking == null ? null : unpacking.progress();
  }
}
