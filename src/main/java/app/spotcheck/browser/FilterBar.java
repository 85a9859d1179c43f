package app.spotcheck.browser;

import app.spotcheck.session.ObjectSearch;
import app.spotcheck.session.RowSearch;
import app.spotcheck.session.Session;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The filters over the window: which rows are listed, which objects are shown, and the filters of
/// rows that were saved under a name.
public final class FilterBar extends HBox {
  private static final double ROWS_SHARE = 0.58;

  private final Session session;
  private final SavedFilters saved;
  private final FilterField rows =
      new FilterField("Rows", "class = car and count(car) > 3 and has problem");
  private final FilterField objects =
      new FilterField("Objects", "class = car and confidence < 0.5");
  private final MenuButton menu = new MenuButton(null, new FontIcon(Feather.BOOKMARK));

  public FilterBar(Session session, SavedFilters saved, Runnable leave) {
    super(12);
    this.session = session;
    this.saved = saved;
    getStyleClass().add("filter-bar");
    RowSearch rowSearch = session.search();
    ObjectSearch objectSearch = session.display().search();
    rows.bind(rowSearch.textProperty(), rowSearch.onProperty(), rowSearch.faultProperty());
    objects.bind(
        objectSearch.textProperty(), objectSearch.onProperty(), objectSearch.faultProperty());
    for (FilterField field : new FilterField[] {rows, objects}) {
      HBox.setHgrow(field, Priority.ALWAYS);
      field.setMinWidth(0);
      field.onLeaving(leave);
      new FilterCompletion(field.box(), rowSearch::suggestions);
    }
    rows.prefWidthProperty().bind(widthProperty().multiply(ROWS_SHARE));
    objects.prefWidthProperty().bind(widthProperty().multiply(1 - ROWS_SHARE));
    menu.setId("saved-filters");
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setAccessibleText("Saved filters of rows");
    menu.setTooltip(new Tooltip("Saved filters of rows"));
    menu.setOnShowing(event -> fillMenu());
    fillMenu();
    getChildren().addAll(rows, menu, objects);
  }

  /// Puts the cursor into the filter of rows.
  public void focusRows() {
    rows.box().requestFocus();
    rows.box().end();
  }

  /// Puts the cursor into the filter of objects.
  public void focusObjects() {
    objects.box().requestFocus();
    objects.box().end();
  }

  private void fillMenu() {
    MenuItem save = new MenuItem("Save this filter…");
    save.setId("save-filter");
    save.setOnAction(event -> save());
    RowSearch search = session.search();
    save.setDisable(search.textProperty().get().isBlank() || search.faultProperty().get() != null);
    menu.getItems().setAll(save);
    if (!saved.all().isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    saved.all().forEach((name, text) -> menu.getItems().add(item(name, text)));
    if (!saved.all().isEmpty()) {
      Menu remove = new Menu("Forget");
      saved.all().keySet().forEach(name -> remove.getItems().add(removing(name)));
      menu.getItems().addAll(new SeparatorMenuItem(), remove);
    }
  }

  private MenuItem item(String name, String text) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> {
      session.search().textProperty().set(text);
      session.search().onProperty().set(true);
    });
    return item;
  }

  private MenuItem removing(String name) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> saved.remove(name));
    return item;
  }

  private void save() {
    TextInputDialog dialog = new TextInputDialog();
    dialog.initOwner(getScene().getWindow());
    dialog.setTitle("Save filter");
    dialog.setHeaderText(null);
    dialog.setGraphic(null);
    dialog.setContentText("Name of the filter:");
    dialog.getEditor().setId("filter-name");
    String text = session.search().textProperty().get();
    dialog
        .showAndWait()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> saved.save(name, text));
  }
}
