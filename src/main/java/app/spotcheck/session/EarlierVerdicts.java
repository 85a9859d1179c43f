package app.spotcheck.session;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.RowPass;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.verdict.Reattachment;
import app.spotcheck.review.verdict.ReviewContents;
import app.spotcheck.review.verdict.VerdictPlace;
import app.spotcheck.review.verdict.Verdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final BackgroundTask fitting;

  /// @param dataFolder for verdicts on exports whose folder cannot be written
  /// @param report takes how they fit, where not all of them do
  EarlierVerdicts(Executor uiThread, Path dataFolder, Consumer<@Nullable String> report) {
    this.dataFolder = dataFolder;
    this.report = report;
    this.fitting = new BackgroundTask("fit verdicts", uiThread);
  }

  /// Looks at the verdicts on an export, and tells about them where some do not fit.
  ///
  /// @param file indexed to its end
  void fit(ExportFile file) {
    fitting.start(
        () -> told(file),
        told -> {
          if (!told.isEmpty()) {
            report.accept(told);
          }
        },
        report);
  }

  void cancel() {
    fitting.cancel();
  }

  /// How they fit, as a sentence; empty where there is nothing to tell.
  private String told(ExportFile file) throws ExportException, TaskFailure, InterruptedException {
    Path verdicts = VerdictPlace.of(file.path(), dataFolder).file();
    if (!Files.exists(verdicts)) {
      return "";
    }
    try {
      ReviewContents contents = ReviewContents.read(verdicts);
      ExportIdentity begun = contents.header() == null ? null : contents.header().export();
      if (begun == null || begun.sameBytes(ExportIdentity.of(file.path()))) {
        return "";
      }
      return told(begun, fitted(file, Verdicts.of(contents.entries())));
    } catch (IOException e) {
      throw new TaskFailure("The verdicts in " + verdicts + " cannot be read.", e);
    }
  }

  private static Reattachment.Result fitted(ExportFile file, Verdicts verdicts)
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
    return reattachment.result();
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
