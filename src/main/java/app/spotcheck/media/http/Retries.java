package app.spotcheck.media.http;

import app.spotcheck.media.MediaException;
import app.spotcheck.media.http.MediaWait.Reason;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Decides how often something is asked again, and after which time: as the server says, else each
/// time after twice as long, with a part left to chance so that many do not come back at once.
final class Retries {
  static final int MAX_ATTEMPTS = 5;
  static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration FIRST_WAIT_OF_TOO_MANY = Duration.ofSeconds(4);

  private final HostWaits waits;
  private final RandomGenerator random;

  Retries(HostWaits waits, RandomGenerator random) {
    this.waits = waits;
    this.random = random;
  }

  /// Waits before the next attempt.
  ///
  /// @param attempt the number of the attempt that failed, from 1
  /// @throws MediaException when that was the last
  void await(String host, int attempt, PassingFailureException failed)
      throws MediaException, InterruptedException {
    Duration wait = waitAfter(attempt, failed);
    boolean holdsHost = failed.tooManyRequests() || failed.askedWait() != null;
    if (holdsHost) {
      waits.hold(host, wait);
    }
    if (attempt >= MAX_ATTEMPTS) {
      throw failed.failure();
    }
    if (holdsHost) {
      waits.awaitRelease(host);
    } else {
      waits.pause(host, Reason.BEFORE_RETRY, wait);
    }
  }

  private Duration waitAfter(int attempt, PassingFailureException failed) {
    Duration asked = failed.askedWait();
    if (asked != null) {
      return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }
    Duration first = failed.tooManyRequests() ? FIRST_WAIT_OF_TOO_MANY : FIRST_WAIT;
    long most = first.toMillis() << (attempt - 1);
    return Duration.ofMillis(random.nextLong(most / 2, most + 1));
  }

  /// Reads a `Retry-After` header: seconds or a date; what is neither is no answer.
  static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    } catch (DateTimeException e) {
      return null; // servers put in all kinds of things
    }
  }
}
