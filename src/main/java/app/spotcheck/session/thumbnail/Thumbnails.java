package app.spotcheck.session.thumbnail;

import app.spotcheck.cache.FileCache;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.paint.ClassColors;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/// The thumbnails of the open export: few are made at a time, what was asked for last comes first.
public final class Thumbnails {
  static final int MOST_LOADS = 2;

  private static final long MEMORY_BYTES = 32L << 20;

  private final Executor uiThread;
  private final ThumbnailFiles files;
  private final ThumbnailMemory memory = new ThumbnailMemory(MEMORY_BYTES);
  private final Deque<ThumbnailRequest> waiting = new ArrayDeque<>();
  private final Set<ThumbnailRequest> running = new HashSet<>();
  private final ReadOnlyIntegerWrapper retries = new ReadOnlyIntegerWrapper();
  private @Nullable ThumbnailLoader loader;
  private boolean turned = true;

  /// @param uiThread runs tasks on the thread that all of this belongs to
  /// @param cache keeps thumbnails for the next time; none to keep them in memory only
  public Thumbnails(Executor uiThread, @Nullable FileCache cache) {
    this.uiThread = uiThread;
    this.files = new ThumbnailFiles(cache);
  }

  /// Counts how often thumbnails may have become other ones, as when what was missing may have
  /// become available: whoever shows one asks again.
  public ReadOnlyIntegerProperty retriesProperty() {
    return retries.getReadOnlyProperty();
  }

  /// Turns to another export; requests for the one before are given up.
  public void open(ExportFile export, MediaLoader media, ClassColors colors) {
    close();
    loader = new ThumbnailLoader(export, media, colors, files);
  }

  /// Gives all requests up.
  public void close() {
    waiting.clear();
    running.forEach(ThumbnailRequest::cancel);
    memory.clear();
    loader = null;
  }

  /// Asks for a row's thumbnail.
  ///
  /// @param scale pixels for each view pixel, 1 or 2
  /// @param onReady gets it, at once if it is there already
  public ThumbnailRequest request(IndexedRow row, int scale, Consumer<Thumbnail> onReady) {
    ThumbnailRequest request = new ThumbnailRequest(row, scale, onReady);
    Thumbnail kept = memory.find(row.number(), scale);
    if (!row.isImage()) {
      request.meet(new Thumbnail.OtherMedia(row.mediaKind()));
    } else if (kept != null) {
      request.meet(kept);
    } else {
      waiting.push(request);
      startNext();
    }
    return request;
  }

  /// Forgets what was missing, as after another key was entered.
  public void retry() {
    memory.forgetIncomplete();
    retries.set(retries.get() + 1);
  }

  /// Chooses whether pictures are turned as their files say.
  public void turn(boolean byExif) {
    turned = byExif;
    repaint();
  }

  /// Makes all thumbnails anew, as when classes have got other colours.
  public void repaint() {
    running.forEach(ThumbnailRequest::cancel);
    memory.clear();
    retries.set(retries.get() + 1);
  }

  private void startNext() {
    ThumbnailLoader current = loader;
    while (current != null && running.size() < MOST_LOADS && !waiting.isEmpty()) {
      ThumbnailRequest request = waiting.pop();
      if (!request.isOver()) {
        running.add(request);
        boolean byExif = turned;
        request.start(
            Thread.ofVirtual().name("thumbnail").unstarted(() -> load(request, current, byExif)));
      }
    }
  }

  private void load(ThumbnailRequest request, ThumbnailLoader current, boolean byExif) {
    Thumbnail outcome = new Thumbnail.Unavailable("Something went wrong; the log says what.");
    try {
      outcome = current.load(request.row(), request.scale(), byExif);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
    } finally {
      Thumbnail result = outcome;
      uiThread.execute(() -> loaded(request, current, result));
    }
  }

  /// A load that was given up holds its place among the running ones until it has really ended.
  @SuppressWarnings("ReferenceEquality")
  private void loaded(ThumbnailRequest request, ThumbnailLoader from, Thumbnail result) {
    running.remove(request);
    if (from == loader && !request.isOver()) {
      memory.put(request.row().number(), request.scale(), result);
      request.meet(result);
    }
    startNext();
  }
}
