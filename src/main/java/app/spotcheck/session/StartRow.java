package app.spotcheck.session;

import app.spotcheck.export.ExportIndex;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The row that an export opens with: it is shown as soon as it is known.
final class StartRow {
  private final RowOnShow onShow;
  private final RowSeek seek;
  private final BooleanSupplier isGrowing;
  private final IntConsumer show;
  private final Consumer<@Nullable String> failure;
  private StartAt startAt = StartAt.FIRST_ROW;

  /// @param isGrowing whether more rows are to come
  /// @param show shows a row by its position in the index
  /// @param failure takes that there is no such row
  StartRow(
      RowOnShow onShow,
      Executor uiThread,
      BooleanSupplier isGrowing,
      IntConsumer show,
      Consumer<@Nullable String> failure) {
    this.onShow = onShow;
    this.seek = new RowSeek(uiThread);
    this.isGrowing = isGrowing;
    this.show = show;
    this.failure = failure;
  }

  /// Begins anew, as with another export.
  void begin(StartAt start) {
    startAt = start;
    seek.stop();
  }

  void stop() {
    seek.stop();
  }

  /// Whether it is the first row of the list, whatever that is.
  boolean isFirst() {
    return startAt.row() == null;
  }

  /// Shows it where it is among the rows known so far, unless a row is on show.
  ///
  /// @param showFirst shows the first row of the list
  void show(ExportIndex index, Runnable showFirst) {
    if (!onShow.isNone() || index.size() == 0) {
      return;
    }
    String wanted = startAt.row();
    if (wanted == null) {
      showFirst.run();
    } else if (seek.soughtRows() < index.size()) {
      seek.seek(index, wanted, this::found, () -> missing(index, showFirst));
    } else if (!isGrowing.getAsBoolean()) {
      show.accept(0);
      failure.accept("There is no row \"" + wanted + "\" in this export; this is the first.");
    }
  }

  private void found(int row) {
    if (onShow.isNone()) {
      show.accept(row);
    }
  }

  private void missing(ExportIndex index, Runnable showFirst) {
    if (!isGrowing.getAsBoolean()) {
      show(index, showFirst);
    }
  }
}
