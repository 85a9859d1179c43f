package app.spotcheck.session.thumbnail;

import app.spotcheck.export.IndexedRow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One cell's wish for the thumbnail of a row, until it is met or given up.
public final class ThumbnailRequest {
  private final IndexedRow row;
  private final int scale;
  private final Consumer<Thumbnail> onReady;
  private boolean isOver;
  private @Nullable Thread worker;

  ThumbnailRequest(IndexedRow row, int scale, Consumer<Thumbnail> onReady) {
    this.row = row;
    this.scale = scale;
    this.onReady = onReady;
  }

  IndexedRow row() {
    return row;
  }

  int scale() {
    return scale;
  }

  void start(Thread thread) {
    worker = thread;
    thread.start();
  }

  /// Gives the wish up, as when the cell is scrolled past; what is loading for it is stopped.
  public void cancel() {
    isOver = true;
    if (worker != null) {
      worker.interrupt();
    }
  }

  boolean isOver() {
    return isOver;
  }

  void meet(Thumbnail thumbnail) {
    if (!isOver) {
      isOver = true;
      onReady.accept(thumbnail);
    }
  }
}
