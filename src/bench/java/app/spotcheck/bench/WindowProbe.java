package app.spotcheck.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Runs a program that measures in a window, on JavaFX's headless platform or on a display, and
/// takes the figures that it prints.
final class WindowProbe {
  /// The X display that the windows are on, such as `:1`; empty for the headless platform.
  private static final String DISPLAY = "bench.display";

  private static final int FORKS = 3;

  /// Which pulse follows which.
  enum Pulses {
    /// As a screen shows them, 60 a second at most.
    OF_SCREEN(List.of()),
    /// Each as soon as the one before is rendered, so that quick ones do not look alike.
    AT_ONCE(List.of("-Djavafx.animation.fullspeed=true", "-Dprism.vsync=false"));

    private final List<String> options;

    Pulses(List<String> options) {
      this.options = options;
    }
  }

  private WindowProbe() {}

  /// @param result what the line with the figures begins with
  static double[] run(Class<?> program, String result, List<String> arguments) throws IOException {
    return run(program, result, Pulses.OF_SCREEN, arguments);
  }

  /// Runs it several times and takes the median of each figure.
  static double[] medians(Class<?> program, String result, Pulses pulses, List<String> arguments)
      throws IOException {
    List<double[]> forks = new ArrayList<>();
    for (int fork = 0; fork < FORKS; fork++) {
      double[] figures = run(program, result, pulses, arguments);
      System.out.printf(
          "  %s %s %s: %s%n",
          program.getSimpleName(), pulses, String.join(" ", arguments), Arrays.toString(figures));
      forks.add(figures);
    }
    return IntStream.range(0, forks.getFirst().length)
        .mapToDouble(figure -> Medians.of(forks.stream().mapToDouble(f -> f[figure]).toArray()))
        .toArray();
  }

  private static double[] run(
      Class<?> program, String result, Pulses pulses, List<String> arguments) throws IOException {
    String display = System.getProperty(DISPLAY, "");
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Xmx4g",
                "--module-path",
                Path.of("target", "javafx").toString(),
                "--add-modules",
                "javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-Dorg.bytedeco.javacpp.cachedir=" + Path.of("target", "native"),
                "-Dprism.order=sw"));
    if (display.isEmpty()) {
      options.add("-Dglass.platform=Headless");
    }
    options.addAll(pulses.options);
    options.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path")
                + File.pathSeparator
                + Path.of("target", "lib", "*")));
    ProcessBuilder command = ChildProcess.command(options, program.getName(), arguments);
    if (!display.isEmpty()) {
      command.environment().put("DISPLAY", display);
    }
    try (ChildProcess probe = ChildProcess.start(command)) {
      return ChildProcess.figures(probe.awaitLine(result));
    }
  }
}
