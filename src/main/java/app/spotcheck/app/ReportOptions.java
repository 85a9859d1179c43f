package app.spotcheck.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a report is of, and which files are written.
final class ReportOptions {
  /// How a report is written.
  enum Format {
    HTML,
    CSV,
    JSON
  }

  @Option(
      names = "--limit",
      paramLabel = "P",
      converter = Percentages.class,
      description =
          "The largest share of wrong ones that passes. By default that of the sample's acceptance"
              + " plan, else 2%%.")
  private @Nullable Double limit;

  @Option(
      names = "--confidence",
      paramLabel = "C",
      converter = Percentages.class,
      description =
          "How sure a pass or fail shall be. By default that of the sample's acceptance plan, else"
              + " 95%%.")
  private @Nullable Double confidence;

  @Option(
      names = "--sample",
      paramLabel = "FILE",
      description =
          "The sample that was judged. By default NAME.sample.json beside the export, if there is"
              + " one.")
  private @Nullable Path sample;

  @Option(
      names = "--verdicts",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Verdict files, which are merged. By default the one beside the export, or in the data"
              + " folder where that could not be written.")
  private List<Path> verdicts = new ArrayList<>();

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      description = "Count the verdicts of this reviewer only.")
  private @Nullable String reviewer;

  @Option(
      names = "--hide-emails",
      description = "Write 'labeller 1' and the like in place of e-mail addresses.")
  private boolean hideEmails;

  @Option(
      names = "--no-pictures",
      description = "Draw what was rejected without its images, and fetch nothing.")
  private boolean noPictures;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings of the checks, as for 'spotcheck check'.")
  private @Nullable Path config;

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description = "List what is rejected or unsure in this file, as CSV.")
  private @Nullable Path rejected;

  @Option(
      names = "--cleaned",
      paramLabel = "FILE",
      description =
          "Write the export without what is rejected to this file, as NDJSON. What is unsure"
              + " stays.")
  private @Nullable Path cleaned;

  @Option(
      names = "--contact-sheet",
      paramLabel = "FILE",
      description = "Draw what is rejected or unsure into this file, as PNG.")
  private @Nullable Path contactSheet;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The file of the report; its ending says how: .html, .csv or .json.")
  private Path out = Path.of("");

  @Nullable Double limit() {
    return limit;
  }

  @Nullable Double confidence() {
    return confidence;
  }

  @Nullable Path sample() {
    return sample;
  }

  List<Path> verdicts() {
    return verdicts;
  }

  @Nullable String reviewer() {
    return reviewer;
  }

  boolean hideEmails() {
    return hideEmails;
  }

  boolean noPictures() {
    return noPictures;
  }

  @Nullable Path config() {
    return config;
  }

  @Nullable Path rejected() {
    return rejected;
  }

  @Nullable Path cleaned() {
    return cleaned;
  }

  @Nullable Path contactSheet() {
    return contactSheet;
  }

  Path out() {
    return out;
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
        "-o " + out + ": the ending says how it is written: .html, .csv or .json.");
  }

  /// Whether pictures of what is rejected are wanted.
  boolean wantsCards() throws UsageException {
    return format() == Format.HTML || contactSheet != null;
  }

  /// Refuses files that are written twice, or that are read too.
  ///
  /// @param read the files that are read
  void checkFiles(List<Path> read) throws UsageException {
    format();
    Set<Path> taken = new HashSet<>();
    read.forEach(file -> taken.add(real(file)));
    for (Path file : written()) {
      if (!taken.add(real(file))) {
        throw new UsageException(
            file + " would be written over what is read or written too. Name another file.");
      }
    }
  }

  /// All files that are written.
  List<Path> written() {
    return Stream.of(out, rejected, cleaned, contactSheet).filter(Objects::nonNull).toList();
  }

  private static Path real(Path file) {
    try {
      return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
