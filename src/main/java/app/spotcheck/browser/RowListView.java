package app.spotcheck.browser;

import app.spotcheck.session.Session;
import app.spotcheck.session.ShownRows;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The rows that are shown as a list, whose frames cost the same however many there are: the
/// toolkit's own list adds up the heights of all rows above at each step.
final class RowListView extends Region {
  private static final double LINE_PADDING = 6;
  private static final double LINE_TEXT = 40;

  private final Session session;
  private final RowPicker picker;
  private final LineFlow<RowLine> flow;
  private final NoRowFits noRowFits;
  private boolean mustReveal = true;

  RowListView(Session session) {
    this.session = session;
    this.picker = new RowPicker(session);
    this.flow = new LineFlow<>(LINE_PADDING, LINE_TEXT, () -> new RowLine(session, picker));
    this.noRowFits = new NoRowFits(session);
    setId("rows");
    getStyleClass().add("row-list");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText("Rows of the export");
    getChildren().addAll(flow, noRowFits);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    setOnKeyPressed(this::press);
    session.exportProperty().addListener((property, before, now) -> clear());
    session.shownProperty().addListener((property, before, now) -> showRows(before, now));
    session.selection().rowsProperty().addListener((property, before, now) -> showSelection());
    session.rowIndexProperty().addListener((property, before, now) -> follow());
    session.review().changesProperty().addListener((property, before, now) -> showVerdicts());
    session.review().reviewerProperty().addListener((property, before, now) -> showVerdicts());
    flow.setLineCount(session.shownProperty().get().size());
  }

  private void press(KeyEvent event) {
    int row = session.rowIndexProperty().get();
    ShownRows shown = session.shownProperty().get();
    boolean up = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.KP_UP;
    boolean down = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.KP_DOWN;
    if (up || down) {
      event.consume();
      int place = up ? shown.placeBefore(row) : shown.placeAfter(row);
      if (place >= 0 && place < shown.size()) {
        picker.pick(shown.rowAt(place), event.isShiftDown());
      }
    }
  }

  private void clear() {
    flow.lines().forEach(RowLine::clear);
    flow.requestLayout();
  }

  private void showRows(ShownRows before, ShownRows now) {
    flow.setLineCount(now.size());
    if (!before.isAll() || !now.isAll()) {
      reveal();
    }
  }

  private void follow() {
    showSelection();
    reveal();
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  private void showSelection() {
    flow.lines().forEach(RowLine::showSelection);
  }

  private void showVerdicts() {
    flow.lines().forEach(RowLine::showVerdict);
  }

  private void reveal() {
    mustReveal = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    flow.resizeRelocate(left, top, width, height);
    noRowFits.resizeRelocate(left, top, width, height);
    if (mustReveal && getHeight() > 0) {
      mustReveal = false;
      int place = session.shownProperty().get().placeOf(session.rowIndexProperty().get());
      if (place != ShownRows.NOT_SHOWN) {
        flow.reveal(place);
      }
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> session.shownProperty().get().size();
      case FOCUS_ITEM -> lineOnShow();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private @Nullable RowLine lineOnShow() {
    int row = session.rowIndexProperty().get();
    return flow.lines().stream()
        .filter(line -> row != Session.NO_ROW && line.row() == row)
        .findFirst()
        .orElse(null);
  }
}
