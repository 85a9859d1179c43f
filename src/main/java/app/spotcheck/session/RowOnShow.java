package app.spotcheck.session;

import app.spotcheck.export.ExportFile;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.export.RowReading;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Reads the row that is to be shown and keeps which of its labels is picked.
final class RowOnShow {
  private final BackgroundTask reading;
  private final RowDisplay display;
  private final RowsRead rows;
  private final Consumer<@Nullable String> failure;
  private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(Session.NO_ROW);
  private final ReadOnlyObjectWrapper<@Nullable RowView> row = new ReadOnlyObjectWrapper<>();
  private StartAt startAt = StartAt.FIRST_ROW;
  private @Nullable LabelChoice lastChoice;

  /// @param rows keeps what was read
  /// @param failure takes why a row cannot be shown
  RowOnShow(
      Executor uiThread, RowDisplay display, RowsRead rows, Consumer<@Nullable String> failure) {
    this.rows = rows;
    this.reading = new BackgroundTask("read row", uiThread);
    this.display = display;
    this.failure = failure;
  }

  /// The position of the row that is shown or about to be; [Session#NO_ROW] for none.
  ReadOnlyIntegerWrapper index() {
    return index;
  }

  /// The row on show; none until it has been read.
  ReadOnlyObjectWrapper<@Nullable RowView> row() {
    return row;
  }

  boolean isNone() {
    return index.get() == Session.NO_ROW;
  }

  /// Whether the row that is to be shown has been read.
  boolean isPresent() {
    RowView view = row.get();
    return view != null && view.entry().number() - 1 == index.get();
  }

  /// Shows no row until the next one is asked for.
  ///
  /// @param start which label the first row opens with
  void startOver(StartAt start) {
    reading.cancel();
    row.set(null);
    index.set(Session.NO_ROW);
    startAt = start;
    lastChoice = null;
  }

  /// Shows a row of a file by its position.
  void show(ExportFile file, int position) {
    index.set(position);
    read(file);
  }

  /// Reads the row again if that failed.
  ///
  /// @return whether it did
  boolean retry(ExportFile file) {
    if (isNone() || row.get() != null) {
      return false;
    }
    read(file);
    return true;
  }

  private void read(ExportFile file) {
    failure.accept(null);
    IndexedRow entry = file.index().row(index.get());
    StartAt start = startAt;
    LabelChoice last = lastChoice;
    reading.start(
        () -> view(entry, rows.read(file, entry), start, last),
        view -> present(entry, view),
        this::showNothing);
  }

  /// The row with the label it opens with; none where the row is no longer in the file.
  private static Optional<RowView> view(
      IndexedRow entry, RowReading read, StartAt start, @Nullable LabelChoice last) {
    DataRow dataRow = read.row();
    if (dataRow == null) {
      return Optional.empty();
    }
    List<LabelChoice> choices = dataRow.labelChoices();
    return Optional.of(RowView.of(entry, read, dataRow, choices, start.firstChoice(choices, last)));
  }

  private void showNothing(String reason) {
    row.set(null);
    display.clear();
    failure.accept(reason);
  }

  private void present(IndexedRow entry, Optional<RowView> read) {
    if (read.isEmpty()) {
      showNothing("Row " + entry.number() + " changed in the file. Open the file again.");
      return;
    }
    RowView view = read.get();
    if (startAt.asksForMissing(view.choices())) {
      failure.accept("Row " + entry.number() + " has no such label or prediction.");
    }
    startAt = StartAt.FIRST_ROW;
    rememberChoice(view);
    row.set(view);
    display.show(view);
  }

  /// A row without labels does not make the choice forgotten.
  private void rememberChoice(RowView view) {
    lastChoice = view.choice() == null ? lastChoice : view.choice();
  }

  /// Tells, on any thread, the label that a row would open with after the one on show.
  Function<DataRow, Optional<Label>> labels() {
    LabelChoice last = lastChoice;
    return dataRow -> {
      List<LabelChoice> choices = dataRow.labelChoices();
      int chosen = StartAt.FIRST_ROW.firstChoice(choices, last);
      return chosen < 0 ? Optional.empty() : Optional.of(choices.get(chosen).label());
    };
  }

  /// Picks one of the row's labels or predictions by its position.
  void choose(int choice) {
    RowView view = row.get();
    if (view != null && choice != view.chosen() && choice >= 0 && choice < view.choices().size()) {
      RowView changed = view.choosing(choice);
      rememberChoice(changed);
      row.set(changed);
      display.choose(changed);
    }
  }

  void stop() {
    reading.cancel();
  }
}
