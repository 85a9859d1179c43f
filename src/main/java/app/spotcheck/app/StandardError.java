package app.spotcheck.app;

/// Says sentences on standard error. What an export or a server put into them cannot steer the
/// terminal: control and direction characters become question marks.
final class StandardError {
  private StandardError() {}

  /// Says why a command cannot be carried out.
  ///
  /// @return the exit code that it ends with
  static int failed(String explanation, int code) {
    say(explanation);
    return code;
  }

  static void say(String sentence) {
    System.err.println(sentence.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?"));
  }
}
