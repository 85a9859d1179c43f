package app.spotcheck.session;

/// Why a [BackgroundTask] cannot be carried out, as a sentence for the reviewer.
final class TaskFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String explanation;

  TaskFailure(String explanation, Throwable cause) {
    super(explanation, cause);
    this.explanation = explanation;
  }

  String explanation() {
    return explanation;
  }
}
