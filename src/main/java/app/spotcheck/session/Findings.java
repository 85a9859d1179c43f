package app.spotcheck.session;

import app.spotcheck.check.CheckProgress;
import app.spotcheck.check.CheckSettings;
import app.spotcheck.check.CheckSummary;
import app.spotcheck.check.ExportCheck;
import app.spotcheck.check.Finding;
import app.spotcheck.check.Rule;
import app.spotcheck.check.SettingsException;
import app.spotcheck.check.SettingsReader;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.store.MediaStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// What the checks find in the open export, as far as they have come.
public final class Findings {
  /// More findings are counted, but not listed.
  public static final int MOST_LISTED = 100_000;

  private static final long NANOS_BETWEEN_TELLS = 100_000_000;

  private final Supplier<@Nullable ExportFile> export;
  private final Supplier<@Nullable MediaLoader> media;
  private final BackgroundTask checking;
  private final Executor uiThread;
  private final Consumer<ObjectPlace> show;
  private final Consumer<@Nullable String> failure;
  private final ObservableList<Finding> all = FXCollections.observableArrayList();
  private final FilteredList<Finding> listed = new FilteredList<>(all);
  private final ObjectProperty<@Nullable Path> settingsFile = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Rule> rule = new SimpleObjectProperty<>();
  private final BooleanProperty withMedia = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable CheckProgress> progress =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable CheckSummary> summary =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Finding> current = new ReadOnlyObjectWrapper<>();
  private int starts;

  /// @param export the one that is open
  /// @param media what loads its media
  /// @param show shows what a finding is about
  /// @param failure takes why an export cannot be checked
  Findings(
      Supplier<@Nullable ExportFile> export,
      Supplier<@Nullable MediaLoader> media,
      Executor uiThread,
      Consumer<ObjectPlace> show,
      Consumer<@Nullable String> failure) {
    this.export = export;
    this.media = media;
    this.checking = new BackgroundTask("check export", uiThread);
    this.uiThread = uiThread;
    this.show = show;
    this.failure = failure;
    rule.addListener((property, before, now) ->
        listed.setPredicate(now == null ? null : finding -> finding.rule() == now));
  }

  /// Those of the rule chosen, in the order of the file once the check is through; at most
  /// [#MOST_LISTED].
  public ObservableList<Finding> listed() {
    return listed;
  }

  /// Those of all rules that are about an object.
  ///
  /// @param row the row's number, from 1
  public List<Finding> about(int row, String featureId) {
    return all.stream()
        .filter(finding -> finding.row() == row && finding.featureIds().contains(featureId))
        .toList();
  }

  /// How many are listed of all rules.
  public int size() {
    return all.size();
  }

  /// The only rule whose findings are listed; none for all.
  public ObjectProperty<@Nullable Rule> ruleProperty() {
    return rule;
  }

  /// Whether the next check looks at pictures and masks too, and fetches what is not kept.
  public BooleanProperty withMediaProperty() {
    return withMedia;
  }

  /// The file that says what the next check looks for; none for the usual.
  public ObjectProperty<@Nullable Path> settingsFileProperty() {
    return settingsFile;
  }

  /// How far the check is; none while none runs.
  public ReadOnlyObjectProperty<@Nullable CheckProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// What the check came to; none before its end.
  public ReadOnlyObjectProperty<@Nullable CheckSummary> summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// The finding that a reviewer looks at; none before the first.
  public ReadOnlyObjectProperty<@Nullable Finding> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Looks through the whole export for what is wrong or suspicious.
  public void start() {
    ExportFile file = export.get();
    if (file == null || !file.index().isComplete()) {
      failure.accept("An export can be checked once it is open and indexed.");
      return;
    }
    clear();
    int number = starts;
    Path chosen = settingsFile.get();
    MediaLoader loader = withMedia.get() ? media.get() : null;
    MediaStore store = loader == null ? null : loader.store();
    progress.set(new CheckProgress(0, file.index().size(), 0, 0));
    checking.start(
        () -> run(file, chosen, store, number),
        done -> {
          progress.set(null);
          all.sort(Comparator.comparingInt(Finding::row));
          summary.set(done);
        },
        reason -> {
          progress.set(null);
          failure.accept(reason);
        });
  }

  private CheckSummary run(
      ExportFile file, @Nullable Path chosen, @Nullable MediaStore store, int number)
      throws ExportException, TaskFailure, InterruptedException {
    RoaringBitmap rows = RoaringBitmap.bitmapOfRange(0, file.index().size());
    ExportCheck check = new ExportCheck(file, rows, read(chosen), store);
    Intake intake = new Intake(check, number);
    CheckSummary done = check.run(intake::add);
    intake.tell();
    return done;
  }

  private static CheckSettings read(@Nullable Path chosen) throws TaskFailure {
    try {
      return chosen == null ? CheckSettings.STANDARD : SettingsReader.read(chosen);
    } catch (SettingsException e) {
      throw new TaskFailure("Settings of checks: " + e.explanation(), e);
    }
  }

  /// Hands findings on to the UI thread a few times a second.
  private final class Intake {
    private final ExportCheck check;
    private final int number;
    private List<Finding> pending = new ArrayList<>();
    private int kept;
    private long told = System.nanoTime();

    Intake(ExportCheck check, int number) {
      this.check = check;
      this.number = number;
    }

    void add(Finding finding) {
      if (kept < MOST_LISTED) {
        kept++;
        pending.add(finding);
      }
      if (System.nanoTime() - told > NANOS_BETWEEN_TELLS) {
        tell();
      }
    }

    void tell() {
      told = System.nanoTime();
      List<Finding> arrived = pending;
      pending = new ArrayList<>();
      CheckProgress now = check.progress();
      uiThread.execute(() -> {
        if (number == starts) {
          all.addAll(arrived);
          progress.set(now);
        }
      });
    }
  }

  /// Ends the check under way; what was found stays.
  public void stop() {
    checking.cancel();
    progress.set(null);
  }

  /// Forgets everything, as when another export is opened.
  void clear() {
    stop();
    starts++;
    all.clear();
    summary.set(null);
    current.set(null);
    rule.set(null);
  }

  /// Shows what a finding is about.
  public void look(Finding finding) {
    current.set(finding);
    if (finding.row() > 0) {
      show.accept(
          new ObjectPlace(
              finding.row() - 1,
              finding.labelId(),
              finding.isOfPrediction(),
              finding.featureIds()));
    }
  }

  /// Looks at the next finding, after the last one at the first.
  public void next() {
    step(1);
  }

  /// Looks at the finding before, before the first one at the last.
  public void previous() {
    step(-1);
  }

  private void step(int by) {
    if (!listed.isEmpty()) {
      int at = listed.indexOf(current.get());
      int start = at < 0 && by < 0 ? 0 : at;
      look(listed.get(Math.floorMod(start + by, listed.size())));
    }
  }
}
