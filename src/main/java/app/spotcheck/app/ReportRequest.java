package app.spotcheck.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a report is of, and which files are written.
///
/// @param limit the largest share of wrong ones that passes; none for that of the sample
/// @param confidence none for that of the sample
/// @param sample the file of the sample; none for the one beside the export
/// @param verdicts files that are merged; empty for those beside the export
/// @param reviewer whose verdicts count alone; none for those of all
/// @param config the settings of the checks; none for the usual ones
/// @param rejected where what is rejected is listed; none for nowhere
/// @param cleaned where the export without it is written; none for nowhere
/// @param contactSheet where it is drawn; none for nowhere
/// @param out the report itself
record ReportRequest(
    @Nullable Double limit,
    @Nullable Double confidence,
    @Nullable Path sample,
    List<Path> verdicts,
    @Nullable String reviewer,
    boolean hideEmails,
    boolean noPictures,
    @Nullable Path config,
    @Nullable Path rejected,
    @Nullable Path cleaned,
    @Nullable Path contactSheet,
    Path out) {
  /// How a report is written.
  enum Format {
    HTML,
    CSV,
    JSON
  }

  ReportRequest {
    verdicts = List.copyOf(verdicts);
  }

  Format format() throws UsageException {
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    for (Format format : Format.values()) {
      if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    if (name.endsWith(".htm")) {
      return Format.HTML;
    }
    throw new UsageException(
        out + ": the ending of its name says how a report is written: .html, .csv or .json.");
  }

  /// Whether drawings of what is rejected are wanted.
  boolean wantsCards() throws UsageException {
    return format() == Format.HTML || contactSheet != null;
  }

  /// Refuses files that are written twice, or that are read too, and folders that are not there.
  ///
  /// @param read the files that are read
  void checkFiles(List<Path> read) throws UsageException, IOException {
    format();
    Set<Path> taken = new HashSet<>();
    read.forEach(file -> taken.add(Outputs.real(file)));
    for (Path file : written()) {
      if (!taken.add(Outputs.real(file))) {
        throw new UsageException(
            file + " would be written over what is read or written too. Name another file.");
      }
    }
    for (Path file : written()) {
      Path folder = file.toAbsolutePath().getParent();
      if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
        throw new IOException(file + " is a folder, or in a folder that is not there");
      }
    }
  }

  private List<Path> written() {
    return Stream.of(out, rejected, cleaned, contactSheet).filter(Objects::nonNull).toList();
  }
}
