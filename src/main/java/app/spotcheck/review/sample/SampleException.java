package app.spotcheck.review.sample;

import java.io.Serial;

/// Why there is no sample: a sentence for the person who wants one.
public final class SampleException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  SampleException(String message) {
    super(message);
  }

  SampleException(String message, Throwable cause) {
    super(message, cause);
  }

  /// The sentence to show.
  public String explanation() {
    return String.valueOf(getMessage());
  }
}
