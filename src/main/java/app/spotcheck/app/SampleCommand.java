package app.spotcheck.app;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.review.sample.DrawnStratum;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampleDefinition;
import app.spotcheck.review.sample.SampleDraw;
import app.spotcheck.review.sample.SampleException;
import app.spotcheck.review.sample.SampleFile;
import app.spotcheck.review.sample.SampleProgress;
import app.spotcheck.review.sample.SampleTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command `spotcheck sample`: draws a fair sample of an export and writes it down.
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Draw a fair sample of an export. The file says how it was drawn: the same options and the"
            + " same seed draw the same sample again.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the sample is written",
      "1:the sample cannot be written, or the program failed",
      "2:wrong arguments, a file without one readable row, or nothing to draw from"
    })
final class SampleCommand implements Callable<Integer> {
  private static final int MOST_LINES = 20;

  @Parameters(arity = "1", paramLabel = "EXPORT", description = "The export file.")
  private Path export = Path.of("");

  @Mixin private SampleOptions options = new SampleOptions();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The file of the sample, such as street.sample.json.")
  private Path out = Path.of("");

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    try {
      Logging.start(null, common.verbose());
      Outputs.refuseRead(out, MediaSetup.exportAt(export));
      Sample sample = draw(options.definition());
      SampleFile.write(out, sample);
      summary(sample).forEach(StandardError::say);
      return ExitCodes.OK;
    } catch (UsageException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (ExportException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (SampleException e) {
      return StandardError.failed(e.explanation(), ExitCodes.WRONG_INPUT);
    } catch (IOException e) {
      return StandardError.failed(
          out + " cannot be written: check the space and permissions there.", ExitCodes.FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCodes.FAILED;
    }
  }

  private Sample draw(SampleDefinition definition)
      throws ExportException, SampleException, InterruptedException {
    ExportFile file = CommandExport.indexed(MediaSetup.exportAt(export), common);
    SampleDraw draw = new SampleDraw(file, definition);
    try (ProgressLines _ = ProgressLines.begin(() -> told(draw.progress()))) {
      return draw.run();
    }
  }

  private static String told(SampleProgress progress) {
    return String.format(
        "%,d of %,d rows, %s left",
        progress.rows(), progress.totalRows(), Sizes.toldSeconds(progress.secondsLeft()));
  }

  private List<String> summary(Sample sample) {
    SampleDefinition definition = sample.definition();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            "%,d of %,d %s drawn with the seed %d.",
            sample.units().size(),
            sample.population(),
            definition.unit().word(),
            definition.seed()));
    if (sample.allDrawn()) {
      lines.add("These are all there are: the sample is the whole, and the result will be exact.");
    }
    if (!definition.strata().isEmpty()) {
      lines.addAll(strata(sample.strata()));
    }
    if (definition.target() instanceof SampleTarget.Acceptance plan) {
      lines.add(acceptance(plan));
    }
    lines.add(
        out
            + " says what was drawn and how. Judge each of its "
            + definition.unit().word()
            + ", in its order.");
    return lines;
  }

  private static String acceptance(SampleTarget.Acceptance plan) {
    return String.format(
        "Acceptance plan: accept where %s wrong; then at most %s of all are, with %s confidence.",
        plan.acceptanceNumber() == 0
            ? "none of these is"
            : String.format("at most %,d of these are", plan.acceptanceNumber()),
        Percentages.told(plan.limit()),
        Percentages.told(plan.confidence()));
  }

  private static List<String> strata(List<DrawnStratum> strata) {
    List<String> lines = new ArrayList<>();
    for (DrawnStratum stratum : strata.subList(0, Math.min(MOST_LINES, strata.size()))) {
      lines.add(
          String.format(
              "  %s: %,d of %,d",
              String.join(" / ", stratum.values()), stratum.drawn(), stratum.population()));
    }
    if (strata.size() > MOST_LINES) {
      lines.add(String.format("  and %,d more strata", strata.size() - MOST_LINES));
    }
    long unseen = strata.stream().filter(stratum -> stratum.drawn() == 0).count();
    if (unseen > 0) {
      lines.add(
          String.format(
              "%,d of %,d strata are not in the sample: it is smaller than their number.",
              unseen, strata.size()));
    }
    return lines;
  }
}
