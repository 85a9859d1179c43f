package app.spotcheck.session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.roaringbitmap.RoaringBitmap;

/// The rows that are selected in list and grid; the row on show is among them while nothing else
/// was picked.
public final class RowSelection {
  private final ReadOnlyObjectWrapper<RoaringBitmap> rows =
      new ReadOnlyObjectWrapper<>(new RoaringBitmap());
  private final ReadOnlyBooleanWrapper deliberate = new ReadOnlyBooleanWrapper();
  private int anchor;

  /// The selected rows; a new set after every change.
  public ReadOnlyObjectProperty<RoaringBitmap> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /// Whether rows were picked to be selected; not where one only is because it is shown.
  public ReadOnlyBooleanProperty deliberateProperty() {
    return deliberate.getReadOnlyProperty();
  }

  public boolean contains(int row) {
    return rows.get().contains(row);
  }

  public int count() {
    return rows.get().getCardinality();
  }

  /// Selects one row instead of all others, as by a click.
  public void selectOnly(int row) {
    anchor = row;
    select(RoaringBitmap.bitmapOf(row), false);
  }

  /// Takes over the row that is shown now, unless several rows were picked.
  void follow(int row) {
    if (count() <= 1) {
      selectOnly(row);
    }
  }

  /// Adds or removes one row, as by a click with Ctrl.
  public void toggle(int row) {
    anchor = row;
    RoaringBitmap changed = rows.get().clone();
    changed.flip(row, row + 1L);
    select(changed, true);
  }

  /// Selects from the row picked last to another one in the order of the list, as by a click with
  /// Shift.
  public void extendTo(int row, ShownRows shown) {
    int from = shown.placeOf(anchor);
    int to = shown.placeOf(row);
    if (from == ShownRows.NOT_SHOWN || to == ShownRows.NOT_SHOWN) {
      selectOnly(row);
      return;
    }
    RoaringBitmap range = new RoaringBitmap();
    for (int place = Math.min(from, to); place <= Math.max(from, to); place++) {
      range.add(shown.rowAt(place));
    }
    select(range, true);
  }

  /// Selects all rows that are shown.
  public void selectAll(ShownRows shown) {
    RoaringBitmap all = new RoaringBitmap();
    if (shown.isAll()) {
      all.add(0L, shown.size());
    } else {
      for (int place = 0; place < shown.size(); place++) {
        all.add(shown.rowAt(place));
      }
    }
    select(all, true);
  }

  public void clear() {
    anchor = 0;
    select(new RoaringBitmap(), false);
  }

  private void select(RoaringBitmap now, boolean onPurpose) {
    rows.set(now);
    deliberate.set(onPurpose);
  }
}
