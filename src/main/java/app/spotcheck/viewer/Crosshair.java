package app.spotcheck.viewer;

import app.spotcheck.geometry.Point;
import app.spotcheck.session.RowDisplay;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/// Lines through the cursor over the whole view, light within dark, to be seen on any picture.
final class Crosshair extends Pane {
  private final Navigation navigation;
  private final RowDisplay display;
  private final BooleanProperty on;
  private final List<Line> across = List.of(line("crosshair-edge"), line("crosshair-line"));
  private final List<Line> down = List.of(line("crosshair-edge"), line("crosshair-line"));

  Crosshair(Navigation navigation, RowDisplay display, BooleanProperty on) {
    this.navigation = navigation;
    this.display = display;
    this.on = on;
    setId("crosshair");
    setMouseTransparent(true);
    setMinSize(0, 0);
    getChildren().addAll(across.getFirst(), down.getFirst(), across.getLast(), down.getLast());
    on.addListener((property, before, now) -> update());
    display.cursorProperty().addListener((property, before, now) -> update());
    navigation.viewportProperty().addListener((property, before, now) -> update());
    widthProperty().addListener((property, before, now) -> update());
    heightProperty().addListener((property, before, now) -> update());
    update();
  }

  private static Line line(String style) {
    Line line = new Line();
    line.getStyleClass().add(style);
    return line;
  }

  private void update() {
    Point cursor = display.cursorProperty().get();
    setVisible(on.get() && cursor != null);
    if (cursor == null) {
      return;
    }
    Point inView = navigation.viewportProperty().get().viewFromImage(cursor);
    double x = Math.floor(inView.x()) + 0.5;
    double y = Math.floor(inView.y()) + 0.5;
    across.forEach(line -> place(line, 0, y, getWidth(), y));
    down.forEach(line -> place(line, x, 0, x, getHeight()));
  }

  private static void place(Line line, double startX, double startY, double endX, double endY) {
    line.setStartX(startX);
    line.setStartY(startY);
    line.setEndX(endX);
    line.setEndY(endY);
  }
}
