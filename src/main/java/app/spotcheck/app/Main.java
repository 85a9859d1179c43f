package app.spotcheck.app;

/// Entry point of the window and of the command line.
public final class Main {
  private static final String SYSTEM_PROXIES = "java.net.useSystemProxies";

  private Main() {}

  /// Runs the command line and exits with its code.
  public static void main(String[] arguments) {
    // pictures are decoded and drawn by Java2D, which must not look for a display
    System.setProperty("java.awt.headless", "true");
    // before the first connection, which reads it once
    System.setProperty(SYSTEM_PROXIES, System.getProperty(SYSTEM_PROXIES, "true"));
    System.exit(SpotcheckCommand.run(arguments));
  }
}
