package app.spotcheck.review.report;

import java.io.Serial;

/// Why there is no report: a sentence for the person who wants one.
public final class ReportException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  ReportException(String message) {
    super(message);
  }

  ReportException(String message, Throwable cause) {
    super(message, cause);
  }

  /// The sentence to show.
  public String explanation() {
    return String.valueOf(getMessage());
  }
}
