package app.spotcheck.compare;

import java.util.concurrent.CancellationException;

/// Ends a comparison that nobody waits for any more.
final class Interruption {
  private Interruption() {}

  /// Throws where this thread is interrupted, which it stays.
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("The comparison was stopped.");
    }
  }
}
