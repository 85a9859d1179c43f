package app.spotcheck.app;

/// Something a person asked for that cannot be done, as a sentence for that person.
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  String explanation() {
    return String.valueOf(getMessage());
  }
}
