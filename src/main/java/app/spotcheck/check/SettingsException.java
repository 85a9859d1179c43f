package app.spotcheck.check;

/// Why settings of checks cannot be used, with where and what to do.
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String explanation;

  SettingsException(String explanation) {
    super(explanation);
    this.explanation = explanation;
  }

  public String explanation() {
    return explanation;
  }
}
