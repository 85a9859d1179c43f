package app.spotcheck.browser;

import app.spotcheck.session.Session;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Stands in place of the rows where none fits the filter, and clears it.
final class NoRowFits extends VBox {
  private final Session session;

  NoRowFits(Session session) {
    super(8);
    this.session = session;
    getStyleClass().add("no-row-fits");
    setAlignment(Pos.CENTER);
    setPickOnBounds(false);
    Label text = new Label("No row fits the filter");
    text.setWrapText(true);
    Button clear = new Button("Clear the filter");
    clear.setMinWidth(USE_PREF_SIZE);
    clear.setOnAction(event -> session.search().textProperty().set(""));
    getChildren().addAll(text, clear);
    session.shownProperty().addListener((property, before, now) -> update());
    update();
  }

  private void update() {
    boolean none = session.shownProperty().get().size() == 0;
    setVisible(none && session.rowCountProperty().get() > 0);
  }
}
