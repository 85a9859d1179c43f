package app.spotcheck.session;

import app.spotcheck.check.Finding;
import app.spotcheck.export.ExportFile;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.sample.SampleDefinition;
import app.spotcheck.session.RunSource.ChosenObjects;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Leads a reviewer through units that are to be judged, one after another.
public final class ReviewRun {
  private static final int NONE = -1;

  /// How many units are looked through for rows that come next.
  private static final int MOST_LOOKED_AHEAD = 1000;

  private final Review review;
  private final BackgroundTask gathering;
  private final Consumer<ObjectPlace> show;
  private final Consumer<@Nullable String> report;
  private final ReadOnlyObjectWrapper<@Nullable RunUnit> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(NONE);
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private RunUnits units = RunUnits.NONE;
  private String title = "";

  ReviewRun(
      Review review,
      Executor uiThread,
      Consumer<ObjectPlace> show,
      Consumer<@Nullable String> report) {
    this.review = review;
    this.gathering = new BackgroundTask("gather run", uiThread);
    this.show = show;
    this.report = report;
  }

  /// The unit that is to be judged now; none while no run is on, and at its end.
  public ReadOnlyObjectProperty<@Nullable RunUnit> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// The position of the current unit, from 0; below 0 while no run is on, and as many as there are
  /// units at the end.
  public ReadOnlyIntegerProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /// Whether the units of the next run are being gathered.
  public ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /// How many units there are.
  public int size() {
    return units.size();
  }

  /// How many units more there would be if a run could have as many.
  public int leftOut() {
    return units.leftOut();
  }

  /// What the units are, such as `Sample`.
  public String title() {
    return title;
  }

  public boolean isOn() {
    return position.get() != NONE;
  }

  /// How many units the reviewer has judged.
  public int judgedCount() {
    return units.judgedCount();
  }

  /// How many units the reviewer has passed over, or not come to yet.
  public int unjudgedCount() {
    return size() - judgedCount();
  }

  /// Draws a sample, writes it down and begins with it.
  ///
  /// @param file is replaced where it is there
  public void draw(ExportFile export, SampleDefinition definition, Path file) {
    start("Sample", () -> RunSource.drawn(export, definition, file));
  }

  /// Goes on with a sample that was drawn before.
  public void resume(ExportFile export, Path file) {
    start("Sample", () -> RunSource.read(export, file));
  }

  /// Begins with what findings are about.
  public void start(List<Finding> findings) {
    List<Finding> listed = List.copyOf(findings);
    start("Findings", () -> RunSource.ofFindings(listed));
  }

  /// Begins with the objects that the filters choose, in the order of the file.
  public void start(ExportFile export, ShownRows rows, ObjectSearch search) {
    startObjects("Objects listed", export, rows, search, Set.of());
  }

  /// Begins with those of the same objects that the reviewer has not judged.
  public void startRest(ExportFile export, ShownRows rows, ObjectSearch search) {
    startObjects("Objects not judged", export, rows, search, review.judgedUnits());
  }

  private void startObjects(
      String name, ExportFile export, ShownRows rows, ObjectSearch search, Set<UnitKey> judged) {
    ChosenObjects chosen = search.chosenObjects();
    start(name, () -> RunSource.ofObjects(export, rows, chosen, judged, RunSource.MOST_UNITS));
  }

  /// Begins with rows themselves, in their order.
  public void startRows(ExportFile export, ShownRows rows) {
    start("Rows listed", () -> RunSource.ofRows(export.index(), rows, RunSource.MOST_UNITS));
  }

  private void start(String name, BackgroundTask.Work<RunUnits> source) {
    working.set(true);
    gathering.start(
        source,
        found -> {
          working.set(false);
          if (found.size() == 0 && found.gone() > 0) {
            tellGone(found);
            return;
          }
          if (found.size() == 0) {
            report.accept(
                "There is nothing to judge: " + name.toLowerCase(Locale.ROOT) + " is empty.");
            return;
          }
          title = name;
          units = found;
          recount();
          move(units.firstUnjudged(0));
          tellLeftOut();
          tellGone(found);
        },
        reason -> {
          working.set(false);
          report.accept(reason);
        });
  }

