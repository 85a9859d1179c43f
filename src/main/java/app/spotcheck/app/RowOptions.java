package app.spotcheck.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which export is meant, and which of its rows and labels.
final class RowOptions {
  @Parameters(
      arity = "0..1",
      paramLabel = "EXPORT",
      description = "The export file to open. Without it, a welcome page.")
  private @Nullable Path export;

  @Option(names = "--demo", description = "Open the demo that comes with the program.")
  private boolean demo;

  @Option(
      names = "--row",
      paramLabel = "KEY",
      description =
          "Row to show. Digits only are the number of the readable row, from 1; anything else is"
              + " a data row id, else a global key, else an external id; =007 forces a key.")
  private @Nullable String row;

  @Option(names = "--label", paramLabel = "ID", description = "Label to show, by its id.")
  private @Nullable String label;

  @Option(
      names = "--predictions",
      description = "Show the model run's predictions instead of the labels.")
  private boolean predictions;

  @Nullable Path export() {
    return export;
  }

  boolean demo() {
    return demo;
  }

  @Nullable String row() {
    return row;
  }

  @Nullable String label() {
    return label;
  }

  boolean predictions() {
    return predictions;
  }

  void check() throws UsageException {
    if (demo && export != null) {
      throw new UsageException("Give either --demo or an export file, not both.");
    }
    boolean wantsRow = row != null || label != null || predictions;
    if (wantsRow && !demo && export == null) {
      throw new UsageException("--row, --label and --predictions need an export file, or --demo.");
    }
  }
}
