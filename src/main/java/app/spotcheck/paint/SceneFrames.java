package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Viewport;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Paints scenes into frames of their own, to be kept as files: as they are looked at, whole, or
/// cut out around one object. What no layer covers is transparent.
public final class SceneFrames {
  /// How much is around an object that is cut out: a quarter of its longer side, but so many image
  /// pixels at least.
  private static final double MARGIN_PART = 0.25;

  private static final double LEAST_MARGIN = 16;

  private final ScenePainter painter;

  public SceneFrames(ClassColors colors) {
    this.painter = new ScenePainter(colors);
  }

  /// The whole scene, one device pixel an image pixel.
  ///
  /// @throws ArithmeticException where it has more pixels than an array
  public Frame whole(Scene scene, PaintOptions options) {
    return part(scene, options, scene.frame());
  }

  /// A scene as it is looked at, with what is selected standing out.
  ///
  /// @param selected the indexes of objects
  /// @param relationship the index of a relationship; negative for none
  /// @param viewport from image pixels to device pixels
  /// @param pixels device pixels for each view pixel
  /// @param width of the frame in device pixels
  /// @param height of the frame in device pixels
  public Frame view(
      Scene scene,
      PaintOptions options,
      Collection<Integer> selected,
      int relationship,
      Viewport viewport,
      double pixels,
      int width,
      int height) {
    Frame frame = new Frame(width, height);
    painter.paint(scene, options, viewport, pixels, frame);
    if (relationship >= 0) {
      painter.paintRelationshipEmphasis(scene, relationship, viewport, pixels, frame);
    }
    painter.paintEmphasis(scene, selected, true, viewport, pixels, frame);
    return frame;
  }

  /// The part of the picture around an object, one device pixel an image pixel, with the outline of
  /// this object alone, so that nothing covers its pixels.
  ///
  /// @throws NullPointerException where there is nothing to draw of the object
  public Frame crop(Scene scene, int object, ObjectStyle style) {
    Box around = Objects.requireNonNull(cropOf(scene, object), "an object that can be drawn");
    return part(scene, alone(scene, object, style), around);
  }

  /// The same part, made smaller or larger so that its longer side fits a number of device pixels,
  /// with the object standing out.
  ///
  /// @param side the longer side in device pixels, at most
  /// @param mostEnlarged how many device pixels an image pixel gets at most
  /// @throws NullPointerException where there is nothing to draw of the object
  public Frame fittedCrop(
      Scene scene, int object, ObjectStyle style, int side, double mostEnlarged) {
    Box around = Objects.requireNonNull(cropOf(scene, object), "an object that can be drawn");
    double scale = Math.min(mostEnlarged, side / Math.max(around.width(), around.height()));
    Frame frame =
        new Frame(
            Math.max(1, (int) Math.round(around.width() * scale)),
            Math.max(1, (int) Math.round(around.height() * scale)));
    Viewport viewport = new Viewport(scale, -around.left() * scale, -around.top() * scale);
    painter.paint(scene, alone(scene, object, style), viewport, 1, frame);
    painter.paintEmphasis(scene, List.of(object), true, viewport, 1, frame);
    return frame;
  }

  private static PaintOptions alone(Scene scene, int object, ObjectStyle style) {
    return PaintOptions.DEFAULT
        .with(Layer.RELATIONSHIPS, false)
        .withChosen(scene.objects().get(object)::equals)
        .withStyle(style.withFillOpacity(0));
  }

  /// The part of the plane that [#crop] shows, in whole image pixels: the object with a margin, as
  /// far as the picture reaches.
  ///
  /// @return none where there is nothing to draw of the object, or it lies beside the picture
  public static @Nullable Box cropOf(Scene scene, int object) {
    Box exported = scene.boundsOf(object);
    if (exported == null) {
      return null;
    }
    Box bounds = exported.normalized();
    double longer = Math.max(bounds.width(), bounds.height());
    double margin = Math.max(LEAST_MARGIN, longer * MARGIN_PART);
    Box frame = scene.frame();
    double left = Math.max(frame.left(), Math.floor(bounds.left() - margin));
    double top = Math.max(frame.top(), Math.floor(bounds.top() - margin));
    double right = Math.min(frame.right(), Math.ceil(bounds.right() + margin));
    double bottom = Math.min(frame.bottom(), Math.ceil(bounds.bottom() + margin));
    return right - left < 1 || bottom - top < 1
        ? null
        : new Box(left, top, right - left, bottom - top);
  }

  private Frame part(Scene scene, PaintOptions options, Box part) {
    Frame frame = new Frame((int) part.width(), (int) part.height());
    painter.paint(scene, options, new Viewport(1, -part.left(), -part.top()), 1, frame);
    return frame;
  }
}
