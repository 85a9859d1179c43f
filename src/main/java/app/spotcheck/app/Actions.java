package app.spotcheck.app;

import app.spotcheck.browser.FilterBar;
import app.spotcheck.browser.ThumbnailGrid;
import app.spotcheck.paint.Layer;
import app.spotcheck.session.ObjectSearch;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.RowSearch;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.Navigation;
import app.spotcheck.viewer.ViewAids;
import app.spotcheck.viewer.ViewerPane;
import app.spotcheck.viewer.ZoomPolicy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The table of all actions: the menus, the keys and the help on keys are made from it.
final class Actions {
  private static final double MENU_WIDTH = 290;

  private static final Set<KeyCode> MOVING_KEYS =
      EnumSet.of(
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN);

  private final List<Action> table = new ArrayList<>();
  private final MenuBar menuBar = new MenuBar();
  private boolean swallowsTyped;

  /// Adds what the window itself does.
  Actions addWindow(MainWindow window) {
    add("File", "Open…", window.files()::choose, "Shortcut+O");
    add("File", "New window", window::newWindow, "Shortcut+N");
    add("File", "Open demo", window.files()::openDemo, "Shortcut+Shift+D");
    add("File", "Enter API key…", window.keyQuestions()::ask, "Shortcut+K");
    add("File", "Forget API key", window.keyQuestions()::forget);
    add("File", "Download for offline review…", window.media()::download, "Shortcut+D");
    add("File", "Pictures in a folder…", window.media()::choosePictureFolder, "Shortcut+Shift+O");
    add("File", "Forget folder of pictures", window.media()::forgetPictureFolder);
    add("File", "Cache of pictures…", window.media()::showCache);
    add("File", "Problems of the file…", window::showProblems, "Shortcut+Shift+P");
    add("File", "Index again", window.files()::openAgain, "Shortcut+R");
    add("File", "Close export", window.files()::closeExport, "Shortcut+W");
    add("File", "Close window", window::close, "Shortcut+Shift+W");
    add("File", "Quit", window::quit, "Shortcut+Q");
    return this;
  }

  /// Adds help. It comes last, since its key is a character: what key types it has to be asked of
  /// the system, for each key that no action before it has.
  Actions addHelp(MainWindow window) {
    add("Help", "Keys", window::showKeys, "F1", "Shift+'?'", "Shift+Slash");
    add("Help", "Copy diagnostics", window::copyDiagnostics, "Shortcut+Shift+C");
    add("Help", "Show log file", window::showLog, "Shortcut+Shift+L");
    return this;
  }

  /// Adds moving from row to row.
  Actions addRows(Session session, Runnable goTo, Runnable pickLabel) {
    add("Row", "Next row", session::next, "Right", "J", "Page Down");
    add("Row", "Previous row", session::previous, "Left", "K", "Page Up");
    add("Row", "First row", () -> session.showPlace(0), "Home");
    add(
        "Row",
        "Last row",
        () -> session.showPlace(session.shownProperty().get().size() - 1),
        "End");
    add("Row", "Go to row…", goTo, "Shortcut+G", "G");
    add("Row", "Pick label or prediction…", pickLabel, "L");
    add("Row", "Load media again", session::retry, "F5", "R");
    return this;
  }

  /// Adds looking at many rows.
  Actions addGrid(Runnable toggle, Runnable copyIds) {
    add("View", "Grid of rows", toggle, "B");
    add("Row", "Copy ids of selected rows", copyIds, "Shortcut+Shift+I");
    return this;
  }

  /// Adds choosing rows and objects.
  Actions addFilters(Session session, FilterBar filters) {
    RowSearch rows = session.search();
    ObjectSearch objects = session.display().search();
    add("Row", "Filter rows…", filters::focusRows, "Shortcut+F", "Slash");
    add("Row", "Filter of rows on or off", () -> toggle(rows.onProperty()), "T");
    add("Row", "Filter objects…", filters::focusObjects, "Shortcut+Shift+F");
    add("Row", "Filter of objects on or off", () -> toggle(objects.onProperty()), "O");
    return this;
  }

  private static void toggle(BooleanProperty property) {
    property.set(!property.get());
  }

