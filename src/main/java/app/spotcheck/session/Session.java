package app.spotcheck.session;

import app.spotcheck.cache.FileCache;
import app.spotcheck.compare.LabelOverlaps;
import app.spotcheck.export.ExportCaches;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.ExportIndex;
import app.spotcheck.export.FileChange;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.paint.ClassColors;
import app.spotcheck.session.thumbnail.Thumbnails;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One open export: its rows as far as they are indexed, the row on show with the label picked, and
/// the commands to open, to move and to pick. What is drawn of the row is in its [RowDisplay].
public final class Session implements AutoCloseable {
  /// The row index while no row is shown.
  public static final int NO_ROW = -1;

  private final Intake intake;
  private final BackgroundTask checking;
  private final RowDisplay display;
  private final Thumbnails thumbnails;
  private final ReadOnlyObjectWrapper<@Nullable ExportFile> export = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<FileChange> fileChange =
      new ReadOnlyObjectWrapper<>(FileChange.NONE);
  private final RowSearch search;
  private final RowSelection selection = new RowSelection();
  private final RowOnShow onShow;
  private final Neighbours neighbours;
  private final StartRow startRow;
  private final Comparison comparison;
  private final PlaceSeek placeSeek;
  private final RowMoves moves;
  private final Findings findings;
  private final Review review;
  private final Messages messages = new Messages();

  /// @param uiThread runs tasks on the thread that all of this belongs to
  /// @param caches for indexes and unpacked exports
  /// @param thumbnailCache keeps thumbnails for the next time
  /// @param reviewFolder for verdicts on exports whose folder cannot be written
  public Session(
      Executor uiThread, ExportCaches caches, FileCache thumbnailCache, Path reviewFolder) {
    this.thumbnails = new Thumbnails(uiThread, thumbnailCache);
    this.intake = new Intake(uiThread, caches);
    this.checking = new BackgroundTask("check file", uiThread);
    this.display = new RowDisplay(uiThread);
    RowsRead rows = new RowsRead();
    this.onShow = new RowOnShow(uiThread, display, rows, messages::report);
    this.startRow = new StartRow(onShow, uiThread, intake::isGrowing, this::show, messages::report);
    this.neighbours = new Neighbours(onShow, display, rows, this::rowsOfRun);
    this.comparison =
        new Comparison(
            display, onShow.row().getReadOnlyProperty(), uiThread, LabelOverlaps::between);
    this.placeSeek = new PlaceSeek(onShow, display);
    this.search = new RowSearch(uiThread);
    this.moves =
        new RowMoves(
            export::get,
            search.shownProperty()::get,
            onShow,
            placeSeek,
            neighbours,
            selection,
            uiThread,
            messages::report);
    this.findings = new Findings(export::get, this::media, uiThread, this::show, messages::report);
    this.review =
        new Review(
            display,
            onShow.row().getReadOnlyProperty(),
            uiThread,
            reviewFolder,
            this::show,
            messages);
    display
        .mediaProperty()
        .addListener((property, before, now) -> {
          if (!now.isLoading()) {
            intake.firstRowShown();
            neighbours.prefetch();
          }
        });
    review.run().positionProperty().addListener((property, before, now) -> runMoved());
    display.turnByExifProperty().addListener((property, before, now) -> thumbnails.turn(now));
    display.colorSchemeProperty().addListener((property, before, now) -> thumbnails.repaint());
    search
        .shownProperty()
        .addListener((property, before, now) -> {
          if (onShow.isNone() && startRow.isFirst()) {
            showPlace(0);
          } else {
            prefetchUnlessLoading();
          }
        });
  }

  /// Where the run goes on to another row, that row comes before what lies around it.
  private void runMoved() {
    RunUnit unit = review.run().currentProperty().get();
    if (unit == null || unit.row() == onShow.index().get()) {
      prefetchUnlessLoading();
    }
  }

  private void prefetchUnlessLoading() {
    if (!display.mediaProperty().get().isLoading()) {
      neighbours.prefetch();
    }
  }

