package app.spotcheck.viewer;

import app.spotcheck.paint.ColorScheme;
import app.spotcheck.session.Session;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// Changes the colour of one class: one of the palette, any other by its number, or back to its
/// own.
final class ColorPopup {
  private static final int OFFERED = 24;
  private static final int COLUMNS = 8;
  private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");
  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

  private final Session session;
  private final String name;
  private final Popup popup = new Popup();
  private final TextField field = new TextField();

  ColorPopup(Session session, String name) {
    this.session = session;
    this.name = name;
    Label title = new Label("Colour of " + name);
    title.getStyleClass().add("pane-title");
    title.setMaxWidth(230);
    VBox content = new VBox(8, title, palette(), byNumber());
    content.setId("color-popup");
    content.getStyleClass().add("color-popup");
    popup.getContent().add(content);
    popup.setAutoHide(true);
    // keys that mean nothing here must not start actions of the window below
    popup.addEventHandler(KeyEvent.ANY, this::keyed);
  }

  private void keyed(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
      popup.hide();
    }
    event.consume();
  }

  /// Shows the popup below a part of the window.
  void show(Node anchor) {
    Bounds place = anchor.localToScreen(anchor.getBoundsInLocal());
    popup.show(anchor, place.getMinX(), place.getMaxY() + 4);
  }

  private TilePane palette() {
    TilePane tiles = new TilePane(4, 4);
    tiles.setPrefColumns(COLUMNS);
    scheme()
        .get()
        .set()
        .colors()
        .limit(OFFERED)
        .forEach(rgb -> {
          Button button = new Button("", Swatches.of(rgb));
          button.getStyleClass().add("swatch-button");
          button.setAccessibleText("Colour " + Swatches.hex(rgb));
          button.setOnAction(event -> {
            choose(rgb);
            popup.hide();
          });
          tiles.getChildren().add(button);
        });
    return tiles;
  }

  private HBox byNumber() {
    field.setId("color-number");
    field.setText(Swatches.hex(session.colors().colorOf(name)));
    field.setPrefColumnCount(7);
    field.setAccessibleText("Colour as #rrggbb");
    field.textProperty().addListener((property, before, now) -> typed(now));
    field.setOnAction(event -> popup.hide());
    HBox.setHgrow(field, Priority.ALWAYS);
    Button reset = new Button("Default");
    reset.setId("color-default");
    reset.setDisable(!scheme().get().chosen().containsKey(name));
    reset.setOnAction(event -> {
      scheme().set(scheme().get().without(name));
      popup.hide();
    });
    HBox box = new HBox(6, field, reset);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void typed(String text) {
    var number = HEX.matcher(text.strip());
    boolean readable = number.matches();
    field.pseudoClassStateChanged(FAULTY, !readable);
    if (readable) {
      choose(Integer.parseInt(number.group(1), 16));
    }
  }

  private void choose(int rgb) {
    scheme().set(scheme().get().with(name, rgb));
  }

  private ObjectProperty<ColorScheme> scheme() {
    return session.display().colorSchemeProperty();
  }
}
