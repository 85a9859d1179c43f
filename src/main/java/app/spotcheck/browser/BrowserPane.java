package app.spotcheck.browser;

import app.spotcheck.session.Session;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The left of the window: a box to go to a row, and the list of rows.
public final class BrowserPane extends VBox {
  private final Session session;
  private final TextField goTo = new TextField();
  private final Label title = new Label("Rows");
  private final RowListView list;

  public BrowserPane(Session session) {
    this.session = session;
    this.list = new RowListView(session);
    getStyleClass().add("browser");
    title.getStyleClass().add("pane-title");
    title.setId("row-count");
    title.setMinWidth(USE_PREF_SIZE);
    goTo.setId("go-to");
    goTo.setPromptText("Go to row: number, id or key");
    goTo.setAccessibleText("Go to a row by its number, id, global key or external id");
    goTo.setTooltip(
        new Tooltip(
            "A number from 1, a data row id, global key or external id; =007 forces a key"));
    goTo.setOnAction(event -> goTo());
    goTo.textProperty().addListener((property, before, now) -> markFound(true));
    VBox.setVgrow(list, Priority.ALWAYS);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, new SortMenu(session.search()));
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(goTo, head, list);
    session.shownProperty().addListener((property, before, now) -> updateTitle());
    session.selection().rowsProperty().addListener((property, before, now) -> updateTitle());
    updateTitle();
  }

  /// Puts the cursor into the box that goes to a row.
  public void focusGoTo() {
    goTo.requestFocus();
    goTo.selectAll();
  }

  private void updateTitle() {
    int count = session.shownProperty().get().size();
    int selected = session.selection().count();
    String text = count == 1 ? "1 row" : String.format("%,d rows", count);
    boolean several = selected > 1;
    title.setText(several ? text + String.format(", %,d selected", selected) : text);
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
