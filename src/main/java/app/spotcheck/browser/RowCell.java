package app.spotcheck.browser;

import app.spotcheck.export.IndexedRow;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One row in the list: its number and name over what it holds.
final class RowCell extends ListCell<IndexedRow> {
  private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

  private final RowPicker picker;
  private final InvalidationListener onSelection = change -> showSelection();
  private final Label number = new Label();
  private final Label name = new Label();
  private final Label content = new Label();
  private final FontIcon warning = new FontIcon(Feather.ALERT_TRIANGLE);
  private final HBox box;

  RowCell(RowPicker picker) {
    this.picker = picker;
    number.getStyleClass().addAll("row-number", "text-muted");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    content.getStyleClass().addAll("text-small", "text-muted");
    content.setMinWidth(0);
    warning.getStyleClass().add("warning-icon");
    VBox text = new VBox(name, content);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    box = new HBox(8, number, text, warning);
    box.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
    picker.selection().rowsProperty().addListener(new WeakInvalidationListener(onSelection));
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  /// Takes clicks that select several rows from the list, which knows of one row only.
  private void pressed(MouseEvent event) {
    IndexedRow row = getItem();
    if (row != null && event.getButton() == MouseButton.PRIMARY) {
      picker.click(row.number() - 1, event);
      if (event.isShortcutDown() || event.isShiftDown()) {
        getListView().requestFocus();
        event.consume();
      }
    }
  }

  private void showSelection() {
    IndexedRow row = getItem();
    boolean picked = row != null && picker.isSelected(row.number() - 1);
    pseudoClassStateChanged(PICKED, picked);
    setAccessibleText(row == null ? null : spoken(row) + (picked ? ", selected" : ""));
  }

  private String spoken(IndexedRow row) {
    return "Row " + row.number() + ", " + row.displayName() + ", " + content.getText();
  }

  @Override
  protected void updateItem(IndexedRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      showSelection();
      return;
    }
    number.setText(String.valueOf(row.number()));
    name.setText(row.displayName());
    content.setText(RowText.contentOf(row));
    warning.setVisible(row.problemCount() > 0);
    warning.setManaged(row.problemCount() > 0);
    setGraphic(box);
    showSelection();
  }
}
