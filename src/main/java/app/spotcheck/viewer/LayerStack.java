package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.paint.CaptionSprites;
import app.spotcheck.paint.Detail;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.ScenePainter;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.Session;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The canvases that show a scene: one for the picture and the objects, one above it for what is
/// hovered and selected. Changes only mark a canvas dirty; the next layout pass repaints it.
public final class LayerStack extends Region {
  private final Session session;
  private final RowDisplay display;
  private final Navigation navigation;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("paint").daemon().factory());
  private final CaptionSprites captions = new CaptionSprites();
  private final Rectangle sheet = new Rectangle();
  private final RubberBand rubberBand = new RubberBand();
  private final FrameLayer sceneLayer = new FrameLayer(worker);
  private final FrameLayer emphasisLayer = new FrameLayer(worker);
  private final ReadOnlyObjectProperty<Viewport> viewport;
  private final ReadOnlyObjectWrapper<@Nullable Scene> shownScene = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Viewport> shownViewport =
      new ReadOnlyObjectWrapper<>(Viewport.IDENTITY);
  private final FrameDetail detail = new FrameDetail(this::markDirty);
  private boolean sceneIsDirty;
  private boolean emphasisIsDirty;

  /// @param navigation says what is shown; other views may follow it too
  public LayerStack(Session session, Navigation navigation) {
    this.session = session;
    this.display = session.display();
    this.navigation = navigation;
    this.viewport = navigation.viewportProperty();
    getStyleClass().add("layer-stack");
    setMinSize(0, 0);
    sheet.getStyleClass().add("sheet");
    sheet.setManaged(false);
    sheet.setMouseTransparent(true);
    getChildren().addAll(sheet, sceneLayer.canvas(), emphasisLayer.canvas(), rubberBand);
    display.sceneProperty().addListener((property, before, now) -> sceneChanged(now));
    display.shownOptionsProperty().addListener((property, before, now) -> markDirty());
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
    viewport.addListener((property, before, now) -> moved());
    widthProperty().addListener((property, before, now) -> resized());
    heightProperty().addListener((property, before, now) -> resized());
  }

  /// Which part of the image is shown, in view pixels.
  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return viewport;
  }

  /// Changes which part is shown.
  public Navigation navigation() {
    return navigation;
  }

  /// The scene whose frame is on the canvas; none before the first.
  public ReadOnlyObjectProperty<@Nullable Scene> shownSceneProperty() {
    return shownScene.getReadOnlyProperty();
  }

  /// The viewport whose frame is on the canvas.
  public ReadOnlyObjectProperty<Viewport> shownViewportProperty() {
    return shownViewport.getReadOnlyProperty();
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
    }
    markDirty();
    layout(); // another row is painted at once, not in the next pulse
  }

  private void resized() {
    navigation.resize(getWidth(), getHeight());
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
  private void layoutSheet(@Nullable Scene scene) {
    sheet.setVisible(scene != null);
    if (scene != null) {
      Box frame = scene.frame();
      Point corner = viewport.get().viewFromImage(new Point(frame.left(), frame.top()));
      sheet.setX(corner.x());
      sheet.setY(corner.y());
      sheet.setWidth(frame.width() * viewport.get().scale());
      sheet.setHeight(frame.height() * viewport.get().scale());
    }
  }

  @Override
  protected void layoutChildren() {
    Scene scene = display.sceneProperty().get();
    layoutSheet(scene);
    if (scene == null || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    double pixels = getScene() == null ? 1 : getScene().getWindow().getRenderScaleX();
    Viewport inDevice = viewport.get().inDevicePixels(pixels);
    ScenePainter painter = new ScenePainter(session.colors(), captions);
    if (sceneIsDirty) {
      sceneIsDirty = false;
      PaintOptions options = display.shownOptionsProperty().get();
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
          });
    }
    if (emphasisIsDirty) {
      emphasisIsDirty = false;
      boolean pictureOnly = display.shownOptions().pictureOnlyProperty().get();
      Set<Integer> selected = pictureOnly ? Set.of() : display.selection().objectsProperty().get();
      int none = ObjectSelection.NONE;
      int hovered = pictureOnly ? none : display.selection().hoveredProperty().get();
      int relationship = pictureOnly ? none : display.selection().relationshipProperty().get();
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
