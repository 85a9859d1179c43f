package app.spotcheck.session;

import app.spotcheck.export.ExportFile;
import app.spotcheck.media.load.MediaLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Tells which rows are likely to be shown next, by the way the reviewer goes through the list or
/// by the run, and has them loaded once the row on show is there.
final class Neighbours {
  static final int AHEAD = 3;
  private static final int BEHIND = 1;

  private final Prefetch prefetch;
  private final RowOnShow onShow;
  private final RowDisplay display;
  private final IntFunction<List<Integer>> ofRun;
  private @Nullable ObservableValue<ShownRows> shown;
  private boolean backwards;
  private List<Integer> wanted = List.of();

  /// @param rows keeps what was read
  /// @param ofRun the rows that a run goes to from the row on show; none where none is on
  Neighbours(
      RowOnShow onShow, RowDisplay display, RowsRead rows, IntFunction<List<Integer>> ofRun) {
    this.prefetch = new Prefetch(rows);
    this.onShow = onShow;
    this.display = display;
    this.ofRun = ofRun;
  }

  void open(ExportFile file, MediaLoader media, ObservableValue<ShownRows> shownRows) {
    prefetch.open(file, media);
    shown = shownRows;
    backwards = false;
    wanted = List.of();
  }

  /// Notes which way a row lies that is about to be shown; what is being loaded goes on only if it
  /// is near.
  void turnTo(int row) {
    wanted = List.of();
    if (shown == null) {
      return;
    }
    ShownRows rows = shown.getValue();
    int now = rows.placeOf(row);
    if (!onShow.isNone() && now != ShownRows.NOT_SHOWN) {
      backwards = now < rows.placeOf(onShow.index().get());
    }
    List<Integer> near = around(rows, row);
    near.add(row);
    prefetch.hold(near);
  }

  /// Loads the rows around the one on show, those ahead first, and the head of the list.
  void prefetch() {
    if (shown == null || !onShow.isPresent()) {
      return;
    }
    List<Integer> next = around(shown.getValue(), onShow.index().get());
    if (!next.equals(wanted)) {
      wanted = next;
      prefetch.want(next, display.requests(onShow.labels()));
    }
  }

  private List<Integer> around(ShownRows rows, int row) {
    List<Integer> ofUnits = ofRun.apply(row);
    if (!ofUnits.isEmpty()) {
      return new ArrayList<>(ofUnits);
    }
    List<Integer> near = new ArrayList<>();
    int step = backwards ? -1 : 1;
    int ahead = backwards ? rows.placeBefore(row) : rows.placeAfter(row);
    int behind = backwards ? rows.placeAfter(row) : rows.placeBefore(row);
    for (int i = 0; i < AHEAD; i++) {
      add(near, rows, ahead + i * step);
    }
    for (int i = 0; i < BEHIND; i++) {
      add(near, rows, behind - i * step);
    }
    add(near, rows, 0);
    near.remove(Integer.valueOf(row));
    return near;
  }

  private static void add(List<Integer> next, ShownRows rows, int place) {
    if (place >= 0 && place < rows.size() && !next.contains(rows.rowAt(place))) {
      next.add(rows.rowAt(place));
    }
  }

  void stop() {
    prefetch.close();
  }
}
