package app.spotcheck.app;

import app.spotcheck.check.CheckProgress;
import app.spotcheck.check.CheckSettings;
import app.spotcheck.check.CheckSummary;
import app.spotcheck.check.CsvFindings;
import app.spotcheck.check.ExportCheck;
import app.spotcheck.check.FindingWriter;
import app.spotcheck.check.JsonFindings;
import app.spotcheck.check.SettingsException;
import app.spotcheck.check.SettingsReader;
import app.spotcheck.check.Severity;
import app.spotcheck.check.TextFindings;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.file.WholeFile;
import app.spotcheck.media.store.MediaStore;
import app.spotcheck.query.Filter;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command `spotcheck check`: tells what is suspicious in an export.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = ExitCodes.INCOMPLETE,
    description =
        "Look through a whole export for what is wrong or suspicious: without a network, unless"
            + " --media is given. The findings go to standard output.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing was found at or above the level of --fail-on",
      "1:something was",
      "2:wrong arguments, or a file without one readable row",
      "3:the findings could not be written, or the program failed"
    })
final class CheckCommand implements Callable<Integer> {

  /// How findings are written.
  enum Format {
    text,
    json,
    csv
  }

  /// From which severity on the exit code tells that something was found.
  enum FailOn {
    error,
    warning,
    never
  }

  @Parameters(arity = "1", paramLabel = "EXPORT", description = "The export file.")
  private Path export = Path.of("");

  @Option(
      names = "--filter",
      paramLabel = "FILTER",
      description = "Look at these rows only, in the filter language.")
  private String filter = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "How findings are written: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
  private Format format = Format.text;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "From which level on the exit code is 1: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if"
              + " left out.")
  private FailOn failOn = FailOn.error;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Rules to turn off, severities, thresholds and limits of counts, as JSON.")
  private @Nullable Path config;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Write the findings to this file.")
  private @Nullable Path out;

  @Option(
      names = "--media",
      description = "Fetch pictures and masks, where they are not kept, and look at them too.")
  private boolean media;

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    try {
      Logging.start(null, common.verbose());
      return check();
    } catch (UsageException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (ExportException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (SettingsException e) {
      return StandardError.failed("--config " + e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (IOException | UncheckedIOException e) {
      return StandardError.failed(
          "The findings could not be written: " + e.getMessage(), ExitCodes.INCOMPLETE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCodes.INCOMPLETE;
    }
  }

  private int check()
      throws UsageException, ExportException, SettingsException, IOException, InterruptedException {
    CheckSettings settings = config == null ? CheckSettings.STANDARD : SettingsReader.read(config);
    Filter wanted = RowOptions.parsedFilter(filter);
    Outputs.refuseRead(out, MediaSetup.exportAt(export), config);
    ExportFile file = CommandExport.indexed(MediaSetup.exportAt(export), common);
    RoaringBitmap rows = CommandExport.rows(file, export, wanted);
    CheckSummary summary =
        media
            ? withMedia(file, rows, settings)
            : checked(new ExportCheck(file, rows, settings), () -> "");
    boolean found =
        switch (failOn) {
          case error -> summary.has(Severity.ERROR);
          case warning -> summary.has(Severity.WARNING);
          case never -> false;
        };
    return found ? ExitCodes.FAILED : ExitCodes.OK;
  }

  private CheckSummary withMedia(ExportFile file, RoaringBitmap rows, CheckSettings settings)
      throws UsageException, IOException, ExportException, InterruptedException {
    try (MediaStore store = MediaSetup.store(file.path(), common)) {
      ExportCheck check = new ExportCheck(file, rows, settings, store);
      CheckSummary summary = checked(check, () -> FetchCommand.waits(store));
      tellOfKey(summary);
      return summary;
    }
  }

  private static void tellOfKey(CheckSummary summary) {
    CheckSummary.MediaCounts counts = summary.media();
    if (counts != null && counts.withoutKey() > 0) {
      StandardError.say(
          String.format(
              Locale.ROOT,
              "%,d of %,d files were not looked at, because the server accepts no key or none is"
                  + " given: use --api-key-file or LABELBOX_API_KEY.",
              counts.withoutKey(),
              counts.files()));
    }
  }

  /// @param waits what it waits for, behind how far it is
  private CheckSummary checked(ExportCheck check, Supplier<String> waits)
      throws IOException, ExportException, InterruptedException {
    try (ProgressLines _ = ProgressLines.begin(() -> told(check.progress()) + waits.get())) {
      if (out == null) {
        return written(check, new KeptOpen(System.out));
      }
      AtomicReference<@Nullable CheckSummary> summary = new AtomicReference<>();
      WholeFile.<ExportException, InterruptedException>write(
          out, bytes -> summary.set(written(check, bytes)));
      return Objects.requireNonNull(summary.get(), "the file is written");
    }
  }

  private CheckSummary written(ExportCheck check, OutputStream bytes)
      throws IOException, ExportException, InterruptedException {
    try (FindingWriter writer = writer(bytes)) {
      CheckSummary summary =
          check.run(finding -> {
            try {
              writer.add(finding);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      writer.finish(summary);
      return summary;
    }
  }

  private String told(CheckProgress progress) {
    String files =
        media ? String.format(Locale.ROOT, "%,d files looked at, ", progress.files()) : "";
    return String.format(
        Locale.ROOT,
        "%d %% looked through, %s%,d findings",
        100 * progress.rows() / Math.max(1, progress.totalRows()),
        files,
        progress.findings());
  }

  private FindingWriter writer(OutputStream bytes) throws IOException {
    if (format == Format.json) {
      return new JsonFindings(new BufferedOutputStream(bytes), export.toString());
    }
    Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    return format == Format.csv ? new CsvFindings(text) : new TextFindings(text, export.toString());
  }

  /// Standard output, which is flushed in place of being closed.
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      flush();
      if (System.out.checkError()) {
        throw new IOException("standard output takes no more");
      }
    }
  }
}
