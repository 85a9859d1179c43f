package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.paint.CaptionSprites;
import app.spotcheck.paint.Detail;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.ScenePainter;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.Session;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The canvases that show a scene: one for the picture and the objects, one above it for what is
/// hovered and selected. Changes only mark a canvas dirty; the next layout pass repaints it.
public final class LayerStack extends Region {
  /// The factor of one step of zooming, by key, button or wheel.
  static final double ZOOM_STEP = 1.25;

  private static final double MARGIN = 16;

  private final Session session;
  private final RowDisplay display;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("paint").daemon().factory());
  private final CaptionSprites captions = new CaptionSprites();
  private final Rectangle sheet = new Rectangle();
  private final RubberBand rubberBand = new RubberBand();
  private final FrameLayer sceneLayer = new FrameLayer(worker);
  private final FrameLayer emphasisLayer = new FrameLayer(worker);
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(Viewport.IDENTITY);
  private final ReadOnlyObjectWrapper<@Nullable Scene> shownScene = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Viewport> shownViewport =
      new ReadOnlyObjectWrapper<>(Viewport.IDENTITY);
  private final ReadOnlyLongWrapper shownFrames = new ReadOnlyLongWrapper();
  private final FrameDetail detail = new FrameDetail(this::markDirty);
  private boolean sceneIsDirty;
  private boolean emphasisIsDirty;
  private boolean fits = true;
  private @Nullable Box fittedFrame;

  public LayerStack(Session session) {
    this.session = session;
    this.display = session.display();
    getStyleClass().add("layer-stack");
    setMinSize(0, 0);
    sheet.getStyleClass().add("sheet");
    sheet.setManaged(false);
    sheet.setMouseTransparent(true);
    getChildren().addAll(sheet, sceneLayer.canvas(), emphasisLayer.canvas(), rubberBand);
    display.sceneProperty().addListener((property, before, now) -> sceneChanged(now));
    display.optionsProperty().addListener((property, before, now) -> markDirty());
    display.colorSchemeProperty().addListener((property, before, now) -> markDirty());
    display
        .selection()
        .objectsProperty()
        .addListener((property, before, now) -> markEmphasisDirty());
    display
        .selection()
        .relationshipProperty()
        .addListener((property, before, now) -> markEmphasisDirty());
    display
        .selection()
        .hoveredProperty()
        .addListener((property, before, now) -> markEmphasisDirty());
    session.rowIndexProperty().addListener((property, before, now) -> fits = true);
    viewport.addListener((property, before, now) -> moved());
    widthProperty().addListener((property, before, now) -> resized());
    heightProperty().addListener((property, before, now) -> resized());
  }

  /// Which part of the image is shown, in view pixels.
  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return viewport.getReadOnlyProperty();
  }

  /// The scene whose frame is on the canvas; none before the first.
  public ReadOnlyObjectProperty<@Nullable Scene> shownSceneProperty() {
    return shownScene.getReadOnlyProperty();
  }

  /// The viewport whose frame is on the canvas.
  public ReadOnlyObjectProperty<Viewport> shownViewportProperty() {
    return shownViewport.getReadOnlyProperty();
  }

  /// How many frames of scenes have come to the canvas so far.
  public ReadOnlyLongProperty shownFramesProperty() {
    return shownFrames.getReadOnlyProperty();
  }

  /// Shows the whole picture, and keeps showing it whole when the view is resized.
  public void fit() {
    Scene scene = display.sceneProperty().get();
    fits = true;
    if (scene != null && getWidth() > 0 && getHeight() > 0) {
      fittedFrame = scene.frame();
      viewport.set(Viewport.fitting(scene.frame(), getWidth(), getHeight(), MARGIN));
    }
  }

  /// Shows one image pixel on each view pixel, around the middle of the view.
  public void actualSize() {
    fits = false;
    viewport.set(viewport.get().scaledAt(getWidth() / 2, getHeight() / 2, 1));
  }

  /// Zooms around a position of the view.
  public void zoom(double viewX, double viewY, double factor) {
    fits = false;
    viewport.set(viewport.get().zoomedAt(viewX, viewY, factor));
  }

  /// Zooms in by a step around the middle of the view.
  public void zoomIn() {
    zoom(getWidth() / 2, getHeight() / 2, ZOOM_STEP);
  }

  /// Zooms out by a step around the middle of the view.
  public void zoomOut() {
    zoom(getWidth() / 2, getHeight() / 2, 1 / ZOOM_STEP);
  }

  /// Moves the picture by a distance in view pixels.
  public void pan(double viewDx, double viewDy) {
    fits = false;
    viewport.set(viewport.get().movedBy(viewDx, viewDy));
  }

  /// Brings an object into view when none of it is visible.
  public void reveal(int object) {
    Scene scene = display.sceneProperty().get();
    Box bounds = scene == null || object < 0 ? null : scene.boundsOf(object);
    if (bounds == null) {
      return;
    }
    Box visible = viewport.get().imageFromView(0, 0, getWidth(), getHeight());
    if (!visible.intersects(bounds)) {
      fits = false;
      double scale = viewport.get().scale();
      viewport.set(Viewport.centeredOn(bounds.center(), scale, getWidth(), getHeight()));
    }
  }

  /// The image position under a position of the view.
  Point imageFromView(double viewX, double viewY) {
    return viewport.get().imageFromView(viewX, viewY);
  }

  RubberBand rubberBand() {
    return rubberBand;
  }

  private void sceneChanged(@Nullable Scene scene) {
    if (scene == null) {
      sceneLayer.clear();
      shownScene.set(null);
      emphasisLayer.clear();
      fittedFrame = null;
    } else if (fits || !scene.frame().equals(fittedFrame)) {
      fit();
    }
    markDirty();
    layout(); // another row is painted at once, not in the next pulse
  }

  private void resized() {
    if (fits) {
      fit();
    }
    markDirty();
  }

  private void moved() {
    detail.moved();
    markDirty();
  }

  private void markDirty() {
    sceneIsDirty = true;
    markEmphasisDirty();
  }

  private void markEmphasisDirty() {
    emphasisIsDirty = true;
    requestLayout();
  }

  /// Lays a sheet under the scene that shows where the frame is while there is no picture.
  ///
  /// It moves with what the canvas shows, not before: the window would be rendered for it alone.
  private void layoutSheet(@Nullable Scene scene) {
    sheet.setVisible(scene != null);
    if (scene != null) {
      Viewport at = scene == shownScene.get() ? sceneLayer.drawnViewport() : viewport.get();
      Box frame = scene.frame();
      Point corner = at.viewFromImage(new Point(frame.left(), frame.top()));
      sheet.setX(corner.x());
      sheet.setY(corner.y());
      sheet.setWidth(frame.width() * at.scale());
      sheet.setHeight(frame.height() * at.scale());
    }
  }

  @Override
  protected void layoutChildren() {
    Scene scene = display.sceneProperty().get();
    if (scene == null || getWidth() <= 0 || getHeight() <= 0) {
      layoutSheet(scene);
      return;
    }
    double pixels = getScene() == null ? 1 : getScene().getWindow().getRenderScaleX();
    Viewport inDevice = viewport.get().inDevicePixels(pixels);
    ScenePainter painter = new ScenePainter(session.colors(), captions);
    if (sceneIsDirty) {
      sceneIsDirty = false;
      PaintOptions options = display.optionsProperty().get();
      Viewport painted = viewport.get();
      Detail wanted = detail.next();
      update(
          sceneLayer,
          pixels,
          frame ->
              detail.timed(
                  wanted, () -> painter.paint(scene, options, inDevice, pixels, wanted, frame)),
          () -> {
            shownViewport.set(painted);
            shownScene.set(scene);
            layoutSheet(display.sceneProperty().get());
            shownFrames.set(shownFrames.get() + 1);
          });
    }
    layoutSheet(scene);
    if (emphasisIsDirty) {
      emphasisIsDirty = false;
      Set<Integer> selected = display.selection().objectsProperty().get();
      int hovered = display.selection().hoveredProperty().get();
      int relationship = display.selection().relationshipProperty().get();
      if (selected.isEmpty() && hovered < 0 && relationship < 0) {
        emphasisLayer.clear();
        return;
      }
      update(
          emphasisLayer,
          pixels,
          frame -> {
            if (hovered >= 0 && !selected.contains(hovered)) {
              painter.paintEmphasis(scene, Set.of(hovered), false, inDevice, pixels, frame);
            }
            if (relationship >= 0) {
              painter.paintRelationshipEmphasis(scene, relationship, inDevice, pixels, frame);
            }
            painter.paintEmphasis(scene, selected, true, inDevice, pixels, frame);
          },
          () -> {});
    }
  }

  private void update(
      FrameLayer layer, double pixels, FrameRenderer.Painting painting, Runnable onShown) {
    layer.update(viewport.get(), getWidth(), getHeight(), pixels, painting, onShown);
  }
}
