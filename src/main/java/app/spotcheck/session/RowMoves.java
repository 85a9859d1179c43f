package app.spotcheck.session;

import app.spotcheck.export.ExportFile;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Goes from the row on show to others: to those beside it in the list, to one that a key names, to
/// a place within one.
final class RowMoves {
  private final Supplier<@Nullable ExportFile> export;
  private final Supplier<ShownRows> shown;
  private final RowOnShow onShow;
  private final PlaceSeek placeSeek;
  private final Neighbours neighbours;
  private final RowSelection selection;
  private final BackgroundTask goingTo;
  private final Consumer<@Nullable String> report;

  /// @param shown the rows that lists show
  /// @param report takes why a row cannot be found
  RowMoves(
      Supplier<@Nullable ExportFile> export,
      Supplier<ShownRows> shown,
      RowOnShow onShow,
      PlaceSeek placeSeek,
      Neighbours neighbours,
      RowSelection selection,
      Executor uiThread,
      Consumer<@Nullable String> report) {
    this.export = export;
    this.shown = shown;
    this.onShow = onShow;
    this.placeSeek = placeSeek;
    this.neighbours = neighbours;
    this.selection = selection;
    this.goingTo = new BackgroundTask("go to row", uiThread);
    this.report = report;
  }

  /// Goes to a row by its position, from 0; stays where there is none.
  void to(int index) {
    goingTo.cancel();
    placeSeek.forget();
    ExportFile file = export.get();
    if (file != null
        && index >= 0
        && index < file.index().size()
        && index != onShow.index().get()) {
      neighbours.turnTo(index);
      onShow.show(file, index);
      selection.follow(index);
    }
  }

  void to(ObjectPlace place) {
    to(place.row());
    placeSeek.seek(place);
  }

  void toNext() {
    toPlace(shown.get().placeAfter(onShow.index().get()));
  }

  void toPrevious() {
    toPlace(shown.get().placeBefore(onShow.index().get()));
  }

  /// Goes to the row at a place of the list; stays where there is none.
  void toPlace(int place) {
    if (place >= 0 && place < shown.get().size()) {
      to(shown.get().rowAt(place));
    }
  }

  /// Goes to the row that a key names once it is found, unless another is asked for meanwhile.
  ///
  /// @param onEnd called with whether there is such a row
  void to(String key, Consumer<Boolean> onEnd) {
    ExportFile file = export.get();
    if (file == null) {
      onEnd.accept(false);
      return;
    }
    goingTo.start(
        () -> file.index().find(key),
        found -> {
          found.ifPresent(this::to);
          onEnd.accept(found.isPresent());
        },
        report);
  }

  /// Looks for no row any more.
  void stop() {
    goingTo.cancel();
  }
}
