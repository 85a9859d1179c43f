package app.spotcheck.viewer;

import app.spotcheck.geometry.Viewport;
import app.spotcheck.paint.Frame;
import java.nio.IntBuffer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Paints frames on another thread, one at a time; of several that wait only the newest is painted.
final class FrameRenderer {
  /// One buffer on screen, one that the render thread may still read, one to paint into.
  private static final int BUFFERS = 3;

  /// Paints into a frame that is transparent when it is handed over.
  interface Painting {
    void paint(Frame frame);
  }

  /// What to paint.
  ///
  /// @param viewport from image pixels to view pixels, kept with the result
  /// @param width in device pixels
  /// @param height in device pixels
  /// @param onShown called on the FX thread when the frame is on the canvas
  record Job(Viewport viewport, int width, int height, Painting painting, Runnable onShown) {}

  /// A painted frame, ready to be drawn.
  record Result(Job job, WritableImage image) {}

  private record Buffer(int width, int height, PixelBuffer<IntBuffer> pixels, WritableImage image) {
    static Buffer of(int width, int height) {
      var pixels =
          new PixelBuffer<>(
              width,
              height,
              IntBuffer.allocate(width * height),
              PixelFormat.getIntArgbPreInstance());
      return new Buffer(width, height, pixels, new WritableImage(pixels));
    }
  }

  private final Executor worker;
  private final Consumer<Result> onPainted;
  private final @Nullable Buffer[] buffers = new Buffer[BUFFERS];
  private int nextBuffer;
  private @Nullable Job waiting;
  private boolean isPainting;
  private volatile long lastNanos;

  /// @param worker runs tasks on another thread
  /// @param onPainted called on the FX thread
  FrameRenderer(Executor worker, Consumer<Result> onPainted) {
    this.worker = worker;
    this.onPainted = onPainted;
  }

  /// Paints as soon as the frame under way is done; called on the FX thread.
  void render(Job job) {
    waiting = job;
    paintNext();
  }

  private void paintNext() {
    Job job = waiting;
    if (job != null && !isPainting) {
      waiting = null;
      isPainting = true;
      Buffer buffer = buffer(job.width(), job.height());
      worker.execute(() -> paint(job, buffer));
    }
  }

  /// How long the newest frame took to paint, in milliseconds.
  long lastMillis() {
    return lastNanos / 1_000_000;
  }

  private void paint(Job job, Buffer buffer) {
    long start = System.nanoTime();
    try {
      Frame frame = new Frame(job.width(), job.height(), buffer.pixels().getBuffer().array());
      frame.clear();
      job.painting().paint(frame);
    } finally {
      lastNanos = System.nanoTime() - start;
      Platform.runLater(() -> painted(job, buffer));
    }
  }

  private void painted(Job job, Buffer buffer) {
    isPainting = false;
    buffer.pixels().updateBuffer(pixels -> null);
    onPainted.accept(new Result(job, buffer.image()));
    paintNext();
  }

  private Buffer buffer(int width, int height) {
    int slot = nextBuffer;
    nextBuffer = (slot + 1) % BUFFERS;
    Buffer buffer = buffers[slot];
    if (buffer == null || buffer.width() != width || buffer.height() != height) {
      buffer = Buffer.of(width, height);
      buffers[slot] = buffer;
    }
    return buffer;
  }
}
