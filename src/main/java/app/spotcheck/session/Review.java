package app.spotcheck.session;

import app.spotcheck.export.ExportFile;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.model.Label;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.DecisionCounts;
import app.spotcheck.review.verdict.Judgement;
import app.spotcheck.review.verdict.MissedObject;
import app.spotcheck.review.verdict.RowStandings;
import app.spotcheck.review.verdict.RowTally;
import app.spotcheck.review.verdict.SavingState;
import app.spotcheck.review.verdict.Seen;
import app.spotcheck.review.verdict.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// The judging of the open export: takes a reviewer's verdicts on objects and rows, and knows how
/// what is on show stands.
public final class Review {
  /// More rows than anyone looks at before judging them together.
  private static final int MOST_ROWS = 10_000;

  private final ReviewTargets targets;
  private final BackgroundTask readingRows;
  private final ReadOnlyObjectProperty<@Nullable RowView> row;
  private final VerdictStore store;
  private final EarlierVerdicts earlier;
  private final RenamedVerdicts renamed;
  private final ReviewRun run;
  private final UnitDimming dimming;
  private final MissedObjects missed;
  private final StringProperty reviewer = new SimpleStringProperty("");
  private final VerdictDraft draft = new VerdictDraft();
  private Instant opened = Instant.MIN;
  private final ReadOnlyObjectWrapper<@Nullable RowStandings> standings =
      new ReadOnlyObjectWrapper<>();
  private final Consumer<@Nullable String> report;
  private final Consumer<String> tell;

  /// @param row the row on show
  /// @param dataFolder for verdicts on exports whose folder cannot be written
  /// @param show shows a unit of a run
  /// @param messages takes what a reviewer must know
  Review(
      RowDisplay display,
      ReadOnlyObjectProperty<@Nullable RowView> row,
      Executor uiThread,
      Path dataFolder,
      Consumer<ObjectPlace> show,
      Messages messages) {
    this.row = row;
    this.report = messages::report;
    this.tell = messages::tell;
    this.store = new VerdictStore(uiThread, dataFolder, report);
    this.earlier = new EarlierVerdicts(uiThread, dataFolder, report, this::recount);
    this.renamed = new RenamedVerdicts(uiThread, dataFolder, report);
    this.run = new ReviewRun(this, uiThread, show, report);
    this.targets = new ReviewTargets(display, run);
    this.readingRows = new BackgroundTask("read rows to judge", uiThread);
    this.dimming = new UnitDimming(display.shownOptions(), row, run);
    this.missed = new MissedObjects(row, reviewer, store, report);
    run.currentProperty().addListener((property, before, now) -> draft.forget());
    row.addListener((property, before, now) -> stand());
    reviewer.addListener((property, before, now) -> reviewerChanged());
    store.changesProperty().addListener((property, before, now) -> stand());
    store.verdictsProperty().addListener((property, before, now) -> recount());
    store.writingProperty().addListener((property, before, now) -> renamed.forget());
  }

  /// Who judges, as the verdict file names the person.
  public StringProperty reviewerProperty() {
    return reviewer;
  }

  /// What the next verdict is given for, in words such as `geometry`.
  public ObservableSet<String> reasons() {
    return draft.reasons();
  }

  /// What is written to the next verdict.
  public StringProperty noteProperty() {
    return draft.noteProperty();
  }

  /// How the row on show and its objects stand with the reviewer; none while no label is on show.
  public ReadOnlyObjectProperty<@Nullable RowStandings> standingsProperty() {
    return standings.getReadOnlyProperty();
  }

  /// Whether all verdicts are on the disk.
  public ReadOnlyObjectProperty<SavingState> savingProperty() {
    return store.savingProperty();
  }

  /// How many units stand with each decision of the reviewer.
  public DecisionCounts counts() {
    return store.verdicts().counts(reviewer.get());
  }

  /// How a row and its objects stand with the reviewer.
  public RowTally tally(IndexedRow row) {
    return store.verdicts().tally(row.id(), reviewer.get());
  }

  /// Counted up with each change of the verdicts.
  public ReadOnlyIntegerProperty changesProperty() {
    return store.changesProperty();
  }

  /// The objects or rows that are judged one after another.
  public ReviewRun run() {
    return run;
  }

  /// What the label on show lacks.
  public MissedObjects missed() {
    return missed;
  }

  /// Whether objects beside the unit of a run are painted faint.
  public BooleanProperty dimsOthersProperty() {
    return dimming.onProperty();
  }

  /// Whether the reviewer's verdict on a unit holds: there is one, and the unit is as it was.
  boolean isJudged(UnitKey unit) {
    return store
        .verdicts()
        .current(unit, reviewer.get())
        .filter(verdict -> !earlier.isOutdated(verdict))
        .isPresent();
  }

  /// The units that the reviewer has judged by now.
  Set<UnitKey> judgedUnits() {
    return store.verdicts().units().stream()
        .filter(this::isJudged)
        .collect(Collectors.toUnmodifiableSet());
  }

  void open(ExportFile file) {
    close();
    opened = Instant.now();
    store.open(file);
    renamed.look(file);
  }

  /// Verdicts that were given while the export had another name.
  public RenamedVerdicts renamed() {
    return renamed;
  }

  /// Goes on with the verdicts that were given while the export had another name.
  public void acceptRenamed(ExportFile file) {
    renamed.accept(
        file,
        told -> {
          store.open(file);
          tell.accept(told);
        });
  }

