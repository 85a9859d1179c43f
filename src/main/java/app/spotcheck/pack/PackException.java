package app.spotcheck.pack;

import java.io.Serial;

/// Ends a download that cannot go on, with what is wrong and what to do about it.
public final class PackException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  PackException(String explanation) {
    super(explanation);
  }

  PackException(String explanation, Throwable cause) {
    super(explanation, cause);
  }

  /// A sentence for people.
  public String explanation() {
    return String.valueOf(getMessage());
  }
}
