package app.spotcheck.export;

import app.spotcheck.export.Stretches.Stretch;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Looks through an export from its first row to its last and fills its index: by lines on all
/// processors, by brackets one row after another.
final class ExportIndexer {
  private static final int MOST_THREADS = 8;

  /// Only a file that takes a while waits for whoever shows its first row.
  private static final long LARGE = 64 << 20;

  private static final long LONGEST_PAUSE_SECONDS = 3;

  private final Path path;
  private final FileShape shape;
  private final ExportIndex index;
  private final CountDownLatch firstRowShown;

  /// @param firstRowShown what the rest of a large file waits for, for a while
  ExportIndexer(Path path, FileShape shape, ExportIndex index, CountDownLatch firstRowShown) {
    this.path = path;
    this.shape = shape;
    this.index = index;
    this.firstRowShown = firstRowShown;
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
      indexNext(stretches, newBlock(channel));
      if (index.totalBytes() > LARGE) {
        var _ = firstRowShown.await(LONGEST_PAUSE_SECONDS, TimeUnit.SECONDS);
      }
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

  private LineBlock newBlock(FileChannel channel) {
    return new LineBlock(new ByteWindow(channel, index.totalBytes()), new RowIndexer());
  }

  private void work(FileChannel channel, Stretches stretches)
      throws IOException, InterruptedException {
    LineBlock block = newBlock(channel);
    while (indexNext(stretches, block)) {
      // until there is none left
    }
  }

  /// Indexes the next stretch.
  ///
  /// @return whether there was one
  private static boolean indexNext(Stretches stretches, LineBlock block)
      throws IOException, InterruptedException {
    Stretch stretch = stretches.take();
    if (stretch != null) {
      stretches.add(stretch, block.rows(stretch));
    }
    return stretch != null;
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