  /// Adds looking at the picture.
  Actions addView(ViewerPane viewer, RowDisplay display) {
    Navigation navigation = viewer.stack().navigation();
    ViewAids aids = viewer.aids();
    add("View", "Whole picture", navigation::fit, "F", "0");
    add("View", "Whole width", navigation::fitWidth, "W");
    add("View", "Selected object", navigation::fitSelected, "Z");
    add("View", "Actual size", navigation::actualSize, "1");
    add("View", "Zoom in", navigation::zoomIn, "Plus", "Equals", "Shift+Equals", "Add");
    add("View", "Zoom out", navigation::zoomOut, "Minus", "Subtract");
    add("View", "Back to the last view", navigation::back, "Backspace");
    for (ZoomPolicy policy : ZoomPolicy.values()) {
      Runnable choose = () -> navigation.policyProperty().set(policy);
      add("View", policy.title(), choose, "Shortcut+" + policy.digit());
    }
    add("View", "Minimap on or off", () -> toggle(aids.minimapProperty()), "M");
    add("View", "Loupe on or off", () -> toggle(aids.loupeProperty()), "X");
    add("View", "Crosshair on or off", () -> toggle(aids.crosshairProperty()), "H");
    add("View", "Adjust picture…", viewer::toggleAdjusting, "P");
    add("View", "Reset adjustment", viewer::resetAdjustment, "Shift+P");
    add("View", "Only the selected class", display::soloClass, "S");
    add("View", "Only the selected object", display::soloObject, "Shift+S");
    add("View", "Deselect", () -> display.selection().select(ObjectSelection.NONE), "Esc");
    add("View", "Turn by EXIF on or off", () -> toggle(display.turnByExifProperty()));
    for (Layer layer : Layer.values()) {
      String name = "Show or hide " + layer.word();
      add("View", name, () -> display.toggle(layer), "Alt+" + layer.digit());
    }
    return this;
  }

  private void add(String menu, String name, Runnable run, String... keys) {
    table.add(Action.of(menu, name, run, keys));
  }

  List<Action> table() {
    return List.copyOf(table);
  }

  MenuBar menuBar() {
    Map<String, Menu> menus = new LinkedHashMap<>();
    for (String name : List.of("File", "Row", "View", "Help")) {
      menus.put(name, new Menu(name));
    }
    for (Action action : table) {
      menus.computeIfAbsent(action.menu(), title -> new Menu(title)).getItems().add(item(action));
    }
    menuBar.getMenus().setAll(menus.values());
    return menuBar;
  }

  private static MenuItem item(Action action) {
    Label name = new Label(action.name());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label key = new Label(action.keys().isEmpty() ? "" : shown(action.keys().getFirst()));
    key.getStyleClass().add("text-muted");
    HBox content = new HBox(24, name, gap, key);
    content.setPrefWidth(MENU_WIDTH);
    CustomMenuItem item = new CustomMenuItem(content);
    item.setOnAction(event -> action.run().run());
    return item;
  }

  /// A key as people write it.
  static String shown(KeyCombination key) {
    return key.getDisplayText()
        .replace("Equals", "=")
        .replace("Slash", "/")
        .replace("Plus", "+")
        .replace("Minus", "−");
  }

  /// Starts actions by their keys, except where a key belongs to what is being typed.
  void handleKeysOf(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(scene, event));
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::swallowTyped);
  }

  /// Whether a key moves within the control that has the focus, such as one that opens a line of
  /// the tree.
  private static boolean belongsToControl(@Nullable Node focused, KeyEvent event) {
    if (focused instanceof ThumbnailGrid grid) {
      return grid.uses(event);
    }
    boolean moves =
        focused instanceof TreeView
            || focused instanceof TableView
            || focused instanceof Slider
            || focused instanceof ComboBox;
    return moves && MOVING_KEYS.contains(event.getCode()) && !event.isShortcutDown();
  }

  /// Keeps the letter of a key that started an action out of the box that the action leads to.
  private void swallowTyped(KeyEvent event) {
    if (swallowsTyped) {
      event.consume();
    }
  }

  private void handle(Scene scene, KeyEvent event) {
    swallowsTyped = false;
    if (event.getCode().isModifierKey() || menuBar.getMenus().stream().anyMatch(Menu::isShowing)) {
      return;
    }
    if (belongsToControl(scene.getFocusOwner(), event)) {
      return;
    }
    boolean typing = scene.getFocusOwner() instanceof TextInputControl;
    for (Action action : table) {
      for (KeyCombination key : action.keys()) {
        if (key.match(event) && !(typing && Action.clashesWithTyping(key))) {
          event.consume();
          swallowsTyped = true;
          action.run().run();
          return;
        }
      }
    }
  }
}
