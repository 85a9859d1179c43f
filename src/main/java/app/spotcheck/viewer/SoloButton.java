package app.spotcheck.viewer;

import app.spotcheck.session.ShownOptions;
import app.spotcheck.session.Solo;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows one class alone, or all objects again.
final class SoloButton extends Button {
  private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

  private final ShownOptions options;
  private String name = "";

  SoloButton(ShownOptions options) {
    super("", new FontIcon(Feather.TARGET));
    this.options = options;
    getStyleClass().addAll("flat", "solo-button");
    setTooltip(new Tooltip("Show only this class, or all again (Alt+click on its box)"));
    setOnAction(event -> toggle());
  }

  private void toggle() {
    options.toggleSolo(new Solo.OfClass(name));
  }

  /// A click on a node while Alt is held down does the same, and nothing else.
  void alsoByAltClickOn(Node node) {
    node.addEventFilter(
        MouseEvent.ANY,
        event -> {
          if (event.isAltDown() && isVisible()) {
            if (event.getEventType() == MouseEvent.MOUSE_CLICKED) {
              toggle();
            }
            event.consume();
          }
        });
  }

  /// Stands for a class; one without objects has nothing to show alone.
  void show(String className, boolean hasObjects) {
    name = className;
    setAccessibleText("Show only class " + className);
    pseudoClassStateChanged(
        ALONE, new Solo.OfClass(className).equals(options.soloProperty().get()));
    setVisible(hasObjects);
  }
}
