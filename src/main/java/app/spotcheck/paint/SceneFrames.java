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
    PaintOptions options = alone(scene, object, style);
    return fittedPart(scene, options, List.of(object), around, fitting(around, side, mostEnlarged));
  }

  /// A part of the picture with all that is in it, made smaller or larger.
  ///
  /// @param part in whole image pixels
  /// @param scale device pixels an image pixel
  public Frame fittedPart(Scene scene, PaintOptions options, Box part, double scale) {
    return fittedPart(scene, options, List.of(), part, scale);
  }

  private Frame fittedPart(
      Scene scene, PaintOptions options, List<Integer> selected, Box part, double scale) {
    int width = Math.max(1, (int) Math.round(part.width() * scale));
    int height = Math.max(1, (int) Math.round(part.height() * scale));
    Viewport viewport = new Viewport(scale, -part.left() * scale, -part.top() * scale);
    return view(scene, options, selected, -1, viewport, 1, width, height);
  }

  /// The scale at which the longer side of a part fits a number of device pixels.
  ///
  /// @param mostEnlarged how many device pixels an image pixel gets at most
  public static double fitting(Box part, int side, double mostEnlarged) {
    return Math.min(mostEnlarged, side / Math.max(part.width(), part.height()));
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
    return exported == null ? null : cropAround(scene, exported);
  }

  /// The same around a place in image pixels.
  ///
  /// @return none where it lies beside the picture
  public static @Nullable Box cropAround(Scene scene, Box place) {
    Box bounds = place.normalized();
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
