package app.spotcheck.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Starts the app as users do, in a process of its own with folders of its own, on JavaFX's
/// headless platform.
final class AppLaunch {
  private static final Path FOLDER = Path.of("target", "bench-runs").toAbsolutePath();
  private static final String SHOWN = "The first picture is on screen.";

  /// Apart from the headless platform, the options that the packaged app has.
  private static final List<String> OPTIONS =
      List.of(
          "--module-path",
          Path.of("target", "javafx").toString(),
          "--add-modules",
          "javafx.controls",
          "--enable-native-access=javafx.graphics,ALL-UNNAMED",
          "-XX:MaxRAMPercentage=60",
          "-XX:+UseG1GC",
          "-Duser.home=" + FOLDER.resolve("home"),
          "-Dglass.platform=Headless",
          "-Dprism.order=sw",
          "-Dspotcheck.exit-after-first-paint=true",
          "-cp",
          Path.of("target", "classes") + File.pathSeparator + Path.of("target", "lib", "*"));

  private final Path export;
  private final List<String> row;
  private final Path cacheFolder;

  /// @param row the arguments that choose a row; none for the first
  /// @param cache the name of its cache folder
  AppLaunch(Path export, List<String> row, String cache) {
    this.export = export;
    this.row = row;
    this.cacheFolder = FOLDER.resolve(cache);
  }

  /// Makes the app forget what it keeps of exports.
  AppLaunch emptyCache() throws IOException {
    if (Files.exists(cacheFolder)) {
      List<Path> all;
      try (Stream<Path> below = Files.walk(cacheFolder)) {
        all = below.toList();
      }
      for (Path path : all.reversed()) {
        Files.delete(path);
      }
    }
    Files.createDirectories(cacheFolder);
    return this;
  }

  /// Ends the app at the first picture.
  ///
  /// @return milliseconds from the start of the process until the picture was on screen
  double toFirstPicture() throws IOException {
    long start = System.nanoTime();
    try (ChildProcess app = ChildProcess.start(command())) {
      app.awaitLine(SHOWN);
      return (System.nanoTime() - start) / 1e6;
    }
  }

  /// Lets the app run until the export is indexed.
  AppLaunch toEnd() throws IOException, InterruptedException {
    try (ChildProcess app = ChildProcess.start(command())) {
      app.awaitEnd();
    }
    return this;
  }

  private ProcessBuilder command() {
    List<String> arguments =
        new ArrayList<>(
            List.of(export.toString(), "--offline", "--cache-dir", cacheFolder.toString()));
    arguments.addAll(row);
    ProcessBuilder command = ChildProcess.command(OPTIONS, "app.spotcheck.app.Main", arguments);
    Map<String, String> environment = command.environment();
    environment.remove("LABELBOX_API_KEY");
    for (String kind : List.of("CONFIG", "STATE", "CACHE")) {
      environment.put("XDG_" + kind + "_HOME", FOLDER.resolve("home").resolve(kind).toString());
    }
    return command;
  }
}
