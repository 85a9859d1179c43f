package app.spotcheck.app;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of the command palette: the action, its menu, and its key.
final class CommandCell extends ListCell<Action> {
  private final ActionTable table;
  private final Label name = new Label();
  private final Label menu = new Label();
  private final Label key = new Label();
  private final HBox line;

  CommandCell(ActionTable table) {
    this.table = table;
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    name.setMinWidth(0);
    for (Label muted : new Label[] {menu, key}) {
      muted.getStyleClass().add("text-muted");
      muted.setMinWidth(USE_PREF_SIZE);
    }
    line = new HBox(10, name, menu, gap, key);
    line.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  static String spoken(ActionTable table, Action action) {
    String key = table.shownKey(action);
    return action.name() + ", " + action.menu() + (key.isEmpty() ? "" : ", " + key);
  }

  @Override
  protected void updateItem(@Nullable Action action, boolean empty) {
    super.updateItem(action, empty);
    if (empty || action == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(action.name());
    menu.setText(action.menu());
    key.setText(table.shownKey(action));
    setAccessibleText(spoken(table, action));
    setGraphic(line);
  }
}
