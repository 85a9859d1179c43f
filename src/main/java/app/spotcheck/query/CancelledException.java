package app.spotcheck.query;

import java.io.Serial;
import java.util.concurrent.CancellationException;

/// Says that an evaluation was stopped by an interrupt; the thread stays marked as interrupted.
public final class CancelledException extends CancellationException {
  @Serial private static final long serialVersionUID = 1L;

  CancelledException() {
    super("The evaluation was stopped.");
  }

  /// Ends the work on hand if the thread it is done for is interrupted.
  static void throwIfInterrupted(Thread thread) {
    if (thread.isInterrupted()) {
      throw new CancelledException();
    }
  }

  /// Ends the work on hand if this thread is interrupted.
  static void throwIfInterrupted() {
    throwIfInterrupted(Thread.currentThread());
  }
}
