package app.spotcheck.check;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.export.RowPass;
import app.spotcheck.export.RowReading;
import app.spotcheck.media.store.MediaStore;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Looks through rows of an export for everything the settings ask for: without a network, unless
/// the media of the rows are to be looked at too.
///
/// The export is read twice, on all processors: first to learn what is usual in it, then to find
/// what is not, together with the media. Memory is bounded whatever the size.
public final class ExportCheck {
  private static final List<LabelCheck> OF_LABELS =
      List.of(
          new ShapeCheck(),
          new PlaceCheck(),
          new DuplicateCheck(),
          new OverlapCheck(),
          new RelationshipCheck(),
          new OrderCheck(),
          new AnswerCheck(),
          new StateCheck());

  private final ExportFile export;
  private final RoaringBitmap rows;
  private final CheckSettings settings;
  private final @Nullable MediaStage media;
  private final AtomicLong rowsRead = new AtomicLong();
  private final AtomicLong findings = new AtomicLong();
  private final Map<Rule, Long> byRule = new EnumMap<>(Rule.class);
  private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
  private long labels;
  private long objects;

  /// Without media.
  ///
  /// @param export indexed to its end
  /// @param rows the rows to look at; what is usual is told from them too
  public ExportCheck(ExportFile export, RoaringBitmap rows, CheckSettings settings) {
    this(export, rows, settings, null);
  }

  /// @param export indexed to its end
  /// @param rows the rows to look at; what is usual is told from them too
  /// @param media where pictures and masks come from; none where they are not looked at. Closing it
  ///   remains the caller's task
  public ExportCheck(
      ExportFile export, RoaringBitmap rows, CheckSettings settings, @Nullable MediaStore media) {
    this.export = export;
    this.rows = rows;
    this.settings = settings;
    this.media = media == null ? null : new MediaStage(export, settings, media);
  }

  /// How far it is; on any thread.
  public CheckProgress progress() {
    long all = rows.getLongCardinality();
    return media == null
        ? new CheckProgress(rowsRead.get(), 2 * all, 0, findings.get())
        : new CheckProgress(Math.max(0, rowsRead.get() - all), all, media.files(), findings.get());
  }

  /// Looks through the rows. To be called once.
  ///
  /// @param listener takes each finding, on this thread, in the order of the file
  /// @throws ExportException where the file is gone or changed
  /// @throws InterruptedException where this thread is interrupted
  public CheckSummary run(Consumer<Finding> listener) throws ExportException, InterruptedException {
    Consumer<Finding> counted =
        finding -> {
          findings.incrementAndGet();
          byRule.merge(finding.rule(), 1L, Long::sum);
          bySeverity.merge(finding.severity(), 1L, Long::sum);
          listener.accept(finding);
        };
    unreadableRows(counted);
    try (IdCheck ids = new IdCheck();
        RowStage stage = media == null ? RowStage.NONE : media) {
      ProfileCheck usual = new ProfileCheck(profile(ids), settings);
      RowStage.Next next =
          (row, found) -> {
            rowsRead.incrementAndGet();
            labels += row.labels().size();
            row.labels().forEach(label -> objects += label.label().objects().size());
            found.toList().forEach(counted);
          };
      RowPass.run(
          export,
          rows,
          (indexed, reading) -> looked(checked(indexed, reading), usual, ids),
          looked -> {
            looked.suspects.addTo(looked.found);
            stage.add(looked.row, looked.found, next);
          });
      stage.finish(next);
    } catch (CancellationException e) {
      Thread.interrupted();
      InterruptedException stopped = new InterruptedException(e.getMessage());
      stopped.initCause(e);
      throw stopped;
    }
    return new CheckSummary(
        rows.getLongCardinality(),
        labels,
        objects,
        bySeverity.getOrDefault(Severity.ERROR, 0L),
        bySeverity.getOrDefault(Severity.WARNING, 0L),
        byRule,
        media == null ? null : media.counts());
  }

  private void unreadableRows(Consumer<Finding> listener) {
    if (!settings.has(Rule.UNREADABLE_ROW)) {
      return;
    }
    for (Problem problem : export.index().problems()) {
      if (problem.severity() == Problem.Severity.UNREADABLE) {
        listener.accept(
            new Finding(
                Rule.UNREADABLE_ROW,
                settings.severity(Rule.UNREADABLE_ROW),
                0,
                problem.line(),
                "",
                null,
                null,
                List.of(),
                "The row cannot be read: " + problem.message() + ".",
                problem.path()));
      }
    }
  }

  /// The first pass.
  private ExportProfile profile(IdCheck ids) throws ExportException, InterruptedException {
    Queue<ExportProfile> free = new ConcurrentLinkedQueue<>();
    RowPass.run(
        export,
        rows,
        (indexed, reading) -> {
          CheckedRow row = checked(indexed, reading);
          ExportProfile part = Objects.requireNonNullElseGet(free.poll(), ExportProfile::new);
          part.add(row);
          free.add(part);
          ids.note(row);
          return indexed;
        },
        indexed -> rowsRead.incrementAndGet());
    ExportProfile whole = new ExportProfile();
    free.forEach(whole::addAll);
    whole.measure();
    ids.find();
    return whole;
  }

  /// What was found in a row by itself, and what may be found with others.
  private record Looked(CheckedRow row, RowFindings found, IdCheck.Suspects suspects) {}

  private Looked looked(CheckedRow row, ProfileCheck usual, IdCheck ids) {
    RowFindings found = new RowFindings(row, settings);
    for (CheckedLabel label : row.labels()) {
      OF_LABELS.forEach(check -> check.check(label, found));
      usual.check(label, found);
    }
    PredictionCheck.check(row, found);
    return new Looked(row, found, ids.new Suspects(row));
  }

  private static CheckedRow checked(IndexedRow indexed, RowReading reading) {
    DataRow row = Objects.requireNonNull(reading.row(), "a row of the index can be read");
    return CheckedRow.of(indexed, reading, row);
  }
}
