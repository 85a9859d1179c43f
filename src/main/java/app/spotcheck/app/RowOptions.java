package app.spotcheck.app;

import app.spotcheck.query.Filter;
import app.spotcheck.query.FilterException;
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

  @Option(
      names = "--filter",
      paramLabel = "FILTER",
      description =
          "Rows to list, in the filter language: 'class = car and has problem'. A snapshot without"
              + " --row is of the first of them.")
  private String filter = "";

  /// The export file; where a folder is given that is an offline pack, the export in it.
  @Nullable Path export() {
    return export == null ? null : MediaSetup.exportAt(export);
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

  String filter() {
    return filter;
  }

  boolean predictions() {
    return predictions;
  }

  void check() throws UsageException {
    if (demo && export != null) {
      throw new UsageException("Give either --demo or an export file, not both.");
    }
    boolean wantsRow = row != null || label != null || predictions || !filter.isBlank();
    if (wantsRow && !demo && export == null) {
      throw new UsageException(
          "--row, --label, --predictions and --filter need an export file, or --demo.");
    }
    parsedFilter();
  }

  /// The filter that is asked for.
  Filter parsedFilter() throws UsageException {
    return parsedFilter(filter);
  }

  static Filter parsedFilter(String text) throws UsageException {
    try {
      return Filter.parse(text);
    } catch (FilterException e) {
      throw new UsageException("--filter: " + e.getMessage());
    }
  }
}
