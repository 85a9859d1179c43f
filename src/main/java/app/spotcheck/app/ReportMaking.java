package app.spotcheck.app;

import app.spotcheck.check.SettingsException;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.review.report.Report;
import app.spotcheck.review.report.ReportBuilder;
import app.spotcheck.review.report.ReportException;
import app.spotcheck.review.report.ReportProgress;
import app.spotcheck.review.sample.SampleException;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes a report on an export and writes its files, for the command line and the window.
final class ReportMaking {
  private final ExportFile export;
  private final ReportInput input;
  private final ReportRequest request;
  private final Consumer<String> say;

  private volatile Supplier<ReportProgress> progress = () -> new ReportProgress("beginning", -1);

  /// @param export indexed to its end
  /// @param say takes what a person should know besides the report
  ReportMaking(ExportFile export, ReportInput input, ReportRequest request, Consumer<String> say) {
    this.export = export;
    this.input = input;
    this.request = request;
    this.say = say;
  }

  /// How far it is, as a line; on any thread.
  String told() {
    ReportProgress now = progress.get();
    return now.done() < 0
        ? now.step()
        : String.format("%s: %d %%", now.step(), (int) (100 * now.done()));
  }

  /// The share of the step under way that is done, from 0 to 1; below 0 where that is not known.
  double done() {
    return progress.get().done();
  }

  /// What judges the export.
  ///
  /// @throws UsageException where something that it is made of is missing or cannot be read
  Report report() throws UsageException, InterruptedException {
    if (export.index().size() == 0) {
      throw new UsageException(export.path() + " has no readable row.");
    }
    try {
      ReportBuilder builder = input.builder(export, request);
      progress = builder::progress;
      return builder.run(Instant.now(), Version.text());
    } catch (ExportException e) {
      throw new UsageException(e.explanation());
    } catch (SampleException e) {
      throw new UsageException(e.explanation());
    } catch (ReportException e) {
      throw new UsageException(e.explanation());
    } catch (SettingsException e) {
      throw new UsageException("--config " + e.explanation());
    }
  }

  /// Writes the files that are asked for.
  ///
  /// @param media brings the pictures of what is rejected; none to draw it without
  /// @throws IOException where a file cannot be written
  void write(Report report, @Nullable MediaLoader media)
      throws UsageException, IOException, InterruptedException {
    try {
      new ReportOutput(export, report, request, next -> progress = next, say).write(media);
    } catch (ExportException e) {
      throw new UsageException(e.explanation());
    }
  }
}
