package app.spotcheck.browser;

import app.spotcheck.export.IndexedRow;
import app.spotcheck.session.Session;
import app.spotcheck.session.ShownRows;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The left of the window: a box to go to a row, and the list of rows.
public final class BrowserPane extends VBox {
  private static final double CELL_HEIGHT = 46;

  private final Session session;
  private final TextField goTo = new TextField();
  private final Label title = new Label("Rows");
  private final ListView<IndexedRow> list = new ListView<>();
  private final RowPicker picker;
  private RowList rows;

  public BrowserPane(Session session) {
    this.session = session;
    this.picker = new RowPicker(session);
    this.rows = new RowList(session, session.shownProperty().get());
    getStyleClass().add("browser");
    title.getStyleClass().add("pane-title");
    title.setId("row-count");
    goTo.setId("go-to");
    goTo.setPromptText("Go to row: number, id or key");
    goTo.setAccessibleText("Go to a row by its number, id, global key or external id");
    goTo.setTooltip(
        new Tooltip(
            "A number from 1, a data row id, global key or external id; =007 forces a key"));
    goTo.setOnAction(event -> goTo());
    goTo.textProperty().addListener((property, before, now) -> markFound(true));
    list.setId("rows");
    list.setCellFactory(view -> new RowCell(picker));
    Label none = new Label("No row fits the filter");
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.setFixedCellSize(CELL_HEIGHT);
    list.setAccessibleText("Rows of the export");
    VBox.setVgrow(list, Priority.ALWAYS);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, new SortMenu(session.search()));
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(goTo, head, list);
    list.setItems(rows);

    session.exportProperty().addListener((property, before, now) -> startOver());
    session.shownProperty().addListener((property, before, now) -> showRows(now));
    session.selection().rowsProperty().addListener((property, before, now) -> updateTitle());
    session.rowIndexProperty().addListener((property, before, now) -> follow(now.intValue()));
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener((property, before, now) -> moved(now.intValue()));
    startOver();
  }

  /// Puts the cursor into the box that goes to a row.
  public void focusGoTo() {
    goTo.requestFocus();
    goTo.selectAll();
  }

  private void startOver() {
    replaceRows(session.shownProperty().get());
  }

  private void showRows(ShownRows now) {
    if (rows.grow(now)) {
      updateTitle();
      follow(session.rowIndexProperty().get());
    } else {
      replaceRows(now);
    }
  }

  private void replaceRows(ShownRows now) {
    rows = new RowList(session, now);
    list.setItems(rows);
    updateTitle();
    follow(session.rowIndexProperty().get());
  }

  private void updateTitle() {
    int count = rows.size();
    int selected = session.selection().count();
    String text = count == 1 ? "1 row" : String.format("%,d rows", count);
    boolean several = selected > 1;
    title.setText(several ? text + String.format(", %,d selected", selected) : text);
  }

  private void follow(int row) {
    int place = session.shownProperty().get().placeOf(row);
    if (place >= 0 && place < rows.size()) {
      if (list.getSelectionModel().getSelectedIndex() != place) {
        list.getSelectionModel().clearAndSelect(place);
        scrollIntoView(place);
      }
    } else {
      list.getSelectionModel().clearSelection();
    }
  }

  /// Shows the row that the list's own keys or clicks have moved to.
  private void moved(int place) {
    if (place >= 0 && place < rows.size()) {
      int row = session.shownProperty().get().rowAt(place);
      if (row != session.rowIndexProperty().get()) {
        picker.pick(row, false);
      }
    }
  }

  private void scrollIntoView(int index) {
    int visible = (int) (list.getHeight() / CELL_HEIGHT);
    if (visible > 0) {
      list.scrollTo(Math.max(0, index - visible / 2));
    } else {
      list.scrollTo(index);
    }
  }

  private void goTo() {
    String key = goTo.getText();
    if (key.isBlank()) {
      return;
    }
    session.goTo(key, found -> wentTo(key, found));
  }

  private void wentTo(String key, boolean found) {
    markFound(found);
    if (found) {
      list.requestFocus();
    } else {
      session.report("There is no row \"" + key.strip() + "\" in this export.");
    }
  }

  private void markFound(boolean found) {
    goTo.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), !found);
  }
}
