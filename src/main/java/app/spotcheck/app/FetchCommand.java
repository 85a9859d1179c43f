package app.spotcheck.app;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.store.MediaStore;
import app.spotcheck.pack.PackDownload;
import app.spotcheck.pack.PackException;
import app.spotcheck.pack.PackProgress;
import app.spotcheck.pack.PackSummary;
import app.spotcheck.query.Filter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.roaringbitmap.RoaringBitmap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command `spotcheck fetch`: downloads the media of an export into a pack.
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Download all pictures and masks of an export into a folder that opens without a key or a"
            + " network. Started again, it goes on where it was.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all files are in the folder",
      "1:the folder cannot be written, or the program failed",
      "2:wrong arguments, or a file without one readable row",
      "3:some files are missing; missing.csv in the folder lists them"
    })
final class FetchCommand implements Callable<Integer> {
  private static final int MOST_LINES = 20;

  @Parameters(arity = "1", paramLabel = "EXPORT", description = "The export file.")
  private Path export = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder: empty, missing, or from an earlier start of the same command.")
  private Path out = Path.of("");

  @Option(
      names = "--filter",
      paramLabel = "FILTER",
      description = "Take only these rows, in the filter language.")
  private String filter = "";

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    try {
      Logging.start(null, common.verbose());
      return fetch();
    } catch (UsageException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (ExportException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (PackException e) {
      return StandardError.failed(e.explanation(), ExitCodes.FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCodes.FAILED;
    }
  }

  private int fetch() throws UsageException, ExportException, PackException, InterruptedException {
    Filter wanted = RowOptions.parsedFilter(filter);
    ExportFile file = CommandExport.indexed(export, common);
    RoaringBitmap rows = CommandExport.rows(file, export, wanted);
    try (MediaStore store = MediaSetup.store(export, common)) {
      return report(download(new PackDownload(file, rows, out.toAbsolutePath(), store), store));
    }
  }

  private static PackSummary download(PackDownload download, MediaStore store)
      throws PackException, ExportException, InterruptedException {
    try (ProgressLines _ = ProgressLines.begin(() -> told(download.progress()) + waits(store))) {
      return download.run();
    }
  }

  /// What the download waits for.
  static String waits(MediaStore store) {
    return store.waits().stream().map(wait -> "; " + wait.message()).collect(Collectors.joining());
  }

  /// How far a download is, as a line.
  static String told(PackProgress progress) {
    return String.format(
        "%,d of %,d rows, %,d files, %s at %s/s%s, %,d missing",
        progress.rows(),
        progress.totalRows(),
        progress.files(),
        Sizes.told(progress.bytes()),
        Sizes.told((long) progress.bytesPerSecond()),
        progress.rows() == 0 ? "" : ", " + Sizes.toldSeconds(progress.secondsLeft()) + " left",
        progress.missing());
  }

  private int report(PackSummary summary) {
    PackProgress progress = summary.progress();
    StandardError.say(
        String.format(
            "%s: %,d rows, %,d files, %s fetched in %s.",
            out,
            progress.rows(),
            progress.files(),
            Sizes.told(progress.bytes()),
            Sizes.toldSeconds(progress.seconds())));
    if (summary.missing().isEmpty()) {
      return ExitCodes.OK;
    }
    StandardError.say(
        summary.missing().size() == 1
            ? "1 file is missing; " + out.resolve("missing.csv") + " tells which."
            : String.format(
                "%,d files are missing; %s lists them.",
                summary.missing().size(), out.resolve("missing.csv")));
    summary.reasons().stream().limit(MOST_LINES).forEach(StandardError::say);
    if (summary.missing().stream().anyMatch(file -> ApiKeys.isWantedBy(file.failure()))) {
      StandardError.say(CommonOptions.KEY_HINT);
    }
    return ExitCodes.INCOMPLETE;
  }
}