  /// Tries again to write verdicts, where another window or program wrote into their file.
  public void tryAgain() {
    store.tryAgain();
  }

  /// Takes notice that the open export is indexed to its end.
  void indexed(ExportFile file) {
    earlier.fit(file);
  }

  void close() {
    run.leave();
    readingRows.cancel();
    earlier.forget();
    renamed.forget();
    store.close();
    draft.forget();
  }

  private void reviewerChanged() {
    recount();
    stand();
  }

  private void recount() {
    run.recount();
  }

  private void stand() {
    RowView view = row.get();
    Label label = view == null ? null : view.label();
    standings.set(
        view == null || label == null
            ? null
            : RowStandings.of(store.verdicts(), reviewer.get(), view.row(), label));
  }

  /// Gives a verdict: on the unit of the run that is on show, else on the selected objects, else on
  /// the row on show. The run goes on to its next unit.
  ///
  /// @param why another reason besides those chosen; none for no other
  public void judge(Decision decision, @Nullable String why) {
    RowView view = row.get();
    if (view == null) {
      report.accept("There is no row on show to judge.");
      return;
    }
    if (!isReady(view)) {
      return;
    }
    List<ReviewTarget> judged = targets.of(view);
    if (judged.isEmpty()) {
      report.accept("The object of this verdict is not in the label on show.");
      return;
    }
    give(judged.stream().map(draft.verdicts(reviewer.get(), decision, why)).toList(), () -> {});
  }

  /// Whether a verdict can be meant for what is on show: keys may be quicker than rows.
  private boolean isReady(RowView view) {
    if (store.isWaiting()) {
      report.accept("The verdict before is still being saved. Judge again in a moment.");
      return false;
    }
    if (run.isOn() && run.currentProperty().get() == null) {
      report.accept("The run is at its end. End it, or go back to a unit, to judge more.");
      return false;
    }
    if (run.isOn() && !run.isOnShow(view)) {
      report.accept("This is not the row of the unit that is to be judged. Go back to the unit.");
      return false;
    }
    return true;
  }

  /// Gives the same verdict on several rows, each with the label it opens with, once they are read.
  ///
  /// @param why another reason besides those chosen; none for no other
  public void judgeRows(
      ExportFile export, RoaringBitmap rows, Decision decision, @Nullable String why) {
    if (rows.getCardinality() > MOST_ROWS) {
      report.accept(
          String.format(
              "At most %,d rows are judged at once; %,d are selected.",
              MOST_ROWS, rows.getCardinality()));
      return;
    }
    Function<ReviewTarget, Verdict> verdict = draft.verdicts(reviewer.get(), decision, why);
    RoaringBitmap judged = rows.clone();
    readingRows.start(
        () -> ReviewTargets.ofRows(export, judged),
        found -> give(found.stream().map(verdict).toList(), () -> tellRows(found, decision)),
        report);
  }

  private void tellRows(List<ReviewTarget> rows, Decision decision) {
    tell.accept(
        String.format(
            "%,d %s: %s. One undo takes that back.",
            rows.size(), rows.size() == 1 ? "row" : "rows", decision.participle()));
  }

  private void give(List<Verdict> verdicts, Runnable onTaken) {
    store.add(
        verdicts,
        () -> {
          draft.forget();
          verdicts.forEach(verdict -> run.judged(verdict.unit()));
          onTaken.run();
        });
  }

  /// Notes that objects of the label on show were on screen long enough to be judged.
  public void seen(List<Integer> objects) {
    RowView view = row.get();
    if (view == null || !run.isOn()) {
      return;
    }
    Label label = view.label();
    List<String> all = label == null ? List.of() : ReviewTarget.idsOf(view.row(), label);
    List<String> ids = label == null ? List.of() : objects.stream().map(all::get).toList();
    store.note(
        new Seen(
            reviewer.get(),
            Instant.now(),
            view.row().id(),
            label == null ? null : label.id(),
            ids));
  }

  /// Whether an object of the row on show, or the row itself, was on screen long enough.
  public boolean wasSeen(UnitKey unit) {
    return store.verdicts().wasSeen(unit, reviewer.get(), Instant.now());
  }

  /// Takes back what the reviewer did last, all of it where several were judged together, and shows
  /// what it was on where that is in the run.
  public void undo() {
    List<Judgement> latest = store.verdicts().latestTogether(reviewer.get());
    if (!latest.isEmpty() && latest.getFirst().time().isBefore(opened)) {
      report.accept(
          "The last verdict was given before the export was opened now. Judge again to change it.");
      return;
    }
    if (latest.isEmpty()) {
      report.accept("There is no verdict to take back.");
      return;
    }
    Instant now = Instant.now();
    store.add(
        latest.stream().map(judgement -> judgement.withdrawn(now)).toList(),
        () -> takenBack(latest));
  }

  private void takenBack(List<Judgement> judgements) {
    for (Judgement judgement : judgements) {
      if (judgement instanceof Verdict verdict) {
        run.takenBack(verdict.unit());
      }
    }
    Judgement first = judgements.getFirst();
    RowView view = row.get();
    if (first instanceof Verdict verdict) {
      run.show(verdict.unit());
    }
    if (judgements.size() > 1) {
      tell.accept(String.format("%,d verdicts are taken back.", judgements.size()));
    } else if (first instanceof MissedObject
        && (view == null || !view.row().id().equals(first.dataRowId()))) {
      tell.accept("The mark of a missed object in another row is taken back.");
    }
  }
}
