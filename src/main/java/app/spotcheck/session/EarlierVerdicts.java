package app.spotcheck.session;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.RowPass;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.verdict.Reattachment;
import app.spotcheck.review.verdict.ReviewContents;
import app.spotcheck.review.verdict.ReviewEntry;
import app.spotcheck.review.verdict.ReviewHeader;
import app.spotcheck.review.verdict.Verdict;
import app.spotcheck.review.verdict.VerdictPlace;
import app.spotcheck.review.verdict.Verdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Tells how verdicts fit that were begun on an earlier export than the one that is open.
final class EarlierVerdicts {
  private final Path dataFolder;
  private final Consumer<@Nullable String> report;
  private final Runnable onFitted;
  private final BackgroundTask fitting;
  private Set<Verdict> outdated = Set.of();

  /// @param dataFolder for verdicts on exports whose folder cannot be written
  /// @param report takes how they fit, where not all of them do
  /// @param onFitted called when it is known which are outdated
  EarlierVerdicts(
      Executor uiThread, Path dataFolder, Consumer<@Nullable String> report, Runnable onFitted) {
    this.onFitted = onFitted;
    this.dataFolder = dataFolder;
    this.report = report;
    this.fitting = new BackgroundTask("fit verdicts", uiThread);
  }

  /// Looks at the verdicts on an export, and tells about them where some do not fit.
  ///
  /// @param file indexed to its end
  void fit(ExportFile file) {
    fitting.start(
        () -> fitted(file),
        fitted -> {
          outdated = fitted.outdated;
          onFitted.run();
          if (!fitted.told.isEmpty()) {
            report.accept(fitted.told);
          }
        },
        report);
  }

  /// Whether a verdict is on something that has changed since it was given.
  boolean isOutdated(Verdict verdict) {
    return outdated.contains(verdict);
  }

  void forget() {
    fitting.cancel();
    outdated = Set.of();
  }

  /// How verdicts fit.
  ///
  /// @param told as a sentence; empty where there is nothing to tell
  /// @param outdated those on what has changed since
  private record Fitted(String told, Set<Verdict> outdated) {
    static final Fitted ALL = new Fitted("", Set.of());
  }

  private Fitted fitted(ExportFile file) throws ExportException, TaskFailure, InterruptedException {
    Path verdicts = VerdictPlace.of(file.path(), dataFolder).file();
    if (!Files.exists(verdicts)) {
      return Fitted.ALL;
    }
    try {
      ReviewHeader header = ReviewContents.header(verdicts);
      ExportIdentity begun = header == null ? null : header.export();
      if (begun == null || begun.sameBytes(ExportIdentity.of(file.path()))) {
        return Fitted.ALL;
      }
      List<ReviewEntry> entries = ReviewContents.read(verdicts).entries();
      Reattachment attached = reattached(file, Verdicts.of(entries));
      return new Fitted(told(begun, attached.result()), attached.changed());
    } catch (IOException e) {
      throw new TaskFailure("The verdicts in " + verdicts + " cannot be read.", e);
    }
  }

  private static Reattachment reattached(ExportFile file, Verdicts verdicts)
      throws ExportException, InterruptedException {
    Reattachment reattachment = new Reattachment(verdicts);
    Set<String> ids = reattachment.rowsLeft();
    RoaringBitmap rows = new RoaringBitmap();
    for (int row = 0; row < file.index().size(); row++) {
      if (ids.contains(file.index().row(row).id())) {
        rows.add(row);
      }
    }
    RowPass.run(
        file,
        rows,
        (indexed, reading) -> Objects.requireNonNull(reading.row(), "a row of the index"),
        reattachment::add);
    return reattachment;
  }

  private static String told(ExportIdentity begun, Reattachment.Result result) {
    return result.changed() + result.gone() == 0
        ? ""
        : String.format(
            "The verdicts were begun on another export, %s: %,d still hold, %,d are on what has"
                + " changed since, %,d on what is no longer there.",
            begun.name(), result.unchanged(), result.changed(), result.gone());
  }
}
