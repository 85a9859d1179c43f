package app.spotcheck.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Opens addresses and files in the browser of the system. The toolkit's own way does not say when
/// there is none.
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
    start(address.toASCIIString());
  }

  /// Opens a file of this computer; starts a program, so not for the FX thread.
  ///
  /// @throws IOException when no program can be started
  static void open(Path file) throws IOException {
    start(file.toAbsolutePath().toString());
  }

  private static void start(String target) throws IOException {
    new ProcessBuilder(command(target))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> command(String target) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", target);
    }
    return List.of(system.startsWith("mac") ? "open" : "xdg-open", target);
  }
}
