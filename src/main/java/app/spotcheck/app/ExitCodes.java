package app.spotcheck.app;

/// The exit codes of the command line.
final class ExitCodes {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int WRONG_INPUT = 2;
  static final int INCOMPLETE = 3;
  static final int NOT_ENOUGH = 4;

  private ExitCodes() {}
}
