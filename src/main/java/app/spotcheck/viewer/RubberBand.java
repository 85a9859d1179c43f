package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import javafx.scene.shape.Rectangle;

/// The rectangle that is drawn with the mouse to select the objects in it.
final class RubberBand extends Rectangle {
  private double startX;
  private double startY;

  RubberBand() {
    getStyleClass().add("rubber-band");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /// Starts at a position of the view.
  void start(double viewX, double viewY) {
    startX = viewX;
    startY = viewY;
    stretch(viewX, viewY);
    setVisible(true);
  }

  /// Reaches from where it was started to a position of the view.
  void stretch(double viewX, double viewY) {
    setX(Math.min(startX, viewX));
    setY(Math.min(startY, viewY));
    setWidth(Math.abs(viewX - startX));
    setHeight(Math.abs(viewY - startY));
  }

  /// Vanishes.
  ///
  /// @return what it enclosed, in view pixels
  Box end() {
    setVisible(false);
    return new Box(getX(), getY(), getWidth(), getHeight());
  }
}
