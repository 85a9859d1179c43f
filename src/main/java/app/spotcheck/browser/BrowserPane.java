package app.spotcheck.browser;

import app.spotcheck.export.IndexedRow;
import app.spotcheck.session.Session;
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
  private RowList rows;

  public BrowserPane(Session session) {
    this.session = session;
    this.rows = new RowList(session);
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
    list.setCellFactory(view -> new RowCell());
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
    session.rowCountProperty().addListener((property, before, now) -> grow());
    session.rowIndexProperty().addListener((property, before, now) -> follow(now.intValue()));
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener((property, before, now) -> session.show(now.intValue()));
    startOver();
  }

  /// Puts the cursor into the box that goes to a row.
  public void focusGoTo() {
    goTo.requestFocus();
    goTo.selectAll();
  }

  private void startOver() {
    rows = new RowList(session);
    list.setItems(rows);
    grow();
  }

  private void grow() {
    int count = session.rowCountProperty().get();
    rows.grow(count);
    title.setText(count == 1 ? "1 row" : String.format("%,d rows", count));
    follow(session.rowIndexProperty().get());
  }

  private void follow(int index) {
    if (index >= 0 && index < rows.size()) {
      if (list.getSelectionModel().getSelectedIndex() != index) {
        list.getSelectionModel().clearAndSelect(index);
        scrollIntoView(index);
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
    boolean found = session.goTo(key);
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