  private List<Integer> rowsOfRun(int onShowNow) {
    return review.run().rowsAround(onShowNow, Neighbours.AHEAD);
  }

  /// The export that is open; none before the first.
  public ReadOnlyObjectProperty<@Nullable ExportFile> exportProperty() {
    return export.getReadOnlyProperty();
  }

  /// The rows that lists show.
  public ReadOnlyObjectProperty<ShownRows> shownProperty() {
    return search.shownProperty();
  }

  /// Finds the rows that lists show.
  public RowSearch search() {
    return search;
  }

  /// The rows that are selected in list and grid.
  public RowSelection selection() {
    return selection;
  }

  /// How many readable rows are known so far.
  public ReadOnlyIntegerProperty rowCountProperty() {
    return intake.rowCount().getReadOnlyProperty();
  }

  public ReadOnlyLongProperty problemCountProperty() {
    return intake.problemCount().getReadOnlyProperty();
  }

  /// Whether a file is being opened or indexed.
  public ReadOnlyBooleanProperty workingProperty() {
    return intake.working().getReadOnlyProperty();
  }

  /// How far the unpacking or indexing under way is; none while no one can tell.
  public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
    return intake.progress().getReadOnlyProperty();
  }

  /// What has become of the open file since it was indexed, as far as [#checkFile()] saw.
  public ReadOnlyObjectProperty<FileChange> fileChangeProperty() {
    return fileChange.getReadOnlyProperty();
  }

  /// The position of the row that is shown or about to be, from 0; [#NO_ROW] for none.
  public ReadOnlyIntegerProperty rowIndexProperty() {
    return onShow.index().getReadOnlyProperty();
  }

  /// The row on show; none until it has been read.
  public ReadOnlyObjectProperty<@Nullable RowView> rowProperty() {
    return onShow.row().getReadOnlyProperty();
  }

  /// Why the last command could not be carried out, as a sentence; none while all is well.
  public ReadOnlyObjectProperty<@Nullable String> failureProperty() {
    return messages.failureProperty();
  }

  /// What was done at the last command, as a sentence; none where there is nothing to tell.
  public ReadOnlyObjectProperty<@Nullable String> successProperty() {
    return messages.successProperty();
  }

  /// What is drawn of the row on show.
  public RowDisplay display() {
    return display;
  }

  /// Compares the label on show with another one of the row.
  public Comparison comparison() {
    return comparison;
  }

  /// What the checks find in the open export.
  public Findings findings() {
    return findings;
  }

  /// The place that was asked for last, once its objects are selected; none before.
  public ReadOnlyObjectProperty<@Nullable ObjectPlace> reachedProperty() {
    return placeSeek.reachedProperty();
  }

  /// Takes verdicts on the open export.
  public Review review() {
    return review;
  }

  /// Loads the media of the open export; none while none is open.
  public @Nullable MediaLoader media() {
    return display.loader();
  }

  public ClassColors colors() {
    return display.colors();
  }

  /// Small pictures of the rows.
  public Thumbnails thumbnails() {
    return thumbnails;
  }

  /// Opens an export in place of the one that is open, which stays when this one cannot be opened.
  ///
  /// @param media loads its media; closed with it
  public void open(Path path, MediaLoader media, StartAt start) {
    messages.report(null);
    intake.open(path, media, file -> opened(file, media, start), messages::report);
  }

  private void opened(ExportFile file, MediaLoader media, StartAt start) {
    showNoRow(start);
    display.open(file.folder(), media);
    thumbnails.open(file, media, colors());
    neighbours.open(file, media, search.shownProperty());
    forgetRows();
    fileChange.set(FileChange.NONE);
    closeFile();
    export.set(file);
    review.open(file);
    search.textProperty().set(start.filter());
    search.open(file.index());
    boolean startsAtFirstRow = start.row() == null && start.filter().isBlank();
    intake.index(file, startsAtFirstRow, this::indexed, messages::report);
    sample();
  }

  private void closeFile() {
    ExportFile before = export.get();
    if (before != null) {
      before.close();
    }
  }

  private void forgetRows() {
    search.open(null);
    findings.clear();
    review.close();
    intake.forget();
    selection.clear();
  }

  private void showNoRow(StartAt start) {
    startRow.begin(start);
    moves.stop();
    onShow.startOver(start);
  }

  private void indexed() {
    sample();
    ExportFile file = export.get();
    if (file != null) {
      review.indexed(file);
    }
    if (file != null && intake.rowCount().get() == 0) {
      String first =
          file.index().problems().stream().findFirst().map(p -> " First: " + p).orElse("");
      messages.report(file.path().getFileName() + " has no readable row." + first);
    }
  }

  /// Takes over what unpacking and indexing have done since the last call; called about ten times a
  /// second while there is progress.
  public void sample() {
    sampleIndex();
    intake.tell();
  }

  private void sampleIndex() {
    ExportFile file = export.get();
    if (file == null) {
      return;
    }
    ExportIndex index = file.index();
    colors().add(index.classes());
    intake.count(index);
    if (intake.isGrowing()) {
      search.grow();
    } else {
      search.finish();
    }
    startRow.show(index, () -> showPlace(0));
  }

  /// Stops unpacking or indexing; the rows known so far stay.
  public void stop() {
    boolean wasGrowing = intake.isGrowing();
    intake.stop();
    if (wasGrowing) {
      indexed();
    }
    sample();
  }

  /// Looks in the background whether the open file is still as it was; called every few seconds.
  public void checkFile() {
    ExportFile file = export.get();
    if (file != null) {
      checking.start(file::change, fileChange::set, messages::report);
    }
  }

  /// A row of the index by its position, from 0.
  public IndexedRow indexedRow(int index) {
    ExportFile file = export.get();
    if (file == null) {
      throw new IndexOutOfBoundsException("no export is open");
    }
    return file.index().row(index);
  }

  /// Shows a row by its position, from 0. Positions outside the list are ignored.
  public void show(int index) {
    moves.to(index);
  }

  /// Shows a row, picks a label in it and selects objects there once they are loaded.
  public void show(ObjectPlace place) {
    moves.to(place);
  }

  /// Shows the next row in the order of the list.
  public void next() {
    moves.toNext();
  }

  /// Shows the previous row in the order of the list.
  public void previous() {
    moves.toPrevious();
  }

  /// Shows the row at a place of the list. Places outside of it are ignored.
  public void showPlace(int place) {
    moves.toPlace(place);
  }

  /// Reads the row on show again where that failed, else loads its media again, and the thumbnails
  /// that failed.
  public void retry() {
    ExportFile file = export.get();
    if (file == null || !onShow.retry(file)) {
      thumbnails.retry();
      boolean onlySecondLacks =
          display.mediaProperty().get().failures().isEmpty()
              && !comparison.failuresOfSecond().isEmpty();
      if (!onlySecondLacks) {
        display.retry();
      }
      comparison.retry();
    }
  }

  /// Shows a row by its number, id, global key or external id once it is found; a row that is asked
  /// for later wins.
  ///
  /// @param onEnd called with whether there is such a row
  public void goTo(String key, Consumer<Boolean> onEnd) {
    moves.to(key, onEnd);
  }

  /// Picks one of the row's labels or predictions by its position in [RowView#choices()].
  public void choose(int choice) {
    onShow.choose(choice);
  }

  /// Closes the export; the session can open another.
  public void closeExport() {
    close();
    showNoRow(StartAt.FIRST_ROW);
    forgetRows();
    fileChange.set(FileChange.NONE);
    messages.report(null);
    export.set(null);
    sample();
  }

  /// Ends all work that is under way.
  @Override
  public void close() {
    intake.stop();
    moves.stop();
    startRow.stop();
    onShow.stop();
    checking.cancel();
    findings.stop();
    review.close();
    search.stop();
    closeFile();
    thumbnails.close();
    neighbours.stop();
    comparison.close();
    display.close();
  }

  /// Reports that something cannot be done, as a sentence.
  public void report(@Nullable String message) {
    messages.report(message);
  }

  /// Tells that something was done, as a sentence.
  public void tell(String message) {
    messages.tell(message);
  }
}
