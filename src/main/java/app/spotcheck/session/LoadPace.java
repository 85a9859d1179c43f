package app.spotcheck.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Starts loads at most ten times a second, so that a held arrow key neither floods a server nor
/// keeps the last row waiting: the first load starts at once, of those that come too soon the last
/// one when its time has come.
final class LoadPace {
  private static final Duration INTERVAL = Duration.ofMillis(100);

  private final Executor uiThread;
  private @Nullable Runnable waiting;
  private long lastStart = System.nanoTime() - INTERVAL.toNanos();

  LoadPace(Executor uiThread) {
    this.uiThread = uiThread;
  }

  /// Starts a load, now or soon, in place of one that still waits.
  void start(Runnable load) {
    waiting = null;
    long since = System.nanoTime() - lastStart;
    if (since >= INTERVAL.toNanos()) {
      lastStart = System.nanoTime();
      load.run();
    } else {
      waiting = load;
      CompletableFuture.delayedExecutor(INTERVAL.toNanos() - since, TimeUnit.NANOSECONDS, uiThread)
          .execute(() -> startWaiting(load));
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private void startWaiting(Runnable load) {
    if (waiting == load) {
      waiting = null;
      lastStart = System.nanoTime();
      load.run();
    }
  }

  /// Does not start a load that still waits.
  void forget() {
    waiting = null;
  }
}
