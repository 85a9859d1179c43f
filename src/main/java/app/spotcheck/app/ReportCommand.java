package app.spotcheck.app;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.review.report.Report;
import java.io.IOException;
import java.nio.file.Path;
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

  private volatile Supplier<String> progress = () -> "opening the export";

  @Override
  public Integer call() {
    try {
      Logging.start(null, common.verbose());
      return report();
    } catch (UsageException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (ExportException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (IOException e) {
      return StandardError.failed(
          "A file could not be written: " + e.getMessage() + ". Check the space and permissions.",
          ExitCodes.INCOMPLETE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCodes.INCOMPLETE;
    }
  }

  private int report() throws UsageException, ExportException, IOException, InterruptedException {
    ReportRequest request = options.request();
    ReportInput input = ReportInput.find(export, request, Folders.reviews());
    request.checkFiles(input.all(export, request.config()));
    try (ProgressLines _ = ProgressLines.begin(() -> progress.get())) {
      return made(input, request);
    }
  }

  private int made(ReportInput input, ReportRequest request)
      throws UsageException, ExportException, IOException, InterruptedException {
    ExportFile file = CommandExport.indexed(MediaSetup.exportAt(export), common);
    ReportMaking making = new ReportMaking(file, input, request, StandardError::say);
    progress = making::told;
    Report report = making.report();
    write(making, report, file, request);
    System.out.println(report.outcome().told());
    return switch (report.outcome().result()) {
      case PASS -> ExitCodes.OK;
      case FAIL -> ExitCodes.FAILED;
      case NOT_ENOUGH -> ExitCodes.NOT_ENOUGH;
    };
  }

  private void write(ReportMaking making, Report report, ExportFile file, ReportRequest request)
      throws UsageException, IOException, InterruptedException {
    boolean nothingToShow = report.wrongOnes().isEmpty() && report.missed().isEmpty();
    if (request.noPictures() || !request.wantsCards() || nothingToShow) {
      making.write(report, null);
      return;
    }
    try (MediaLoader loader = MediaSetup.loader(file.path(), common)) {
      making.write(report, loader);
    }
  }
}
