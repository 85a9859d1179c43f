package app.spotcheck.media.http;

import app.spotcheck.media.MediaException;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A failure that may be gone when the same is asked again.
final class PassingFailureException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient MediaException failure;
  private final boolean tooManyRequests;
  private final @Nullable Duration wait;

  /// @param failure what it is if it does not pass
  /// @param tooManyRequests whether other requests to the server would only meet the same
  /// @param wait how long the server asks to wait; none when it does not say
  PassingFailureException(
      MediaException failure, boolean tooManyRequests, @Nullable Duration wait) {
    super(failure);
    this.failure = failure;
    this.tooManyRequests = tooManyRequests;
    this.wait = wait;
  }

  MediaException failure() {
    return failure;
  }

  boolean tooManyRequests() {
    return tooManyRequests;
  }

  @Nullable Duration askedWait() {
    return wait;
  }
}
