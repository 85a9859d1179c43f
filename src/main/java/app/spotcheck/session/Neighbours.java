package app.spotcheck.session;

import app.spotcheck.export.ExportFile;
import app.spotcheck.media.load.MediaLoader;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Tells which rows are likely to be shown next, by the way the reviewer goes through the list, and
/// has them loaded once the row on show is there.
final class Neighbours {
  private static final int AHEAD = 3;
  private static final int BEHIND = 1;

  private final Prefetch prefetch = new Prefetch();
  private final RowOnShow onShow;
  private final RowDisplay display;
  private @Nullable ObservableValue<ShownRows> shown;
  private boolean backwards;
  private List<Integer> wanted = List.of();

  Neighbours(RowOnShow onShow, RowDisplay display) {
    this.onShow = onShow;
    this.display = display;
  }

  void open(ExportFile file, MediaLoader media, ObservableValue<ShownRows> shownRows) {
    prefetch.open(file, media);
    shown = shownRows;
    backwards = false;
    wanted = List.of();
  }

  /// Notes which way a row lies that is about to be shown.
  void turnTo(int row) {
    if (shown != null && !onShow.isNone()) {
      int before = shown.getValue().placeOf(onShow.index().get());
      int now = shown.getValue().placeOf(row);
      backwards = now != ShownRows.NOT_SHOWN && now < before;
    }
    wanted = List.of();
    prefetch.hold(row);
  }

  /// Loads the rows around the one on show, those ahead first, and the head of the list.
  void prefetch() {
    if (shown == null || onShow.row().get() == null) {
      return;
    }
    ShownRows rows = shown.getValue();
    int step = backwards ? -1 : 1;
    List<Integer> next = new ArrayList<>();
    int here = onShow.index().get();
    int ahead = backwards ? rows.placeBefore(here) : rows.placeAfter(here);
    int behind = backwards ? rows.placeAfter(here) : rows.placeBefore(here);
    for (int i = 0; i < AHEAD; i++) {
      add(next, rows, ahead + i * step);
    }
    for (int i = 0; i < BEHIND; i++) {
      add(next, rows, behind - i * step);
    }
    add(next, rows, 0);
    next.remove(Integer.valueOf(here));
    if (!next.equals(wanted)) {
      wanted = next;
      prefetch.want(next, display.requests(onShow.labels()));
    }
  }

  private static void add(List<Integer> next, ShownRows rows, int place) {
    if (place >= 0 && place < rows.size() && !next.contains(rows.rowAt(place))) {
      next.add(rows.rowAt(place));
    }
  }

  void stop() {
    prefetch.hold(Session.NO_ROW);
  }
}
