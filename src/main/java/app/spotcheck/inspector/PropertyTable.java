package app.spotcheck.inspector;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;

/// A table of properties in sections; copying takes the value.
final class PropertyTable extends TableView<Property> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final double NAME_WIDTH_IN_TEXT = 10;

  PropertyTable() {
    setId("properties");
    setAccessibleText("Properties of the selection");
    setPlaceholder(new Label("Nothing selected"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getStyleClass().addAll("property-table", "dense");
    TableColumn<Property, String> name = new TableColumn<>("Property");
    name.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().name()));
    TableColumn<Property, String> value = new TableColumn<>("Value");
    value.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().value()));
    value.setCellFactory(column -> new ValueCell());
    name.setSortable(false);
    value.setSortable(false);
    getColumns().addAll(List.of(name, value));
    setRowFactory(table -> {
      Row row = new Row();
      row.fontProperty().addListener((property, before, now) -> fitNames(name, now));
      return row;
    });
    fitNames(name, Font.getDefault());
    setOnKeyPressed(event -> {
      if (COPY.match(event)) {
        copyValue();
        event.consume();
      }
    });
  }

  /// Names are short, values are long: names get what they need for the size of text.
  private static void fitNames(TableColumn<Property, String> name, Font font) {
    double width = font.getSize() * NAME_WIDTH_IN_TEXT;
    if (name.getMaxWidth() != width) {
      name.setMaxWidth(width);
      name.setPrefWidth(width);
    }
  }

  void show(List<Property> properties) {
    if (!getItems().equals(properties)) {
      getItems().setAll(properties);
    }
  }

  private void copyValue() {
    Property selected = getSelectionModel().getSelectedItem();
    if (selected != null && !selected.isHeading()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(selected.value());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private static final class Row extends TableRow<Property> {
    @Override
    protected void updateItem(Property property, boolean empty) {
      super.updateItem(property, empty);
      pseudoClassStateChanged(
          InspectorPane.HEADING, !empty && property != null && property.isHeading());
    }
  }

  private static final class ValueCell extends TableCell<Property, String> {
    @Override
    protected void updateItem(String value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty ? null : value);
      setTooltip(empty || value == null || value.length() < 24 ? null : new Tooltip(value));
    }
  }
}
