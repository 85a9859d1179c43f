package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.paint.CaptionSprites;
import app.spotcheck.paint.Detail;
import app.spotcheck.paint.Frame;
import app.spotcheck.paint.PaintedScene;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.ScenePainter;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.Session;
import app.spotcheck.session.ShownScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
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
  private final ReadOnlyLongWrapper shownFrames = new ReadOnlyLongWrapper();
  private final FrameDetail detail = new FrameDetail(this::markDirty);
  private List<ShownScene> shown = List.of();
  private Subscription following = Subscription.EMPTY;
  private boolean sceneIsDirty;
  private boolean emphasisIsDirty;

  /// @param navigation says which part of the picture is shown; other views may follow it too
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
    display.colorSchemeProperty().addListener((property, before, now) -> markDirty());
    display
        .shownOptions()
        .pictureOnlyProperty()
        .addListener((property, before, now) -> markEmphasisDirty());
    viewport.addListener((property, before, now) -> moved());
    widthProperty().addListener((property, before, now) -> markDirty());
    heightProperty().addListener((property, before, now) -> markDirty());
  }

  /// Shows scenes of one picture, the lowest first, in place of those before.
  void show(List<ShownScene> scenes) {
    following.unsubscribe();
    shown = List.copyOf(scenes);
    following = shown.stream().map(this::follow).reduce(Subscription.EMPTY, Subscription::and);
    sceneChanged();
  }

  /// The scenes on show, the lowest first.
  List<ShownScene> shown() {
    return shown;
  }

  private Subscription follow(ShownScene scene) {
    ObjectSelection selection = scene.selection();
    return Subscription.combine(
        scene.scene().subscribe((before, now) -> sceneChanged()),
        scene.options().subscribe((before, now) -> markDirty()),
        selection.objectsProperty().subscribe((before, now) -> markEmphasisDirty()),
        selection.relationshipProperty().subscribe((before, now) -> markEmphasisDirty()),
        selection.hoveredProperty().subscribe((before, now) -> markEmphasisDirty()));
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

  /// How many frames of scenes have come to the canvas so far.
  public ReadOnlyLongProperty shownFramesProperty() {
    return shownFrames.getReadOnlyProperty();
  }

  /// The image position under a position of the view.
  Point imageFromView(double viewX, double viewY) {
    return viewport.get().imageFromView(viewX, viewY);
  }

  RubberBand rubberBand() {
    return rubberBand;
  }

  private @Nullable Scene lowest() {
    return shown.isEmpty() ? null : shown.getFirst().scene().get();
  }

  private void sceneChanged() {
    if (lowest() == null) {
      sceneLayer.clear();
      shownScene.set(null);
      emphasisLayer.clear();
    }
    markDirty();
    // at once, not in the next pulse, but in the view that others fit to the scene meanwhile
    Platform.runLater(this::layout);
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
    Scene scene = lowest();
    if (scene == null || getWidth() <= 0 || getHeight() <= 0) {
      layoutSheet(scene);
      return;
    }
    double pixels = getScene() == null ? 1 : getScene().getWindow().getRenderScaleX();
    Viewport inDevice = viewport.get().inDevicePixels(pixels);
    ScenePainter painter = new ScenePainter(session.colors(), captions);
    if (sceneIsDirty) {
      sceneIsDirty = false;
      paintScenes(scene, painter, inDevice, pixels);
    }
    layoutSheet(scene);
    if (emphasisIsDirty) {
      emphasisIsDirty = false;
      paintEmphasis(painter, inDevice, pixels);
    }
  }

  private void paintScenes(Scene lowest, ScenePainter painter, Viewport inDevice, double pixels) {
    List<PaintedScene> scenes = new ArrayList<>();
    for (ShownScene each : shown) {
      Scene scene = each.scene().get();
      if (scene != null) {
        scenes.add(new PaintedScene(scene, each.options().get()));
      }
    }
    Viewport painted = viewport.get();
    Detail wanted = detail.next();
    update(
        sceneLayer,
        pixels,
        frame -> detail.timed(wanted, () -> painter.paint(scenes, inDevice, pixels, wanted, frame)),
        () -> {
          shownViewport.set(painted);
          shownScene.set(lowest);
          layoutSheet(lowest());
          shownFrames.set(shownFrames.get() + 1);
        });
  }

  /// What stands out of one scene, as it is now.
  private record Emphasis(Scene scene, Set<Integer> selected, int hovered, int relationship) {
    boolean isSeen() {
      return !selected.isEmpty() || hovered >= 0 || relationship >= 0;
    }

    void paint(ScenePainter painter, Viewport inDevice, double pixels, Frame frame) {
      if (hovered >= 0 && !selected.contains(hovered)) {
        painter.paintEmphasis(scene, Set.of(hovered), false, inDevice, pixels, frame);
      }
      if (relationship >= 0) {
        painter.paintRelationshipEmphasis(scene, relationship, inDevice, pixels, frame);
      }
      painter.paintEmphasis(scene, selected, true, inDevice, pixels, frame);
    }
  }

  private void paintEmphasis(ScenePainter painter, Viewport inDevice, double pixels) {
    List<Emphasis> emphases = new ArrayList<>();
    boolean pictureOnly = display.shownOptions().pictureOnlyProperty().get();
    for (ShownScene each : pictureOnly ? List.<ShownScene>of() : shown) {
      Scene scene = each.scene().get();
      if (scene != null) {
        ObjectSelection selection = each.selection();
        emphases.add(
            new Emphasis(
                scene,
                selection.objectsProperty().get(),
                selection.hoveredProperty().get(),
                selection.relationshipProperty().get()));
      }
    }
    if (emphases.stream().noneMatch(Emphasis::isSeen)) {
      emphasisLayer.clear();
      return;
    }
    update(
        emphasisLayer,
        pixels,
        frame -> emphases.forEach(each -> each.paint(painter, inDevice, pixels, frame)),
        () -> {});
  }

  private void update(
      FrameLayer layer, double pixels, FrameRenderer.Painting painting, Runnable onShown) {
    layer.update(viewport.get(), getWidth(), getHeight(), pixels, painting, onShown);
  }
}
