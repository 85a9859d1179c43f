package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.paint.ObjectPicker;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.ShownScene;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

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

  /// Whether the cursor is over this canvas; another one may show the same part.
  private boolean isOver;

  private @Nullable Hit clicked;

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
    isOver = true;
    lastX = event.getX();
    lastY = event.getY();
    List<Hit> under = hitsAt(event);
    hover(under.isEmpty() ? null : under.getFirst());
    display.cursorProperty().set(stack.imageFromView(event.getX(), event.getY()));
    stackList.cursorMoved(under, event.getX(), event.getY());
  }

  private void left() {
    isOver = false;
    hover(null);
    display.cursorProperty().set(null);
    stackList.cursorLeft();
  }

  /// The cursor stays where it is while the picture moves under it.
  private void followPicture() {
    if (isOver) {
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
      clicked(hitsAt(event), event.isShortcutDown());
    }
    dragging = false;
  }

  private void hover(@Nullable Hit hit) {
    for (ShownScene scene : stack.shown()) {
      scene
          .selection()
          .hover(hit != null && hit.scene().equals(scene) ? hit.object() : ObjectSelection.NONE);
    }
  }

  private void clicked(List<Hit> under, boolean adding) {
    if (under.isEmpty() && !adding) {
      stack.shown().forEach(scene -> scene.selection().select(ObjectSelection.NONE));
    } else if (adding && !under.isEmpty()) {
      under.getFirst().scene().selection().toggle(under.getFirst().object());
    } else if (!adding) {
      clicked = under.get((under.indexOf(selected(under)) + 1) % under.size());
      clicked.select();
    }
  }

  /// What is selected of what is under the cursor: where that is several, what was clicked last.
  private @Nullable Hit selected(List<Hit> under) {
    Hit last = clicked;
    return last != null && last.isSelected()
        ? last
        : under.stream().filter(Hit::isSelected).findFirst().orElse(null);
  }

  private void selectWithin(Box inView) {
    Box inImage =
        stack
            .viewportProperty()
            .get()
            .imageFromView(inView.left(), inView.top(), inView.width(), inView.height());
    for (ShownScene shown : stack.shown()) {
      Scene scene = shown.scene().get();
      if (scene != null) {
        shown.selection().select(ObjectPicker.within(scene, shown.options().get(), inImage));
      }
    }
  }

  /// What is under the cursor: first of the highest scene, of each scene the nearest border first.
  private List<Hit> hitsAt(MouseEvent event) {
    Point inImage = stack.imageFromView(event.getX(), event.getY());
    double tolerance = TOLERANCE / stack.viewportProperty().get().scale();
    List<Hit> hits = new ArrayList<>();
    for (ShownScene shown : stack.shown().reversed()) {
      Scene scene = shown.scene().get();
      if (scene != null) {
        ObjectPicker.at(scene, shown.options().get(), inImage, tolerance)
            .forEach(object -> hits.add(new Hit(shown, object)));
      }
    }
    return hits;
  }
}
