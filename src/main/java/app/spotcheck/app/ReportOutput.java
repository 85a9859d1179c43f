package app.spotcheck.app;

import app.spotcheck.export.ExportCleaning;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.review.report.CleanedExport;
import app.spotcheck.review.report.ContactSheet;
import app.spotcheck.review.report.CsvReport;
import app.spotcheck.review.report.HtmlReport;
import app.spotcheck.review.report.JsonReport;
import app.spotcheck.review.report.RejectCard;
import app.spotcheck.review.report.RejectCards;
import app.spotcheck.review.report.RejectedList;
import app.spotcheck.review.report.Report;
import app.spotcheck.review.report.ReportProgress;
import app.spotcheck.review.report.ReviewedUnit;
import app.spotcheck.review.report.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Writes the files of a report.
final class ReportOutput {
  private final ExportFile export;
  private final Report report;
  private final ReportOptions options;
  private final CommonOptions common;
  private final Consumer<Supplier<ReportProgress>> progress;

  /// @param progress takes what tells how far the file is that is written
  ReportOutput(
      ExportFile export,
      Report report,
      ReportOptions options,
      CommonOptions common,
      Consumer<Supplier<ReportProgress>> progress) {
    this.export = export;
    this.report = report;
    this.options = options;
    this.common = common;
    this.progress = progress;
  }

  /// Writes all files that are asked for.
  void write() throws UsageException, ExportException, IOException, InterruptedException {
    List<RejectCard> cards = options.wantsCards() ? cards() : List.of();
    switch (options.format()) {
      case HTML ->
          text(options.out(), out -> HtmlReport.write(report, cards, options.hideEmails(), out));
      case CSV -> text(options.out(), out -> CsvReport.write(report, options.hideEmails(), out));
      case JSON -> bytes(options.out(), out -> JsonReport.write(report, options.hideEmails(), out));
    }
    Path rejected = options.rejected();
    if (rejected != null) {
      text(rejected, out -> RejectedList.write(report, options.hideEmails(), out));
    }
    Path sheet = options.contactSheet();
    if (sheet != null) {
      bytes(sheet, out -> ContactSheet.write(report, cards, options.hideEmails(), out));
    }
    Path cleaned = options.cleaned();
    if (cleaned != null) {
      clean(cleaned);
    }
  }

  private interface TextWriting {
    void to(Writer out) throws IOException;
  }

  private interface BytesWriting {
    void to(OutputStream out) throws IOException;
  }

  private static void text(Path file, TextWriting writing)
      throws IOException, InterruptedException {
    bytes(
        file,
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          writing.to(text);
          text.flush();
        });
  }

  private static void bytes(Path file, BytesWriting writing)
      throws IOException, InterruptedException {
    WholeFile.<RuntimeException>write(file, writing::to);
  }

  private void clean(Path file) throws IOException, InterruptedException, ExportException {
    ExportCleaning cleaning = CleanedExport.of(export, report);
    progress.accept(() -> new ReportProgress("writing the cleaned export", cleaning.progress()));
    WholeFile.<ExportException>write(
        file,
        out -> {
          ExportCleaning.Result result = cleaning.write(out);
          StandardError.say(
              String.format(
                  "%s: without %,d rejected rows, %,d rejected objects and %,d relationships to"
                      + " them.",
                  file, result.rows(), result.objects(), result.relationships()));
          if (result.unreadableRows() > 0) {
            StandardError.say(
                String.format(
                    "%s: without %,d rows that cannot be read.", file, result.unreadableRows()));
          }
        });
  }

  private List<RejectCard> cards()
      throws UsageException, ExportException, IOException, InterruptedException {
    List<ReviewedUnit> all = report.wrongOnes();
    List<ReviewedUnit> shown = all.subList(0, Math.min(RejectCards.MOST, all.size()));
    if (options.noPictures() || shown.isEmpty()) {
      return cards(new RejectCards(export, null), shown);
    }
    List<ApiOrigin> origins = common.apiOrigins();
    ApiKeys keys = ApiKeys.of(common.apiKey(System.getenv()), origins);
    MediaClient client = new MediaClient(keys::get, new KeyPolicy(origins), common.offline());
    try (MediaLoader loader =
        MediaSetup.loader(
            export.path(),
            client,
            MediaSetup.cache(common.cacheFolder(), Folders.settingsFile()),
            common.mediaRoot(),
            StandardError::say)) {
      return cards(new RejectCards(export, loader), shown);
    }
  }

  private List<RejectCard> cards(RejectCards cards, List<ReviewedUnit> shown)
      throws ExportException, InterruptedException {
    progress.accept(cards::progress);
    return cards.of(shown);
  }
}
