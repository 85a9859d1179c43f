package app.spotcheck.media.load;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for tasks of a load in a way that ends when the load is cancelled.
final class Waiting {
  private Waiting() {}

  /// @throws CancellationException when the waiting thread is interrupted
  /// @throws CompletionException when the task failed in a way that it does not handle
  static <T> T on(Future<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  /// Ends a task of a cancelled load, whose thread has nothing left to do.
  static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException("the load was cancelled");
  }
}
