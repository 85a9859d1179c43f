package app.spotcheck.export;

/// Why a file cannot be opened as an export: a sentence for the person who tried.
public final class ExportException extends Exception {
  private static final long serialVersionUID = 1L;

  ExportException(String message) {
    super(message);
  }

  ExportException(String message, Throwable cause) {
    super(message, cause);
  }

  /// The sentence to show.
  public String explanation() {
    return String.valueOf(getMessage());
  }
}
