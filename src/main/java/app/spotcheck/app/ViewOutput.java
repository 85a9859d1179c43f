package app.spotcheck.app;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.paint.Frame;
import app.spotcheck.paint.ObjectStyle;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.SceneFrames;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.LayerStack;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Takes pictures out of the window: the view as it is, the whole picture with its overlays, or one
/// object.
final class ViewOutput {
  private final Session session;
  private final LayerStack stack;
  private final PictureTask task;
  private final Function<String, @Nullable Path> chooser;

  /// @param chooser asks where to save, given a name that is proposed; none where nowhere
  ViewOutput(
      Stage stage, Session session, LayerStack stack, Function<String, @Nullable Path> chooser) {
    this.session = session;
    this.stack = stack;
    this.task = new PictureTask(stage, session);
    this.chooser = chooser;
  }

  /// A picture that can be painted on any thread.
  ///
  /// @param name a name for its file, without an ending
  /// @param scene what it is painted of
  private record Picture(String name, long pixels, Scene scene, Supplier<Frame> painting) {}

  /// Copies what the canvas shows.
  void copyView() {
    view().ifPresent(picture -> task.copy(picture.scene(), picture.painting()));
  }

  /// Saves what the canvas shows.
  void saveView() {
    view().ifPresent(this::save);
  }

  /// Saves the whole picture, one pixel a pixel of the image, with its overlays.
  void saveWhole() {
    whole().ifPresent(this::save);
  }

  /// Saves the picture around the selected object, with the object's outline.
  void saveObject() {
    object().ifPresent(this::save);
  }

  private void save(Picture picture) {
    Optional<String> obstacle = PictureTask.obstacle(picture.pixels());
    if (obstacle.isPresent()) {
      session.report(obstacle.get());
      return;
    }
    Path file = chooser.apply(picture.name() + ".png");
    if (file != null) {
      task.save(picture.scene(), picture.painting(), file);
    }
  }

  private Optional<Picture> view() {
    Scene scene = shownScene();
    if (scene == null) {
      return Optional.empty();
    }
    if (stack.getScene() == null) {
      session.report("The grid is on show; open a row, whose picture can then be taken out.");
      return Optional.empty();
    }
    double pixels = stack.getScene().getWindow().getRenderScaleX();
    int width = Math.max(1, (int) Math.ceil(stack.getWidth() * pixels));
    int height = Math.max(1, (int) Math.ceil(stack.getHeight() * pixels));
    Viewport viewport = stack.viewportProperty().get().inDevicePixels(pixels);
    PaintOptions options = options();
    ObjectSelection selection = session.display().selection();
    Set<Integer> selected = selection.objectsProperty().get();
    int relationship = selection.relationshipProperty().get();
    SceneFrames frames = frames();
    return Optional.of(
        new Picture(
            rowName() + "-view",
            (long) width * height,
            scene,
            () ->
                frames.view(
                    scene, options, selected, relationship, viewport, pixels, width, height)));
  }

  private Optional<Picture> whole() {
    Scene scene = shownScene();
    if (scene == null) {
      return Optional.empty();
    }
    PaintOptions options = options();
    SceneFrames frames = frames();
    return Optional.of(
        new Picture(rowName(), pixelsOf(scene.frame()), scene, () -> frames.whole(scene, options)));
  }

  private Optional<Picture> object() {
    Scene scene = shownScene();
    if (scene == null) {
      return Optional.empty();
    }
    int selected = session.display().selection().selectedProperty().get();
    Box part = selected == ObjectSelection.NONE ? null : SceneFrames.cropOf(scene, selected);
    if (part == null) {
      session.report(
          selected == ObjectSelection.NONE
              ? "Select the object first that is to be saved."
              : "There is nothing to draw of the selected object.");
      return Optional.empty();
    }
    ObjectStyle style = options().style();
    SceneFrames frames = frames();
    var feature = scene.objects().get(selected).feature();
    return Optional.of(
        new Picture(
            rowName() + "-" + SavedFiles.safe(feature.name() + "-" + feature.id()),
            pixelsOf(part),
            scene,
            () -> frames.crop(scene, selected, style)));
  }

  private static long pixelsOf(Box box) {
    return (long) (box.width() * box.height());
  }

  private @Nullable Scene shownScene() {
    RowDisplay display = session.display();
    Scene scene = display.sceneProperty().get();
    if (scene == null) {
      session.report("No picture is on show that could be taken out.");
    } else if (display.mediaProperty().get().isLoading()) {
      session.report("The picture or its masks are still on their way; wait until they are there.");
      return null;
    }
    return scene;
  }

  private PaintOptions options() {
    return session.display().shownOptionsProperty().get();
  }

  private SceneFrames frames() {
    return new SceneFrames(session.colors());
  }

  private String rowName() {
    RowView view = session.rowProperty().get();
    return SavedFiles.safe(view == null ? "picture" : view.row().displayName());
  }
}
