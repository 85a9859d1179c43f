package app.spotcheck.viewer;

import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.model.Annotation;
import app.spotcheck.paint.LoupePainter;
import app.spotcheck.paint.ObjectPicker;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.PicturePyramid;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.ShownScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The picture's pixels around the cursor, enlarged, with the values of the one under it and the
/// objects there.
final class Loupe extends VBox {
  /// How many pixels are shown on each side of the one under the cursor.
  private static final int REACH = 5;

  private static final double SIDE = 16 * (2 * REACH + 1);
  private static final double GAP = 24;
  private static final int MOST_OBJECTS = 4;

  private final Supplier<LayerStack> underCursor;
  private final RowDisplay display;
  private final BooleanProperty on;
  private final FrameLayer layer = new FrameLayer(task -> Thread.startVirtualThread(task));
  private final Label place = new Label();
  private final Label value = new Label();
  private final Label objects = new Label();

  /// @param underCursor the canvas that the cursor is over
  Loupe(Supplier<LayerStack> underCursor, RowDisplay display, BooleanProperty on) {
    this.underCursor = underCursor;
    this.display = display;
    this.on = on;
    setId("loupe");
    getStyleClass().add("loupe");
    setMouseTransparent(true);
    setManaged(false);
    place.setId("loupe-place");
    value.setId("loupe-value");
    objects.setId("loupe-objects");
    objects.setMaxWidth(SIDE);
    layer.canvas().setWidth(SIDE);
    layer.canvas().setHeight(SIDE);
    getChildren().addAll(layer.canvas(), place, value, objects);
    on.addListener((property, before, now) -> update());
    display.cursorProperty().addListener((property, before, now) -> update());
    display.sceneProperty().addListener((property, before, now) -> update());
    display.shownOptionsProperty().addListener((property, before, now) -> update());
    update();
  }

  private void update() {
    Scene scene = display.sceneProperty().get();
    Point cursor = display.cursorProperty().get();
    PicturePyramid picture = scene == null ? null : scene.picture();
    if (!on.get() || scene == null || picture == null || cursor == null) {
      setVisible(false);
      return;
    }
    setVisible(true);
    PaintOptions options = display.shownOptionsProperty().get();
    int x = (int) Math.floor(cursor.x());
    int y = (int) Math.floor(cursor.y());
    place.setText("x " + x + ", y " + y);
    LayerStack stack = underCursor.get();
    objects.setText(named(stack.shown(), new Point(x + 0.5, y + 0.5)));
    AtomicInteger middle = new AtomicInteger();
    layer.update(
        Viewport.IDENTITY,
        SIDE,
        SIDE,
        getScene() == null ? 1 : getScene().getWindow().getRenderScaleX(),
        frame ->
            middle.set(
                LoupePainter.paint(
                    picture, scene.frame(), cursor, options.adjustment(), REACH, frame)),
        () -> value.setText(told(middle.get())));
    moveTo(stack, stack.viewportProperty().get().viewFromImage(cursor));
  }

  /// The value of a premultiplied pixel.
  private static String told(int pixel) {
    int alpha = pixel >>> 24;
    if (alpha == 0) {
      return "no pixel";
    }
    int red = (pixel >> 16 & 0xff) * 255 / alpha;
    int green = (pixel >> 8 & 0xff) * 255 / alpha;
    int blue = (pixel & 0xff) * 255 / alpha;
    String opacity = alpha == 255 ? "" : "  A " + alpha;
    return String.format(
        Locale.ROOT,
        "R %d  G %d  B %d%s\n#%02x%02x%02x",
        red,
        green,
        blue,
        opacity,
        red,
        green,
        blue);
  }

  private static String named(List<ShownScene> scenes, Point middle) {
    List<String> names = new ArrayList<>();
    for (ShownScene shown : scenes.reversed()) {
      Scene scene = shown.scene().get();
      if (scene != null) {
        ObjectPicker.at(scene, shown.options().get(), middle, 0.5)
            .forEach(object -> names.add(named(scene, object)));
      }
    }
    String more =
        names.size() > MOST_OBJECTS ? "\nand " + (names.size() - MOST_OBJECTS) + " more" : "";
    return names.stream().limit(MOST_OBJECTS).collect(Collectors.joining("\n")) + more;
  }

  private static String named(Scene scene, int object) {
    Annotation annotation = scene.objects().get(object);
    int instance = scene.instanceOf(object);
    String number = instance < 0 ? "" : " " + (instance + 1);
    return annotation.feature().name() + " (" + annotation.kind().singular() + number + ")";
  }

  /// Stands beside the cursor, on the side where there is room.
  private void moveTo(LayerStack stack, Point inView) {
    autosize();
    Point2D cursor =
        getParent() == null
            ? new Point2D(inView.x(), inView.y())
            : getParent().sceneToLocal(stack.localToScene(inView.x(), inView.y()));
    double roomX = getParent() == null ? 0 : getParent().getLayoutBounds().getWidth();
    double roomY = getParent() == null ? 0 : getParent().getLayoutBounds().getHeight();
    relocate(beside(cursor.getX(), getWidth(), roomX), beside(cursor.getY(), getHeight(), roomY));
  }

  private static double beside(double cursor, double length, double room) {
    double after = cursor + GAP;
    double before = cursor - GAP - length;
    return Math.floor(after + length <= room || before < 0 ? after : before);
  }
}
