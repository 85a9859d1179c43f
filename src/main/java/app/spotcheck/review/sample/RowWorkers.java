package app.spotcheck.review.sample;

import app.spotcheck.export.ExportException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/// Lets all cores work on rows, a few at a time.
final class RowWorkers {
  private static final int ROWS_AT_ONCE = 64;

  private final PeekableIntIterator rows;

  private RowWorkers(RoaringBitmap rows) {
    this.rows = rows.getIntIterator();
  }

  /// Does its part of the rows, on one thread.
  interface Worker {
    void work(int row) throws ExportException;
  }

  /// Has every row worked on once; blocks.
  ///
  /// @param newWorker makes one for each thread
  /// @return the workers, when all are done
  /// @throws InterruptedException when the thread was interrupted
  static <W extends Worker> List<W> run(RoaringBitmap rows, Supplier<W> newWorker)
      throws ExportException, InterruptedException {
    RowWorkers all = new RowWorkers(rows);
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            cores, Thread.ofPlatform().name("sample-", 0).daemon().factory());
    try {
      List<Future<W>> running = new ArrayList<>();
      for (int i = 0; i < cores; i++) {
        running.add(threads.submit(() -> all.workOff(newWorker.get())));
      }
      List<W> done = new ArrayList<>();
      for (Future<W> worker : running) {
        done.add(await(worker));
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }

  private <W extends Worker> W workOff(W worker) throws ExportException, InterruptedException {
    for (int[] next = next(); next.length > 0; next = next()) {
      for (int row : next) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        worker.work(row);
      }
    }
    return worker;
  }

  private synchronized int[] next() {
    int[] next = new int[ROWS_AT_ONCE];
    int count = 0;
    while (count < next.length && rows.hasNext()) {
      next[count] = rows.next();
      count++;
    }
    return count == next.length ? next : Arrays.copyOf(next, count);
  }

  private static <W> W await(Future<W> worker) throws ExportException, InterruptedException {
    try {
      return worker.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case ExportException failure -> throw failure;
        case InterruptedException stopped -> throw stopped;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    }
  }
}
