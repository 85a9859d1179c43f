package app.spotcheck.paint;

import java.util.function.DoubleConsumer;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;

/// Tells how far an image is written, and ends the writing when the thread is interrupted.
final class WritingProgress implements IIOWriteProgressListener {
  private final ImageWriter writer;
  private final DoubleConsumer progress;
  private boolean aborted;

  /// @param progress gets the part that is written, from 0 to 1
  WritingProgress(ImageWriter writer, DoubleConsumer progress) {
    this.writer = writer;
    this.progress = progress;
  }

  /// Whether the writing was ended before all was written.
  boolean isAborted() {
    return aborted;
  }

  @Override
  public void imageProgress(ImageWriter source, float percentage) {
    progress.accept(percentage / 100.0);
    if (Thread.currentThread().isInterrupted()) {
      writer.abort();
    }
  }

  @Override
  public void writeAborted(ImageWriter source) {
    aborted = true;
  }

  @Override
  public void imageStarted(ImageWriter source, int imageIndex) {}

  @Override
  public void imageComplete(ImageWriter source) {}

  @Override
  public void thumbnailStarted(ImageWriter source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageWriter source, float percentage) {}

  @Override
  public void thumbnailComplete(ImageWriter source) {}
}
