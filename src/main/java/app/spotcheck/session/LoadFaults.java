package app.spotcheck.session;

import app.spotcheck.media.load.MediaLoad;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;

/// Hands faults of the program that end a load, which no media state stands for, to the handler of
/// uncaught errors.
final class LoadFaults {
  private LoadFaults() {}

  /// @param onFault runs on the UI thread before the fault is thrown there
  static void report(MediaLoad load, Executor uiThread, Runnable onFault) {
    var _ =
        load.done()
            .whenComplete((media, fault) -> {
              if (fault != null && !(fault instanceof CancellationException)) {
                uiThread.execute(() -> {
                  onFault.run();
                  throw new IllegalStateException("Loading the media failed", fault);
                });
              }
            });
  }
}
