package app.spotcheck.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a command line asks of a report.
final class ReportOptions {
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

  ReportRequest request() {
    return new ReportRequest(
        limit,
        confidence,
        sample,
        verdicts,
        reviewer,
        hideEmails,
        noPictures,
        config,
        rejected,
        cleaned,
        contactSheet,
        out);
  }
}
