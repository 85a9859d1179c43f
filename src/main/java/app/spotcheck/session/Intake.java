package app.spotcheck.session;

import app.spotcheck.export.ExportCaches;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.ExportIndex;
import app.spotcheck.media.load.MediaLoader;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Takes an export in: opens its file, then indexes it, both in the background, and counts what has
/// come of it so far.
final class Intake {
  private static final double NANOS = 1e9;

  private static final String NOT_KEPT =
      "There is no room for the index in the cache folder; the file is indexed anew each time.";

  private final Opening opening;
  private final BackgroundTask indexing;
  private final ReadOnlyIntegerWrapper rowCount = new ReadOnlyIntegerWrapper();
  private final ReadOnlyLongWrapper problemCount = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
  private CountDownLatch firstRowShown = new CountDownLatch(0);
  private @Nullable ExportIndex growing;
  private long startNanos;

  Intake(Executor uiThread, ExportCaches caches) {
    this.opening = new Opening(uiThread, caches);
    this.indexing = new BackgroundTask("index", uiThread);
  }

  /// How many readable rows are known so far.
  ReadOnlyIntegerWrapper rowCount() {
    return rowCount;
  }

  ReadOnlyLongWrapper problemCount() {
    return problemCount;
  }

  /// Whether a file is being opened or indexed.
  ReadOnlyBooleanWrapper working() {
    return working;
  }

  /// How far the unpacking or indexing under way is; none while no one can tell.
  ReadOnlyObjectWrapper<@Nullable Progress> progress() {
    return progress;
  }

  /// Whether more rows may come.
  boolean isGrowing() {
    return growing != null;
  }

  /// Opens a file in place of the one being opened; the one being indexed goes on.
  void open(Path path, MediaLoader media, Consumer<ExportFile> onOpen, Consumer<String> onFailure) {
    opening.start(
        path,
        media,
        onOpen,
        message -> {
          tell();
          onFailure.accept(message);
        });
    tell();
  }

  /// Indexes a file in place of the one being indexed.
  ///
  /// @param startsAtFirstRow whether most of the work waits until [#firstRowShown()] is told
  /// @param onEnd called when no more rows come
  /// @param onFailure called after that with what is wrong, if anything is
  void index(
      ExportFile file, boolean startsAtFirstRow, Runnable onEnd, Consumer<String> onFailure) {
    growing = file.index();
    startNanos = System.nanoTime();
    CountDownLatch shownFirst = new CountDownLatch(startsAtFirstRow ? 1 : 0);
    firstRowShown = shownFirst;
    indexing.start(
        () -> {
          file.buildIndex(shownFirst);
          return file;
        },
        done -> {
          growing = null;
          onEnd.run();
          if (done.indexNotKept()) {
            onFailure.accept(NOT_KEPT);
          }
        },
        message -> {
          growing = null;
          onEnd.run();
          onFailure.accept(message);
        });
  }

  /// Lets indexing take all it can, now that the first row is on screen.
  void firstRowShown() {
    firstRowShown.countDown();
  }

  /// Takes over how much is known of the open file.
  void count(ExportIndex index) {
    rowCount.set(index.size());
    problemCount.set(index.problemCount());
  }

  /// Takes over how far the work is.
  void tell() {
    working.set(opening.isUnderWay() || growing != null);
    progress.set(opening.isUnderWay() ? opening.progress() : indexingProgress());
  }

  private @Nullable Progress indexingProgress() {
    ExportIndex index = growing;
    if (index == null) {
      return null;
    }
    double seconds = (System.nanoTime() - startNanos) / NANOS;
    return Progress.of("Indexing", index.size(), index.indexedBytes(), index.totalBytes(), seconds);
  }

  /// Ends what is under way; the rows known so far stay.
  void stop() {
    opening.cancel();
    indexing.cancel();
    growing = null;
  }

  /// Counts from nothing again.
  void forget() {
    rowCount.set(0);
    problemCount.set(0);
  }
}
