package app.spotcheck.app;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of the list of keys; the keys of an action are a button that asks for another one.
final class KeyLineCell extends ListCell<KeyLine> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  private final ActionTable table;
  private final Label name = new Label();
  private final Label fixed = new Label();
  private final Button keys = new Button();
  private final HBox line;

  /// @param onChange gets the action that is to have another key
  KeyLineCell(ActionTable table, Consumer<Action> onChange) {
    this.table = table;
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    name.setMinWidth(0);
    fixed.getStyleClass().add("text-muted");
    fixed.setMinWidth(USE_PREF_SIZE);
    keys.getStyleClass().add("key-button");
    keys.setMinWidth(USE_PREF_SIZE);
    keys.setFocusTraversable(false);
    keys.setOnAction(event -> {
      if (getItem() instanceof KeyLine.ActionLine(Action action)) {
        getListView().getSelectionModel().select(getItem());
        onChange.accept(action);
      }
    });
    line = new HBox(12, name, gap, fixed, keys);
    line.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable KeyLine item, boolean empty) {
    super.updateItem(item, empty);
    pseudoClassStateChanged(HEADING, item instanceof KeyLine.Heading);
    switch (item) {
      case null -> {
        setGraphic(null);
        setAccessibleText(null);
      }
      case KeyLine.Heading heading -> show(heading.name(), "", null);
      case KeyLine.Gesture gesture -> show(gesture.name(), gesture.keys(), null);
      case KeyLine.ActionLine(Action action) ->
          show(action.name(), KeyNames.shown(table.keysOf(action)), action);
    }
  }

  private void show(String text, String keyText, @Nullable Action action) {
    name.setText(text);
    fixed.setText(keyText);
    keys.setText(keyText.isEmpty() ? "no key" : keyText);
    shown(fixed, action == null && !keyText.isEmpty());
    shown(keys, action != null);
    keys.pseudoClassStateChanged(CHANGED, action != null && table.isChanged(action));
    keys.setAccessibleText("Change the key of " + text);
    setAccessibleText(keyText.isEmpty() ? text : text + ", " + keyText);
    setGraphic(line);
  }

  private static void shown(Region node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
