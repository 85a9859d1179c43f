package app.spotcheck.app;

/// Starts the window.
final class WindowLauncher {
  private WindowLauncher() {}

  static int launch(RowOptions row, CommonOptions common) {
    System.err.println("There is no display.");
    return ExitCodes.FAILED;
  }
}
