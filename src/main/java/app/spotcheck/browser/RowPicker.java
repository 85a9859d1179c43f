package app.spotcheck.browser;

import app.spotcheck.session.RowSelection;
import app.spotcheck.session.Session;
import javafx.scene.input.MouseEvent;

/// What clicks and keys in list and grid select and show, the same in both.
final class RowPicker {
  private final Session session;

  RowPicker(Session session) {
    this.session = session;
  }

  /// Carries out a click: alone it picks, with Ctrl it adds or removes, with Shift it extends.
  void click(int row, MouseEvent event) {
    if (event.isShortcutDown()) {
      selection().toggle(row);
    } else {
      pick(row, event.isShiftDown());
    }
  }

  /// Shows a row and selects it.
  ///
  /// @param extend whether to select all from the row picked last to this one
  void pick(int row, boolean extend) {
    if (extend) {
      selection().extendTo(row, session.shownProperty().get());
    } else {
      selection().selectOnly(row);
    }
    session.show(row);
  }

  /// Whether a row is selected.
  boolean isSelected(int row) {
    return selection().contains(row);
  }

  RowSelection selection() {
    return session.selection();
  }
}
