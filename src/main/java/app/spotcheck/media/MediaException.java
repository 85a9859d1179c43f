package app.spotcheck.media;

import java.io.Serial;

/// Carries a [MediaFailure] up to where it becomes a state.
public final class MediaException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient MediaFailure failure;

  public MediaException(MediaFailure.Kind kind, String message) {
    super(message);
    this.failure = new MediaFailure(kind, message);
  }

  public MediaException(MediaFailure.Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.failure = new MediaFailure(kind, message);
  }

  public MediaFailure failure() {
    return failure;
  }
}
