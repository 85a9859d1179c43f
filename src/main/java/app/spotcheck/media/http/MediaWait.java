package app.spotcheck.media.http;

import java.time.Duration;

/// One thing that requests to a server wait for.
///
/// @param left how long this goes on at most
public record MediaWait(String host, Reason reason, Duration left) {
  /// Why a request waits.
  public enum Reason {
    /// The server said so, or that it gets too many requests.
    ASKED_BY_SERVER,
    /// The request failed and is made again.
    BEFORE_RETRY,
    /// No more requests a minute are allowed.
    RATE
  }

  /// What is waited for, for people.
  public String message() {
    long seconds = Math.max(1, left.plusMillis(999).toSeconds());
    return switch (reason) {
      case ASKED_BY_SERVER -> host + " asks to wait " + seconds + " s";
      case BEFORE_RETRY -> host + " failed; asking again in " + seconds + " s";
      case RATE -> host + " allows no more requests for " + seconds + " s";
    };
  }
}
