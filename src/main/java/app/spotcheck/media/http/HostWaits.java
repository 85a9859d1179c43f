package app.spotcheck.media.http;

import app.spotcheck.media.http.MediaWait.Reason;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Holds requests back that have to wait, and knows what is being waited for.
final class HostWaits {
  /// Shorter pauses are not worth telling.
  private static final Duration WORTH_TELLING = Duration.ofMillis(500);

  private final WaitClock clock;
  private final Map<String, Long> heldUntil = new ConcurrentHashMap<>();
  private final Map<Object, Pause> pauses = new ConcurrentHashMap<>();

  private record Pause(String host, Reason reason, long end, Duration length) {}

  HostWaits(WaitClock clock) {
    this.clock = clock;
  }

  /// Lets no request to a host begin for a while.
  void hold(String host, Duration time) {
    heldUntil.merge(
        host,
        clock.nanoTime() + time.toNanos(),
        (before, now) -> Math.subtractExact(now, before) > 0 ? now : before);
  }

  /// Whether requests to a host have to wait now.
  boolean isHeld(String host) {
    return heldFor(host) > 0;
  }

  private long heldFor(String host) {
    Long end = heldUntil.get(host);
    return end == null ? 0 : end - clock.nanoTime();
  }

  /// Waits until requests to a host may begin.
  void awaitRelease(String host) throws InterruptedException {
    for (long left = heldFor(host); left > 0; left = heldFor(host)) {
      pause(host, Reason.ASKED_BY_SERVER, Duration.ofNanos(left));
    }
  }

  /// Waits, and tells so to whoever asks in the meantime.
  void pause(String host, Reason reason, Duration time) throws InterruptedException {
    Object token = new Object();
    pauses.put(token, new Pause(host, reason, clock.nanoTime() + time.toNanos(), time));
    try {
      clock.sleep(time);
    } finally {
      pauses.remove(token);
    }
  }

  /// What is waited for at present: for every host the longest wait, the longest first.
  List<MediaWait> now() {
    Map<String, MediaWait> longest = new HashMap<>();
    for (Pause pause : pauses.values()) {
      Duration left = Duration.ofNanos(Math.max(0, pause.end - clock.nanoTime()));
      if (pause.length.compareTo(WORTH_TELLING) >= 0) {
        longest.merge(
            pause.host,
            new MediaWait(pause.host, pause.reason, left),
            (one, other) -> one.left().compareTo(other.left()) >= 0 ? one : other);
      }
    }
    return longest.values().stream()
        .sorted(Comparator.comparing(MediaWait::left).reversed())
        .toList();
  }
}
