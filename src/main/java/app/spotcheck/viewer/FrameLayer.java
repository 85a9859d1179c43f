package app.spotcheck.viewer;

import app.spotcheck.geometry.Viewport;
import java.util.concurrent.Executor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// One canvas of the stack: shows the newest painted frame. Where the next one will take a while,
/// the last one is shown until then, moved and scaled to where it belongs.
final class FrameLayer {
  /// A frame that is there sooner is waited for: it is crisp, and a scaled one costs as much.
  private static final long SOON_MILLIS = 80;

  private final Canvas canvas = new Canvas();
  private final FrameRenderer renderer;
  private FrameRenderer.@Nullable Result last;
  private boolean cleared = true;
  private Viewport viewport = Viewport.IDENTITY;
  private Viewport drawn = Viewport.IDENTITY;

  FrameLayer(Executor worker) {
    this.renderer = new FrameRenderer(worker, this::painted);
    canvas.setMouseTransparent(true);
  }

  Canvas canvas() {
    return canvas;
  }

  /// Shows what a painting will paint, in a canvas of the given size.
  ///
  /// @param pixels device pixels for each view pixel
  /// @param onShown called when the painting is on the canvas
  void update(
      Viewport newViewport,
      double width,
      double height,
      double pixels,
      FrameRenderer.Painting painting,
      Runnable onShown) {
    viewport = newViewport;
    cleared = false;
    boolean resized = canvas.getWidth() != width || canvas.getHeight() != height;
    canvas.setWidth(width);
    canvas.setHeight(height);
    if (resized || renderer.lastMillis() > SOON_MILLIS) {
      draw();
    }
    int deviceWidth = (int) Math.ceil(width * pixels);
    int deviceHeight = (int) Math.ceil(height * pixels);
    if (deviceWidth > 0 && deviceHeight > 0) {
      renderer.render(
          new FrameRenderer.Job(newViewport, deviceWidth, deviceHeight, painting, onShown));
    }
  }

  /// Where the canvas shows the picture: the newest viewport when it was last drawn into.
  Viewport drawnViewport() {
    return drawn;
  }

  /// Shows nothing, nor what is still being painted.
  void clear() {
    if (cleared) {
      return; // drawing into a canvas makes the window render it again
    }
    cleared = true;
    last = null;
    draw();
  }

  private void painted(FrameRenderer.Result result) {
    if (!cleared) {
      last = result;
      draw();
      result.job().onShown().run();
    }
  }

  private void draw() {
    drawn = viewport;
    GraphicsContext context = canvas.getGraphicsContext2D();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    FrameRenderer.Result result = last;
    if (result == null || !canvas.isVisible()) {
      return;
    }
    Viewport painted = result.job().viewport();
    double factor = viewport.scale() / painted.scale();
    double x = viewport.offsetX() - painted.offsetX() * factor;
    double y = viewport.offsetY() - painted.offsetY() * factor;
    double pixels = canvas.getWidth() > 0 ? pixelsOf(result) : 1;
    context.setImageSmoothing(false);
    context.drawImage(
        result.image(),
        x,
        y,
        result.job().width() / pixels * factor,
        result.job().height() / pixels * factor);
  }

  private double pixelsOf(FrameRenderer.Result result) {
    var window = canvas.getScene() == null ? null : canvas.getScene().getWindow();
    double scale = window == null ? 1 : window.getRenderScaleX();
    return Math.min(scale, result.job().width());
  }
}
