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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Looks through rows of an export for everything the settings ask for: without a network, unless
/// the media of the rows are to be looked at too.
///
/// The export is read on all processors. What a row shows by itself is told at once; then those
/// rows are read again that may be unlike the rest or share ids with others. Memory is bounded
/// whatever the size.
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
  private final AtomicLong rowsToRead = new AtomicLong();
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
    rowsToRead.set(rows.getLongCardinality() * (media == null ? 1 : 2));
  }

  /// How far it is; on any thread.
  public CheckProgress progress() {
    return new CheckProgress(
        rowsRead.get(), rowsToRead.get(), media == null ? 0 : media.files(), findings.get());
  }

  /// Looks through the rows. To be called once.
  ///
  /// @param listener takes each finding, on this thread: first what rows show by themselves, in the
  ///   order of the file, then what shows beside the others, then what shows in media
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
    try (MediaStage stage = media;
        IdCheck ids = new IdCheck()) {
      lookAgain(new ProfileCheck(lookThrough(ids, counted), settings), ids, counted);
      if (stage != null) {
        lookAtMedia(stage, counted);
      }
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

  /// What was found in a row by itself.
  private record Looked(List<Finding> found, int labels, long objects) {}

  /// Reads all rows, tells what they show by themselves, and learns what is usual.
  private ExportProfile lookThrough(IdCheck ids, Consumer<Finding> listener)
      throws ExportException, InterruptedException {
    Queue<ExportProfile> parts = new ConcurrentLinkedQueue<>();
    ThreadLocal<ExportProfile> ofThread =
        ThreadLocal.withInitial(() -> {
          ExportProfile part = emptyProfile();
          parts.add(part);
          return part;
        });
    RowPass.run(
        export,
        rows,
        (indexed, reading) -> {
          CheckedRow row = checked(indexed, reading);
          ofThread.get().add(row);
          ids.note(row);
          return looked(row);
        },
        looked -> {
          rowsRead.incrementAndGet();
          labels += looked.labels;
          objects += looked.objects;
          looked.found.forEach(listener);
        });
    ExportProfile whole = emptyProfile();
    parts.forEach(whole::addAll);
    whole.measure();
    ids.find();
    return whole;
  }

  private ExportProfile emptyProfile() {
    return new ExportProfile(export.index().size());
  }

  private Looked looked(CheckedRow row) {
    RowFindings found = new RowFindings(row, settings);
    for (CheckedLabel label : row.labels()) {
      OF_LABELS.forEach(check -> check.check(label, found));
    }
    PredictionCheck.check(row, found);
    long ofRow = row.labels().stream().mapToLong(label -> label.label().objects().size()).sum();
    return new Looked(found.toList(), row.labels().size(), ofRow);
  }

  /// What a row shows beside the others, and which of its ids may stand in others.
  private record LookedAgain(RowFindings found, IdCheck.Suspects ids) {}

  /// Reads the rows again that may be unlike the rest, and tells what is.
  private void lookAgain(ProfileCheck usual, IdCheck ids, Consumer<Finding> listener)
      throws ExportException, InterruptedException {
    RoaringBitmap suspects = RoaringBitmap.or(usual.suspects(), ids.suspects());
    suspects.and(rows);
    rowsToRead.addAndGet(suspects.getLongCardinality());
    RowPass.run(
        export,
        suspects,
        (indexed, reading) -> {
          CheckedRow row = checked(indexed, reading);
          RowFindings found = new RowFindings(row, settings);
          row.labels().forEach(label -> usual.check(label, found));
          return new LookedAgain(found, ids.new Suspects(row));
        },
        looked -> {
          rowsRead.incrementAndGet();
          looked.ids.addTo(looked.found);
          looked.found.toList().forEach(listener);
        });
  }

  private void lookAtMedia(MediaStage stage, Consumer<Finding> listener)
      throws ExportException, InterruptedException {
    Consumer<RowFindings> next =
        found -> {
          rowsRead.incrementAndGet();
          found.toList().forEach(listener);
        };
    RowPass.run(
        export,
        rows,
        ExportCheck::checked,
        row -> stage.add(row, new RowFindings(row, settings), next));
    stage.finish(next);
  }

  private static CheckedRow checked(IndexedRow indexed, RowReading reading) {
    DataRow row = Objects.requireNonNull(reading.row(), "a row of the index can be read");
    return CheckedRow.of(indexed, reading, row);
  }
}
