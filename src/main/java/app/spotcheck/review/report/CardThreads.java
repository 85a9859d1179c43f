package app.spotcheck.review.report;

import app.spotcheck.export.ExportException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Draws rows, several at once, since most of the time goes into waiting for their images.
final class CardThreads {
  private static final int ROWS_AT_ONCE = 4;

  private CardThreads() {}

  /// What all rows give, in their order; blocks.
  ///
  /// @param rows each what is drawn of one row
  /// @throws ExportException where the export is gone or changed
  /// @throws InterruptedException where this thread is interrupted
  static <T> List<T> all(List<Callable<List<T>>> rows)
      throws ExportException, InterruptedException {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            ROWS_AT_ONCE, Thread.ofPlatform().daemon().name("crops ", 0).factory());
    try {
      List<Future<List<T>>> running = new ArrayList<>();
      rows.forEach(row -> running.add(threads.submit(row)));
      List<T> all = new ArrayList<>();
      for (Future<List<T>> row : running) {
        all.addAll(row.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case ExportException failure -> failure;
        case InterruptedException stopped -> stopped(stopped);
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(e);
      };
    } finally {
      threads.shutdownNow();
    }
  }

  private static ExportException stopped(InterruptedException cause) throws InterruptedException {
    throw cause;
  }
}
