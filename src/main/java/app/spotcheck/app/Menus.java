package app.spotcheck.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Makes the menus of a table of actions. Their items show the keys without being accelerators of
/// the toolkit, which would also fire while a person types.
final class Menus {
  private static final List<String> ORDER =
      List.of("File", "Row", "View", "Zoom", "Compare", "Check", "Review", "Output", "Help");
  private static final double GAP = 24;

  private final ActionTable table;

  private Menus(ActionTable table) {
    this.table = table;
  }

  static MenuBar of(ActionTable table) {
    Map<String, List<Action>> byMenu = new LinkedHashMap<>();
    ORDER.forEach(name -> byMenu.put(name, new ArrayList<>()));
    table
        .actions()
        .forEach(
            action -> byMenu.computeIfAbsent(action.menu(), n -> new ArrayList<>()).add(action));
    MenuBar bar = new MenuBar();
    Menus menus = new Menus(table);
    byMenu.forEach((name, actions) -> bar.getMenus().add(menus.menu(name, actions)));
    return bar;
  }

  private Menu menu(String name, List<Action> actions) {
    Menu menu = new Menu(name);
    Map<Action, Label> keys = new LinkedHashMap<>();
    for (Action action : actions) {
      Label key = new Label();
      key.getStyleClass().add("text-muted");
      keys.put(action, key);
      menu.getItems().add(item(action, key));
    }
    menu.setOnShowing(event -> keys.forEach((action, key) -> key.setText(table.shownKey(action))));
    return menu;
  }

  private static MenuItem item(Action action, Label key) {
    Label name = new Label(action.name());
    name.setMinWidth(Region.USE_PREF_SIZE);
    key.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox content = new HBox(GAP, name, gap, key);
    content.getStyleClass().add("menu-line");
    CustomMenuItem item = new CustomMenuItem(content);
    item.setText(action.name()); // for screen readers
    item.setId(action.id());
    item.setOnAction(event -> action.run().run());
    return item;
  }
}
