package app.spotcheck.export;

import app.spotcheck.export.Stretches.Stretch;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Looks through an export from its first row to its last and fills its index: by lines on all
/// processors, by brackets one row after another.
final class ExportIndexer {
  private static final int MOST_THREADS = 8;

  private final Path path;
  private final FileShape shape;
  private final ExportIndex index;

  ExportIndexer(Path path, FileShape shape, ExportIndex index) {
    this.path = path;
    this.shape = shape;
    this.index = index;
  }

  /// Fills the index; returns early when the thread is interrupted.
  void run() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      if (shape.rows() == FileShape.Rows.PER_LINE) {
        byLines(channel);
      } else {
        try (FileChannel values = FileChannel.open(path, StandardOpenOption.READ)) {
          new ValueIndexer(channel, values, shape, index).run();
        }
      }
    }
  }

  private void byLines(FileChannel channel) throws IOException {
    Stretches stretches = new Stretches(index, shape);
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("index-", 1).factory());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            workers.submit(() -> {
              work(channel, stretches);
              return null;
            }));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private void work(FileChannel channel, Stretches stretches)
      throws IOException, InterruptedException {
    LineBlock block = new LineBlock(new ByteWindow(channel, index.totalBytes()), new RowIndexer());
    for (Stretch stretch = stretches.take(); stretch != null; stretch = stretches.take()) {
      stretches.add(stretch, block.rows(stretch));
    }
  }

  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException fault) {
      throw fault;
    }
    if (cause instanceof Error fault) {
      throw fault;
    }
    return cause instanceof IOException unreadable ? unreadable : new IOException(cause);
  }
}
