package app.spotcheck.browser;

import app.spotcheck.session.Session;
import app.spotcheck.session.ShownRows;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the grid while it has the focus.
final class GridKeys {
  private static final int STAYS = Integer.MIN_VALUE;
  private static final int TO_START = -Integer.MAX_VALUE;
  private static final int TO_END = Integer.MAX_VALUE;

  private final Session session;
  private final RowPicker picker;
  private final Runnable onOpen;

  GridKeys(Session session, RowPicker picker, Runnable onOpen) {
    this.session = session;
    this.picker = picker;
    this.onOpen = onOpen;
  }

  /// Whether a key does something in the grid.
  boolean use(KeyEvent event) {
    if (event.isAltDown()) {
      return false;
    }
    if (event.isShortcutDown()) {
      return event.getCode() == KeyCode.A && !event.isShiftDown();
    }
    return switch (event.getCode()) {
      case SPACE, ENTER -> !event.isShiftDown();
      default -> distance(event.getCode(), 1, 1) != STAYS;
    };
  }

  /// Carries a key out.
  void press(KeyEvent event, int columns, int lines) {
    if (!use(event)) {
      return;
    }
    event.consume();
    switch (event.getCode()) {
      case A -> picker.selection().selectAll(session.shownProperty().get());
      case ENTER -> onOpen.run();
      case SPACE -> toggle();
      default -> move(distance(event.getCode(), columns, lines), columns, event.isShiftDown());
    }
  }

  private void toggle() {
    int row = session.rowIndexProperty().get();
    if (row != Session.NO_ROW) {
      picker.selection().toggle(row);
    }
  }

  /// By how many places a key moves.
  private static int distance(KeyCode key, int columns, int lines) {
    return switch (key) {
      case LEFT, KP_LEFT -> -1;
      case RIGHT, KP_RIGHT -> 1;
      case UP, KP_UP -> -columns;
      case DOWN, KP_DOWN -> columns;
      case PAGE_UP -> -columns * lines;
      case PAGE_DOWN -> columns * lines;
      case HOME -> TO_START;
      case END -> TO_END;
      default -> STAYS;
    };
  }

  private void move(int distance, int columns, boolean extend) {
    ShownRows shown = session.shownProperty().get();
    int row = session.rowIndexProperty().get();
    int from = shown.placeOf(row);
    int to =
        from == ShownRows.NOT_SHOWN
            ? targetFromHidden(row, distance, shown)
            : target(from, distance, columns, shown.size());
    if (to >= 0 && to < shown.size()) {
      picker.pick(shown.rowAt(to), extend);
    }
  }

  /// Where a move from a row that the filter hides ends: at the ends of the list, else next to
  /// where the row would stand.
  private static int targetFromHidden(int row, int distance, ShownRows shown) {
    return switch (distance) {
      case TO_START -> 0;
      case TO_END -> shown.size() - 1;
      default -> distance < 0 ? shown.placeBefore(row) : shown.placeAfter(row);
    };
  }

  /// Where a move ends: at the first or last row at most; up and down keep to the line where there
  /// is no other.
  private static int target(int from, int distance, int columns, int size) {
    boolean leavesTop = distance == -columns && from < columns;
    boolean leavesBottom = distance == columns && from / columns == (size - 1) / columns;
    return leavesTop || leavesBottom ? from : Math.clamp((long) from + distance, 0, size - 1);
  }
}
