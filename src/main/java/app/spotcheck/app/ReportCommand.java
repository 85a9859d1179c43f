package app.spotcheck.app;

import app.spotcheck.check.SettingsException;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.review.report.Report;
import app.spotcheck.review.report.ReportBuilder;
import app.spotcheck.review.report.ReportException;
import app.spotcheck.review.report.ReportProgress;
import app.spotcheck.review.sample.SampleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The command `spotcheck report`: tells whether an export passes, by the verdicts on it.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = ExitCodes.INCOMPLETE,
    description =
        "Tell whether an export passes, by the verdicts on a sample of it, and write that down with"
            + " all it rests on.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it passes",
      "1:it fails",
      "2:wrong arguments, or an export, a sample or verdicts that cannot be read",
      "3:a file could not be written, or the program failed",
      "4:not enough is judged to tell"
    })
final class ReportCommand implements Callable<Integer> {

  @Parameters(arity = "1", paramLabel = "EXPORT", description = "The export file.")
  private Path export = Path.of("");

  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  private volatile Supplier<ReportProgress> progress =
      () -> new ReportProgress("opening the export", -1);

  @Override
  public Integer call() {
    try {
      Logging.start(null, common.verbose());
      return report();
    } catch (UsageException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (ExportException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (SampleException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (ReportException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (SettingsException e) {
      return StandardError.failed("--config " + e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (IOException e) {
      return StandardError.failed(
          "A file could not be written: " + e.getMessage() + ". Check the space and permissions.",
          ExitCodes.INCOMPLETE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCodes.INCOMPLETE;
    }
  }

  private int report()
      throws UsageException,
          ExportException,
          SampleException,
          ReportException,
          SettingsException,
          IOException,
          InterruptedException {
    ReportInput input = ReportInput.find(export, options);
    options.checkFiles(input.all(export, options.config()));
    for (Path file : options.written()) {
      Path folder = file.toAbsolutePath().getParent();
      if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
        throw new IOException(file + " is a folder, or in a folder that is not there");
      }
    }
    try (ProgressLines _ = ProgressLines.begin(() -> told(progress.get()))) {
      return made(input);
    }
  }

  private static String told(ReportProgress progress) {
    return progress.done() < 0
        ? progress.step()
        : String.format("%s: %d %%", progress.step(), (int) (100 * progress.done()));
  }

  private int made(ReportInput input)
      throws UsageException,
          ExportException,
          SampleException,
          ReportException,
          SettingsException,
          IOException,
          InterruptedException {
    Path path = MediaSetup.exportAt(export);
    ExportFile file = CommandExport.indexed(path, common);
    if (file.index().size() == 0) {
      throw new UsageException(export + " has no readable row.");
    }
    ReportBuilder builder = input.builder(file, options);
    progress = builder::progress;
    Report report = builder.run(Instant.now(), Version.text());
    new ReportOutput(file, report, options, common, next -> progress = next).write();
    System.out.println(report.outcome().sentence());
    return switch (report.outcome().result()) {
      case PASS -> ExitCodes.OK;
      case FAIL -> ExitCodes.FAILED;
      case NOT_ENOUGH -> ExitCodes.NOT_ENOUGH;
    };
  }
}
