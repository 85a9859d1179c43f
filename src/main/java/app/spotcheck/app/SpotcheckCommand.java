package app.spotcheck.app;

import app.spotcheck.export.ExportException;
import app.spotcheck.media.http.ApiOrigin;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The command `spotcheck`: opens the window, or draws one row into a file.
@Command(
    name = "spotcheck",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    subcommands = {
      CheckCommand.class,
      FetchCommand.class,
      ReportCommand.class,
      SampleCommand.class
    },
    description = "Review exported image annotations before a model is trained on them.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every object and the picture were drawn, or the window was closed",
      "1:there is no display, or the program failed",
      "2:wrong arguments, a file without one readable row, or no such row",
      "3:the picture or an object is missing in the snapshot"
    })
final class SpotcheckCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(SpotcheckCommand.class);

  @Mixin private RowOptions row = new RowOptions();
  @Mixin private SnapshotOptions snapshot = new SnapshotOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  /// Runs the command line.
  ///
  /// @return the exit code
  static int run(String... arguments) {
    return new CommandLine(new SpotcheckCommand())
        .setExecutionExceptionHandler(SpotcheckCommand::failed)
        .execute(arguments);
  }

  /// Says in a line that the program is at fault; the log has the rest.
  private static int failed(
      Exception fault, CommandLine command, CommandLine.ParseResult arguments) {
    String code = UncaughtErrors.codeOf(fault);
    LOG.error("The command failed, code {}", code, fault);
    command.getErr().println("Spotcheck failed (code " + code + "). --verbose shows the details.");
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  @Override
  public Integer call() {
    try {
      row.check();
      snapshot.check();
      Logging.start(snapshot.file() == null ? Folders.logs() : null, common.verbose());
      return start();
    } catch (UsageException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (ExportException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    }
  }

  private int start() throws UsageException, ExportException {
    Path out = snapshot.file();
    if (out == null) {
      return WindowLauncher.launch(row, common);
    }
    try (@Nullable Demo demo = row.demo() ? Demo.start(common.cacheFolder()) : null) {
      return new SnapshotCommand(row, snapshot, common, target(demo)).run(out);
    }
  }

  private Target target(@Nullable Demo demo) throws UsageException {
    if (demo != null) {
      return demo.target();
    }
    Path export = row.export();
    if (export == null) {
      throw new UsageException("--snapshot needs an export file, or --demo.");
    }
    List<ApiOrigin> origins = common.apiOrigins();
    return new Target(export, origins, ApiKeys.of(common.apiKey(System.getenv()), origins)::get);
  }
}
