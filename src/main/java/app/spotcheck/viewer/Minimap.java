package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.PictureAdjustment;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.ScenePainter;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.Session;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A small overview of a picture that is zoomed in, with a frame around the part in view; a click
/// or a drag moves that part. It is painted once the picture itself is on the canvas, which it
/// would only hold up.
final class Minimap extends Pane {
  private static final double MOST_WIDTH = 190;
  private static final double MOST_HEIGHT = 150;

  /// The most that it takes of the view's width and height.
  private static final double MOST_PART = 0.3;

  /// A smaller view has no room for it.
  private static final double LEAST_VIEW = 280;

  /// The part in view is never marked smaller, in view pixels.
  private static final double LEAST_MARK = 4;

  private final Session session;
  private final Navigation navigation;
  private final RowDisplay display;
  private final ReadOnlyObjectProperty<@Nullable Scene> shownScene;
  private final BooleanProperty on;
  private final FrameLayer layer = new FrameLayer(task -> Thread.startVirtualThread(task));
  private final Rectangle edge = new Rectangle();
  private final Rectangle part = new Rectangle();
  private boolean isHeld;
  private @Nullable Scene paintedScene;
  private Viewport paintedViewport = Viewport.IDENTITY;
  private PictureAdjustment paintedAdjustment = PictureAdjustment.NEUTRAL;

  /// @param shownScene the scene that is on the canvas
  Minimap(
      Session session,
      Navigation navigation,
      ReadOnlyObjectProperty<@Nullable Scene> shownScene,
      BooleanProperty on) {
    this.session = session;
    this.navigation = navigation;
    this.shownScene = shownScene;
    this.display = session.display();
    this.on = on;
    setId("minimap");
    getStyleClass().add("minimap");
    managedProperty().bind(visibleProperty());
    setAccessibleText("Overview of the picture");
    edge.getStyleClass().add("minimap-edge");
    part.getStyleClass().add("minimap-part");
    edge.setMouseTransparent(true);
    part.setMouseTransparent(true);
    getChildren().addAll(layer.canvas(), edge, part);
    // until there is something to show; a parent would stretch it over the whole canvas
    setMaxSize(0, 0);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseReleased(this::released);
    setOnMouseClicked(MouseEvent::consume);
    on.addListener((property, before, now) -> update());
    shownScene.addListener((property, before, now) -> update());
    display.shownOptionsProperty().addListener((property, before, now) -> update());
    navigation.viewportProperty().addListener((property, before, now) -> update());
    update();
  }

  private void update() {
    Scene scene = shownScene.get();
    Box visible = navigation.visible();
    boolean hasRoom = Math.min(navigation.width(), navigation.height()) >= LEAST_VIEW;
    if (!on.get()
        || scene == null
        || scene.picture() == null
        || !hasRoom
        || isWhole(scene.frame(), visible)) {
      setVisible(false);
      paintedScene = null;
      layer.clear();
      return;
    }
    setVisible(true);
    Viewport inMap = resize(scene.frame());
    paint(scene, inMap);
    mark(visible, inMap);
  }

  private static boolean isWhole(Box frame, Box visible) {
    return visible.contains(new Point(frame.left(), frame.top()))
        && visible.contains(new Point(frame.right(), frame.bottom()));
  }

  /// Becomes as large as the picture's shape allows.
  private Viewport resize(Box frame) {
    double scale =
        Math.min(
            Math.min(MOST_WIDTH, MOST_PART * navigation.width()) / frame.width(),
            Math.min(MOST_HEIGHT, MOST_PART * navigation.height()) / frame.height());
    double width = Math.max(LEAST_MARK, Math.rint(frame.width() * scale));
    double height = Math.max(LEAST_MARK, Math.rint(frame.height() * scale));
    setMinSize(width, height);
    setMaxSize(width, height);
    return new Viewport(scale, -frame.left() * scale, -frame.top() * scale);
  }

  private void paint(Scene scene, Viewport inMap) {
    PictureAdjustment adjustment = display.shownOptionsProperty().get().adjustment();
    if (scene == paintedScene
        && inMap.equals(paintedViewport)
        && adjustment.equals(paintedAdjustment)) {
      return;
    }
    paintedScene = scene;
    paintedViewport = inMap;
    paintedAdjustment = adjustment;
    double pixels = getScene() == null ? 1 : getScene().getWindow().getRenderScaleX();
    PaintOptions options =
        PaintOptions.DEFAULT.withLayers(Set.of(Layer.IMAGE)).withAdjustment(adjustment);
    ScenePainter painter = new ScenePainter(session.colors());
    layer.update(
        inMap,
        getMaxWidth(),
        getMaxHeight(),
        pixels,
        frame -> painter.paint(scene, options, inMap.inDevicePixels(pixels), pixels, frame),
        () -> {});
  }

  private void mark(Box visible, Viewport inMap) {
    Point from = inMap.viewFromImage(new Point(visible.left(), visible.top()));
    Point to = inMap.viewFromImage(new Point(visible.right(), visible.bottom()));
    double left = Math.clamp(from.x(), 0, getMaxWidth() - LEAST_MARK);
    double top = Math.clamp(from.y(), 0, getMaxHeight() - LEAST_MARK);
    double right = Math.clamp(to.x(), left + LEAST_MARK, getMaxWidth());
    double bottom = Math.clamp(to.y(), top + LEAST_MARK, getMaxHeight());
    place(edge, left, top, right, bottom);
    place(part, left, top, right, bottom);
  }

  private static void place(Rectangle mark, double left, double top, double right, double bottom) {
    mark.setX(left);
    mark.setY(top);
    mark.setWidth(right - left);
    mark.setHeight(bottom - top);
  }

  private void pressed(MouseEvent event) {
    isHeld = true;
    move(event);
    event.consume();
  }

  /// Not every drag over it is its own: one that began on the canvas moves the picture.
  private void dragged(MouseEvent event) {
    if (isHeld) {
      move(event);
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    isHeld = false;
    event.consume();
  }

  private void move(MouseEvent event) {
    Scene scene = shownScene.get();
    if (scene != null) {
      Box frame = scene.frame();
      double x = Math.clamp(event.getX() / getWidth(), 0, 1);
      double y = Math.clamp(event.getY() / getHeight(), 0, 1);
      navigation.center(
          new Point(frame.left() + x * frame.width(), frame.top() + y * frame.height()));
    }
  }
}
