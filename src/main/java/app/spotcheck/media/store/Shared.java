package app.spotcheck.media.store;

import app.spotcheck.media.MediaException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Work whose result several may want at the same time: it runs once, on a thread of its own, as
/// long as anyone waits for it.
public final class Shared<K, V> {
  private final ConcurrentHashMap<K, Run> running = new ConcurrentHashMap<>();

  /// The work; it ends soon after its thread is interrupted.
  public interface Work<V> {
    V run() throws MediaException, InterruptedException;
  }

  /// Waits for the work of this key, which is started unless it runs already.
  ///
  /// @throws InterruptedException when the waiting thread is interrupted; the work is stopped then
  ///   unless someone else waits for it
  public V get(K key, Work<V> work) throws MediaException, InterruptedException {
    Run run =
        running.compute(
            key,
            (same, before) -> {
              Run joined = before == null ? new Run(key, work) : before;
              joined.waiting++;
              return joined;
            });
    try {
      return run.result.get();
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      leave(key, run);
    }
  }

  private void leave(K key, Run run) {
    running.computeIfPresent(
        key,
        (same, current) -> {
          if (current != run || --run.waiting > 0) {
            return current;
          }
          run.thread.interrupt();
          return null;
        });
  }

  private static RuntimeException failure(@Nullable Throwable cause) throws MediaException {
    switch (cause) {
      case MediaException failure -> throw failure;
      case Error fault -> throw fault;
      case null, default -> throw new IllegalStateException(cause);
    }
  }

  /// One run of the work. The number of those who wait is changed only within the map's `compute`.
  private final class Run {
    private final CompletableFuture<V> result = new CompletableFuture<>();
    private final Thread thread;
    private int waiting;

    Run(K key, Work<V> work) {
      thread =
          Thread.ofVirtual()
              .name("media-shared")
              .unstarted(() -> {
                try {
                  result.complete(work.run());
                } catch (MediaException | InterruptedException | RuntimeException | Error e) {
                  result.completeExceptionally(e);
                } finally {
                  running.remove(key, this);
                }
              });
      thread.start();
    }
  }
}
