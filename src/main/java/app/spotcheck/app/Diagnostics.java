package app.spotcheck.app;

import app.spotcheck.export.ExportFile;
import app.spotcheck.media.MediaFailure;
import app.spotcheck.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a person can paste into a report of a fault: versions, sizes and counts, no key, no URL, no
/// name from the export.
final class Diagnostics {
  private Diagnostics() {}

  static String of(Session session, boolean hasKey) {
    Runtime runtime = Runtime.getRuntime();
    List<String> lines = new ArrayList<>();
    lines.add("Spotcheck " + Version.text());
    lines.add("Java " + Runtime.version());
    lines.add("JavaFX " + System.getProperty("javafx.runtime.version", "unknown"));
    lines.add(
        "System "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    lines.add("Processors " + runtime.availableProcessors());
    lines.add(
        "Memory "
            + ((runtime.totalMemory() - runtime.freeMemory()) >> 20)
            + " of "
            + (runtime.maxMemory() >> 20)
            + " MB");
    lines.add("Log " + withoutHome(Logging.logFile(Folders.logs()).toString()));
    lines.add("API key " + (hasKey ? "set" : "not set"));
    ExportFile file = session.exportProperty().get();
    if (file != null) {
      lines.add(
          "Rows "
              + file.index().size()
              + ", unreadable "
              + file.index().unreadableRows()
              + ", problems "
              + file.index().problemCount()
              + (file.index().isComplete() ? "" : ", index not complete"));
      lines.add("Row on show " + (session.rowIndexProperty().get() + 1));
      lines.add("Missing media " + kinds(session.display().mediaProperty().get().failures()));
    }
    return String.join("\n", lines) + "\n";
  }

  /// A path without the user's name in it.
  private static String withoutHome(String path) {
    return path.replace(System.getProperty("user.home", "~"), "~");
  }

  private static String kinds(List<MediaFailure> failures) {
    return failures.isEmpty()
        ? "none"
        : failures.stream().map(f -> f.kind().name()).sorted().collect(Collectors.joining(", "));
  }
}
