package app.spotcheck.media.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Bounds how many requests run at once, in all and to each host; OkHttp bounds only queued calls.
public final class HostPermits {
  static final int MAX_REQUESTS = 32;
  public static final int MAX_REQUESTS_PER_HOST = 8;

  private final Semaphore all = new Semaphore(MAX_REQUESTS, true);
  private final Map<String, Semaphore> byHost = new ConcurrentHashMap<>();

  /// A place that was waited for.
  interface Permit {
    void release();
  }

  /// Waits for a place; whoever waits for a slow host takes none from the others.
  Permit acquire(String host) throws InterruptedException {
    Semaphore ofHost =
        byHost.computeIfAbsent(host, any -> new Semaphore(MAX_REQUESTS_PER_HOST, true));
    ofHost.acquire();
    try {
      all.acquire();
    } catch (InterruptedException e) {
      ofHost.release();
      throw e;
    }
    return () -> {
      all.release();
      ofHost.release();
    };
  }
}