  private void tellLeftOut() {
    if (units.leftOut() > 0) {
      report.accept(
          String.format(
              "A run has at most %,d units; %,d more are left out. A filter makes them fewer.",
              units.size(), units.leftOut()));
    }
  }

  private void tellGone(RunUnits found) {
    if (found.gone() > 0) {
      report.accept(
          String.format(
              "%,d of the %,d units of the sample are gone from this export; the report cannot"
                  + " count them. To judge this export alone, draw a new sample.",
              found.gone(), found.gone() + found.size()));
    }
  }

  /// Stops gathering what is to be judged.
  public void stop() {
    gathering.cancel();
    working.set(false);
  }

  /// Ends the run; what was judged stays.
  ///
  /// @return whether one was on
  public boolean leave() {
    stop();
    boolean wasOn = isOn();
    units = RunUnits.NONE;
    move(NONE);
    return wasOn;
  }

  /// Goes to the next unit without a verdict on this one.
  public void next() {
    if (isOn()) {
      move(Math.min(units.size(), position.get() + 1));
    }
  }

  /// Goes back to the unit before.
  public void previous() {
    if (isOn()) {
      move(Math.max(0, position.get() - 1));
    }
  }

  /// Goes to the first unit that is not judged; stays where all are.
  public void firstUnjudged() {
    int first = units.firstUnjudged(0);
    if (isOn() && first < units.size()) {
      move(first);
    } else if (isOn()) {
      report.accept("All units of the run are judged.");
    }
  }

  /// Shows the current unit again, as after looking around.
  public void back() {
    RunUnit unit = current.get();
    if (unit != null) {
      show.accept(unit.place());
    }
  }

  /// The rows of the units that come next, the nearest first, then that of the one before; none
  /// while no run is on, or while another row than that of its unit is on show.
  ///
  /// @param onShow the row on show, from 0
  /// @param most how many rows of units that come next
  List<Integer> rowsAround(int onShow, int most) {
    RunUnit unit = current.get();
    if (unit == null || unit.row() != onShow) {
      return List.of();
    }
    Set<Integer> rows = new LinkedHashSet<>();
    int end = Math.min(units.size(), position.get() + MOST_LOOKED_AHEAD);
    for (int i = position.get() + 1; i < end && rows.size() < most; i++) {
      if (units.at(i).row() != onShow && !units.isJudged(i)) {
        rows.add(units.at(i).row());
      }
    }
    if (position.get() > 0) {
      rows.add(units.at(position.get() - 1).row());
    }
    rows.remove(onShow);
    return List.copyOf(rows);
  }

  /// Whether the row of the current unit is on show.
  boolean isOnShow(RowView view) {
    RunUnit unit = current.get();
    return unit != null && view.entry().number() - 1 == unit.row();
  }

  /// Looks anew at which units are judged, as when verdicts have been read.
  void recount() {
    units.count(review::isJudged);
  }

  /// Goes on where the current unit was judged: to the next one that is not.
  void judged(UnitKey unit) {
    units.note(unit, true);
    RunUnit now = current.get();
    if (now != null && now.unit().equals(unit)) {
      move(units.firstUnjudged(position.get() + 1));
    }
  }

  /// Takes notice of a verdict that was taken back.
  void takenBack(UnitKey unit) {
    units.note(unit, review.isJudged(unit));
  }

  /// Goes to a unit where it is in the run.
  void show(UnitKey unit) {
    units.placeOf(unit).ifPresent(this::move);
  }

  private void move(int to) {
    RunUnit unit = to >= 0 && to < units.size() ? units.at(to) : null;
    current.set(unit);
    position.set(to);
    if (unit != null) {
      show.accept(unit.place());
    }
  }
}
