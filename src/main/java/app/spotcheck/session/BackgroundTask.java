package app.spotcheck.session;

import app.spotcheck.export.ExportException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one piece of work at a time on a virtual thread; starting the next one ends the one before,
/// whose outcome is dropped.
final class BackgroundTask {
  /// Work that ends with a value, or with a sentence for the reviewer.
  interface Work<T> {
    T call() throws ExportException, TaskFailure, InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundTask.class);

  private final String name;
  private final Executor uiThread;
  private @Nullable Thread running;

  BackgroundTask(String name, Executor uiThread) {
    this.name = name;
    this.uiThread = uiThread;
  }

  /// Starts work; exactly one of the two consumers is called on the UI thread, unless the work is
  /// cancelled before.
  <T> void start(Work<T> work, Consumer<T> onDone, Consumer<String> onFailure) {
    start(work, onDone, onFailure, dropped -> {});
  }

  /// The same for work that ends with something that must be closed.
  ///
  /// @param onDropped takes on the UI thread what nobody waits for any more
  <T> void start(
      Work<T> work, Consumer<T> onDone, Consumer<String> onFailure, Consumer<T> onDropped) {
    cancel();
    running =
        Thread.ofVirtual()
            .name(name)
            .start(() -> {
              Thread self = Thread.currentThread();
              try {
                T value = work.call();
                deliver(self, () -> onDone.accept(value), () -> onDropped.accept(value));
              } catch (ExportException e) {
                deliver(self, () -> onFailure.accept(e.explanation()));
              } catch (TaskFailure e) {
                deliver(self, () -> onFailure.accept(e.explanation()));
              } catch (CancellationException | InterruptedException stopped) {
                // a newer start or a cancel asked for it; there is nobody to tell
                LOG.debug("{} was stopped", name, stopped);
              } catch (RuntimeException | Error fault) {
                deliver(self, () -> onFailure.accept("Something went wrong; the log says what."));
                throw fault;
              }
            });
  }

  private void deliver(Thread worker, Runnable outcome) {
    deliver(worker, outcome, () -> {});
  }

  private void deliver(Thread worker, Runnable outcome, Runnable dropping) {
    uiThread.execute(() -> {
      if (running == worker) {
        running = null;
        outcome.run();
      } else {
        dropping.run();
      }
    });
  }

  /// Ends the work under way, if any.
  void cancel() {
    if (running != null) {
      running.interrupt();
      running = null;
    }
  }
}
