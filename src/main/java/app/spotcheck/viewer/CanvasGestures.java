package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.paint.ObjectPicker;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.RowDisplay;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What the mouse does on the canvas: the wheel zooms at the cursor, a drag moves the picture, the
/// cursor hovers, and a click selects; clicking the same place again takes what lies below. With
/// Ctrl a click adds to the selection, and a drag selects all objects within a rectangle.
final class CanvasGestures {
  private static final double TOLERANCE = 6;
  private static final double DRAG_THRESHOLD = 4;
  private static final double NOTCH = 40;

  private final LayerStack stack;
  private final RowDisplay display;
  private final StackList stackList;
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;
  private boolean dragging;

  CanvasGestures(LayerStack stack, RowDisplay display, StackList stackList) {
    this.stack = stack;
    this.stackList = stackList;
    this.display = display;
    stack.setOnScroll(this::scrolled);
    stack.setOnZoom(this::pinched);
    stack.setOnMouseMoved(this::moved);
    stack.setOnMouseExited(event -> left());
    stack.setOnMousePressed(this::pressed);
    stack.setOnMouseDragged(this::dragged);
    stack.setOnMouseReleased(this::released);
    stack.viewportProperty().addListener((property, before, now) -> followPicture());
  }

  private void scrolled(ScrollEvent event) {
    stackList.close();
    if (event.getDeltaY() != 0 && !event.isInertia()) {
      double factor = Math.pow(Navigation.ZOOM_STEP, event.getDeltaY() / NOTCH);
      stack.navigation().zoom(event.getX(), event.getY(), factor);
    }
    event.consume();
  }

  private void pinched(ZoomEvent event) {
    stack.navigation().zoom(event.getX(), event.getY(), event.getZoomFactor());
    event.consume();
  }

  private void moved(MouseEvent event) {
    lastX = event.getX();
    lastY = event.getY();
    List<Integer> under = objectsAt(event);
    display.selection().hover(under.isEmpty() ? ObjectSelection.NONE : under.getFirst());
    display.cursorProperty().set(stack.imageFromView(event.getX(), event.getY()));
    stackList.cursorMoved(under, event.getX(), event.getY());
  }

  private void left() {
    display.selection().hover(ObjectSelection.NONE);
    display.cursorProperty().set(null);
    stackList.cursorLeft();
  }

  /// The cursor stays where it is while the picture moves under it.
  private void followPicture() {
    if (display.cursorProperty().get() != null) {
      display.cursorProperty().set(stack.imageFromView(lastX, lastY));
    }
  }

  private void pressed(MouseEvent event) {
    stack.requestFocus();
    stackList.close();
    pressedX = lastX = event.getX();
    pressedY = lastY = event.getY();
    dragging = false;
  }

  private void dragged(MouseEvent event) {
    double distance = Math.hypot(event.getX() - pressedX, event.getY() - pressedY);
    if (!dragging && distance < DRAG_THRESHOLD) {
      return;
    }
    if (!dragging && event.isShortcutDown()) {
      stack.rubberBand().start(pressedX, pressedY);
    }
    dragging = true;
    if (stack.rubberBand().isVisible()) {
      stack.rubberBand().stretch(event.getX(), event.getY());
      return;
    }
    stack.setCursor(Cursor.CLOSED_HAND);
    double dx = event.getX() - lastX;
    double dy = event.getY() - lastY;
    lastX = event.getX();
    lastY = event.getY();
    stack.navigation().pan(dx, dy);
  }

  private void released(MouseEvent event) {
    stack.setCursor(Cursor.DEFAULT);
    if (stack.rubberBand().isVisible()) {
      selectWithin(stack.rubberBand().end());
    } else if (!dragging && event.getButton() == MouseButton.PRIMARY) {
      clicked(objectsAt(event), event.isShortcutDown());
    }
    dragging = false;
  }

  private void clicked(List<Integer> under, boolean adding) {
    ObjectSelection selection = display.selection();
    if (adding && !under.isEmpty()) {
      selection.toggle(under.getFirst());
    } else if (!adding) {
      int selected = under.indexOf(selection.selectedProperty().get());
      selection.select(
          under.isEmpty() ? ObjectSelection.NONE : under.get((selected + 1) % under.size()));
    }
  }

  private void selectWithin(Box inView) {
    Scene scene = display.sceneProperty().get();
    if (scene != null) {
      Box inImage =
          stack
              .viewportProperty()
              .get()
              .imageFromView(inView.left(), inView.top(), inView.width(), inView.height());
      display
          .selection()
          .select(ObjectPicker.within(scene, display.shownOptionsProperty().get(), inImage));
    }
  }

  private List<Integer> objectsAt(MouseEvent event) {
    Scene scene = display.sceneProperty().get();
    if (scene == null) {
      return List.of();
    }
    Point inImage = stack.imageFromView(event.getX(), event.getY());
    double tolerance = TOLERANCE / stack.viewportProperty().get().scale();
    return ObjectPicker.at(scene, display.shownOptionsProperty().get(), inImage, tolerance);
  }
}
