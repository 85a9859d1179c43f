package app.spotcheck.media.http;

import app.spotcheck.media.http.MediaWait.Reason;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// Bounds how many requests begin in any one minute: a few at once after a rest, the others evenly
/// spread.
final class RequestRate {
  static final int BURST = 32;

  private final WaitClock clock;
  private final HostWaits waits;
  private final int burst;
  private final double perNano;
  private final ReentrantLock queue = new ReentrantLock(true);
  private double tokens;
  private long counted;

  /// @param perMinute the most requests in any minute, a burst included; at least 2
  RequestRate(int perMinute, WaitClock clock, HostWaits waits) {
    if (perMinute < 2) {
      throw new IllegalArgumentException("fewer than 2 requests a minute: " + perMinute);
    }
    this.clock = clock;
    this.waits = waits;
    this.burst = Math.min(BURST, perMinute / 2);
    this.perNano = (perMinute - burst) / (double) Duration.ofMinutes(1).toNanos();
    this.tokens = burst;
    this.counted = clock.nanoTime();
  }

  /// Waits until one more request may begin, in the order of asking; who gives up uses nothing up.
  void acquire(String host) throws InterruptedException {
    queue.lockInterruptibly();
    try {
      for (Duration wait = refill(); wait.isPositive(); wait = refill()) {
        waits.pause(host, Reason.RATE, wait);
      }
      tokens--;
    } finally {
      queue.unlock();
    }
  }

  /// Adds what time has brought and returns how long it takes until there is a whole token.
  private Duration refill() {
    long now = clock.nanoTime();
    tokens = Math.min(burst, tokens + (now - counted) * perNano);
    counted = now;
    return tokens >= 1 ? Duration.ZERO : Duration.ofNanos((long) ((1 - tokens) / perNano) + 1);
  }
}
