package app.spotcheck.media.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Tells the time and lets it pass, so that tests need not wait.
interface WaitClock extends InstantSource {
  WaitClock SYSTEM = new SystemClock();

  /// Time that never jumps, as of [System#nanoTime()].
  long nanoTime();

  void sleep(Duration time) throws InterruptedException;

  /// The clock of this computer.
  final class SystemClock implements WaitClock {
    @Override
    public Instant instant() {
      return Instant.now();
    }

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
      Thread.sleep(time);
    }
  }
}
