package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.View.Fit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Zoom and place of one view, or of several that show the same part of a picture: the commands
/// that change them, the way back, and what becomes of them when another row is shown.
public final class Navigation {
  /// The factor of one step of zooming, by key, button or wheel.
  static final double ZOOM_STEP = 1.25;

  private static final double MARGIN = 16;

  private final RowDisplay display;
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(Viewport.IDENTITY);
  private final ObjectProperty<ZoomPolicy> policy =
      new SimpleObjectProperty<>(ZoomPolicy.WHOLE_PICTURE);
  private final ViewHistory history = new ViewHistory(System::nanoTime);
  private double width;
  private double height;
  private Fit fit = Fit.WHOLE;
  private @Nullable Box frame;
  private Arrival.@Nullable Departure departure;

  /// The object that is shown, as long as nothing else was asked for.
  private @Nullable Box fittedObject;

  /// Whether the view was changed by hand since the row came; then what is still loaded of the row
  /// does not change it any more.
  private boolean isSteered;

  public Navigation(Session session) {
    this.display = session.display();
    session.rowProperty().addListener((property, before, now) -> rowChanged(before, now));
    display.sceneProperty().addListener((property, before, now) -> sceneChanged(now));
  }

  /// Which part of the image is shown, in view pixels.
  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return viewport.getReadOnlyProperty();
  }

  /// What becomes of zoom and place when another row is shown.
  public ObjectProperty<ZoomPolicy> policyProperty() {
    return policy;
  }

  /// The part of the image that the view shows.
  Box visible() {
    return viewport.get().imageFromView(0, 0, width, height);
  }

  /// The width of the view, in view pixels.
  double width() {
    return width;
  }

  /// The height of the view, in view pixels.
  double height() {
    return height;
  }

  /// Takes the size of the view, in view pixels.
  void resize(double newWidth, double newHeight) {
    Point center = visible().center();
    boolean isFirst = width <= 0 || height <= 0;
    width = newWidth;
    height = newHeight;
    Scene scene = display.sceneProperty().get();
    if (width <= 0 || height <= 0 || scene == null) {
      return;
    }
    Box object = fittedObject;
    if (isFirst && !isSteered) {
      arrive(scene);
    } else if (object != null) {
      set(View.around(object, scene.frame(), width, height));
      fittedObject = object;
    } else {
      set(new View(center, viewport.get().scale(), fit));
    }
  }

  /// Shows the whole picture, and keeps showing it whole when the view is resized.
  public void fit() {
    jump(fitted(Fit.WHOLE));
  }

  /// Shows the picture as wide as the view, and keeps it so when the view is resized.
  public void fitWidth() {
    jump(fitted(Fit.WIDTH));
  }

  /// Shows one image pixel on each view pixel, around the middle of the view.
  public void actualSize() {
    jump(new View(visible().center(), 1, Fit.NONE));
  }

  /// Shows an object with some of what is around it, and keeps doing so when the view is resized;
  /// one that cannot be drawn changes nothing.
  public void fitObject(int object) {
    Box bounds = boundsOf(object);
    if (bounds != null && frame != null) {
      jump(View.around(bounds, frame, width, height));
      fittedObject = bounds;
    }
  }

  /// Shows the object that is selected, else the one under the cursor.
  public void fitSelected() {
    fitObject(display.selection().current());
  }

  /// Goes back to the view that was left last.
  public void back() {
    View before = history.back();
    if (before != null) {
      isSteered = true;
      set(before);
    }
  }

  /// Zooms around a position of the view.
  public void zoom(double viewX, double viewY, double factor) {
    move(viewport.get().zoomedAt(viewX, viewY, factor));
  }

  /// Zooms in by a step around the middle of the view.
  public void zoomIn() {
    zoom(width / 2, height / 2, ZOOM_STEP);
  }

  /// Zooms out by a step around the middle of the view.
  public void zoomOut() {
    zoom(width / 2, height / 2, 1 / ZOOM_STEP);
  }

  /// Moves the picture by a distance in view pixels.
  public void pan(double viewDx, double viewDy) {
    move(viewport.get().movedBy(viewDx, viewDy));
  }

  /// Moves an image position into the middle of the view.
  void center(Point inImage) {
    move(Viewport.centeredOn(inImage, viewport.get().scale(), width, height));
  }

  /// Brings an object into view when none of it is visible.
  public void reveal(int object) {
    reveal(boundsOf(object));
  }

  /// Brings an area into view when none of it is visible.
  ///
  /// @param bounds in image pixels; none for nothing
  void reveal(@Nullable Box bounds) {
    if (bounds != null && !visible().intersects(bounds)) {
      jump(new View(bounds.center(), viewport.get().scale(), Fit.NONE));
    }
  }

  private @Nullable Box boundsOf(int object) {
    Scene scene = display.sceneProperty().get();
    return scene == null || object == ObjectSelection.NONE ? null : scene.boundsOf(object);
  }

  /// Shows what was on show at another time.
  void restore(View view) {
    jump(view);
  }

  View now() {
    return new View(visible().center(), viewport.get().scale(), fit);
  }

  private void jump(View next) {
    if (frame == null) {
      return;
    }
    isSteered = true;
    View left = now();
    Viewport before = viewport.get();
    set(next);
    if (!viewport.get().equals(before)) {
      history.jump(left);
    }
  }

  private void move(Viewport next) {
    if (frame == null || next.equals(viewport.get())) {
      return;
    }
    isSteered = true;
    history.move(now());
    fittedObject = null;
    fit = Fit.NONE;
    viewport.set(next);
  }

  private void set(View view) {
    fittedObject = null;
    fit = view.fit();
    Box box = frame;
    viewport.set(
        fit == Fit.NONE || box == null
            ? Viewport.centeredOn(view.center(), view.scale(), width, height)
            : fitting(box, fit));
  }

  private Viewport fitting(Box box, Fit wanted) {
    return wanted == Fit.WIDTH
        ? Viewport.fittingWidth(box, width, height, MARGIN)
        : Viewport.fitting(box, width, height, MARGIN);
  }

  private View fitted(Fit wanted) {
    return new View(visible().center(), viewport.get().scale(), wanted);
  }

  private void rowChanged(@Nullable RowView before, @Nullable RowView now) {
    boolean isSameRow =
        before != null && now != null && before.entry().number() == now.entry().number();
    if (!isSameRow) {
      departure = frame == null || width <= 0 ? null : new Arrival.Departure(frame, now());
      isSteered = false;
      history.clear();
    }
  }

  private void sceneChanged(@Nullable Scene scene) {
    if (scene == null) {
      return;
    }
    frame = scene.frame();
    if (!isSteered && width > 0 && height > 0) {
      arrive(scene);
    }
  }

  private void arrive(Scene scene) {
    PaintOptions options = display.shownOptionsProperty().get();
    set(Arrival.of(policy.get(), scene, departure, options, width, height));
  }
}
