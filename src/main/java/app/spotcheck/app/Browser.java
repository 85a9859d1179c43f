package app.spotcheck.app;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Opens addresses in the browser of the system. The toolkit's own way does not say when there is
/// none.
final class Browser {
  private Browser() {}

  /// Opens an address; starts a program, so not for the FX thread.
  ///
  /// @throws IllegalArgumentException when it is no https address
  /// @throws IOException when no browser can be started
  static void open(URI address) throws IOException {
    if (!"https".equals(address.getScheme())) {
      throw new IllegalArgumentException("no https address: " + address);
    }
    new ProcessBuilder(command(address.toASCIIString()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> command(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
  }
}
