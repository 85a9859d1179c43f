package app.spotcheck.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Runs a program that measures in a window, on JavaFX's headless platform, and takes the figures
/// that it prints.
final class WindowProbe {
  private WindowProbe() {}

  /// @param result what the line with the figures begins with
  static double[] run(Class<?> program, String result, List<String> arguments) throws IOException {
    List<String> options =
        List.of(
            "-Xmx4g",
            "--module-path",
            Path.of("target", "javafx").toString(),
            "--add-modules",
            "javafx.controls",
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "-Dorg.bytedeco.javacpp.cachedir=" + Path.of("target", "native"),
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-cp",
            System.getProperty("java.class.path")
                + File.pathSeparator
                + Path.of("target", "lib", "*"));
    try (ChildProcess probe =
        ChildProcess.start(ChildProcess.command(options, program.getName(), arguments))) {
      return Arrays.stream(probe.awaitLine(result).strip().split(" "))
          .mapToDouble(Double::parseDouble)
          .toArray();
    }
  }
}
