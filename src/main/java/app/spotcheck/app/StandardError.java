package app.spotcheck.app;

/// Says sentences on standard error. What an export or a server put into them cannot steer the
/// terminal: control and direction characters become question marks.
final class StandardError {
  private StandardError() {}

  static void say(String sentence) {
    System.err.println(sentence.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?"));
  }
}
