package app.spotcheck.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Says on standard error every few seconds how far a command is, until it is closed.
final class ProgressLines implements AutoCloseable {
  private static final long SECONDS_BETWEEN_LINES = 2;

  private final ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

  private ProgressLines() {}

  /// @param line how far it is by then; called on another thread
  static ProgressLines begin(Supplier<String> line) {
    ProgressLines lines = new ProgressLines();
    var _ =
        lines.teller.scheduleWithFixedDelay(
            () -> StandardError.say(line.get()),
            SECONDS_BETWEEN_LINES,
            SECONDS_BETWEEN_LINES,
            TimeUnit.SECONDS);
    return lines;
  }

  @Override
  public void close() {
    teller.shutdownNow();
  }
}
