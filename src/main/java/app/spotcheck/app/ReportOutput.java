package app.spotcheck.app;

import app.spotcheck.export.ExportCleaning;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.file.WholeFile;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.review.report.CleanedExport;
import app.spotcheck.review.report.ContactSheet;
import app.spotcheck.review.report.CsvReport;
import app.spotcheck.review.report.HtmlReport;
import app.spotcheck.review.report.JsonReport;
import app.spotcheck.review.report.MissedCard;
import app.spotcheck.review.report.MissedCards;
import app.spotcheck.review.report.RejectCard;
import app.spotcheck.review.report.RejectCards;
import app.spotcheck.review.report.RejectedList;
import app.spotcheck.review.report.Report;
import app.spotcheck.review.report.ReportProgress;
import app.spotcheck.review.report.ReviewedUnit;
import app.spotcheck.review.verdict.MissedObject;
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
import org.jspecify.annotations.Nullable;

/// Writes the files of a report.
final class ReportOutput {
  private final ExportFile export;
  private final Report report;
  private final ReportRequest request;
  private final Consumer<Supplier<ReportProgress>> progress;
  private final Consumer<String> say;

  /// @param progress takes what tells how far the file is that is written
  /// @param say takes what a person should know of it
  ReportOutput(
      ExportFile export,
      Report report,
      ReportRequest request,
      Consumer<Supplier<ReportProgress>> progress,
      Consumer<String> say) {
    this.export = export;
    this.report = report;
    this.request = request;
    this.progress = progress;
    this.say = say;
  }

  /// Writes all files that are asked for.
  ///
  /// @param media brings the pictures of what is rejected; none to draw it without
  void write(@Nullable MediaLoader media)
      throws UsageException, ExportException, IOException, InterruptedException {
    List<RejectCard> cards = request.wantsCards() ? cards(media) : List.of();
    switch (request.format()) {
      case HTML -> {
        List<MissedCard> missed = missed(media);
        text(
            request.out(),
            out -> HtmlReport.write(report, cards, missed, request.hideEmails(), out));
      }
      case CSV -> text(request.out(), out -> CsvReport.write(report, request.hideEmails(), out));
      case JSON -> bytes(request.out(), out -> JsonReport.write(report, request.hideEmails(), out));
    }
    Path rejected = request.rejected();
    if (rejected != null) {
      text(rejected, out -> RejectedList.write(report, request.hideEmails(), out));
    }
    Path sheet = request.contactSheet();
    if (sheet != null) {
      bytes(sheet, out -> ContactSheet.write(report, cards, request.hideEmails(), out));
    }
    Path cleaned = request.cleaned();
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

  private static void text(Path file, TextWriting writing) throws IOException {
    bytes(
        file,
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          writing.to(text);
          text.flush();
        });
  }

  private static void bytes(Path file, BytesWriting writing) throws IOException {
    WholeFile.<RuntimeException, RuntimeException>write(file, writing::to);
  }

  private void clean(Path file) throws IOException, InterruptedException, ExportException {
    ExportCleaning cleaning = CleanedExport.of(export, report);
    progress.accept(() -> new ReportProgress("writing the cleaned export", cleaning.progress()));
    WholeFile.<ExportException, InterruptedException>write(
        file,
        out -> {
          ExportCleaning.Result result = cleaning.write(out);
          say.accept(
              String.format(
                  "%s: without %,d rejected rows, %,d rejected objects and %,d relationships to"
                      + " them.",
                  file, result.rows(), result.objects(), result.relationships()));
          if (result.unreadableRows() > 0) {
            say.accept(
                String.format(
                    "%s: without %,d rows that cannot be read.", file, result.unreadableRows()));
          }
        });
  }

  /// Draws what is rejected or unsure.
  private List<RejectCard> cards(@Nullable MediaLoader media)
      throws ExportException, InterruptedException {
    List<ReviewedUnit> all = report.wrongOnes();
    RejectCards cards = new RejectCards(export, media);
    progress.accept(cards::progress);
    return cards.of(all.subList(0, Math.min(RejectCards.MOST, all.size())));
  }

  /// Draws where objects are missing.
  private List<MissedCard> missed(@Nullable MediaLoader media)
      throws ExportException, InterruptedException {
    List<MissedObject> all = report.missed();
    MissedCards cards = new MissedCards(export, media);
    progress.accept(cards::progress);
    return cards.of(all.subList(0, Math.min(MissedCards.MOST, all.size())));
  }
}
