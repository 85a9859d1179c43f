package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.Scene;
import app.spotcheck.viewer.View.Fit;
import org.jspecify.annotations.Nullable;

/// What is seen of a row when it comes.
final class Arrival {
  /// The picture that was left for this one, and what was seen of it.
  record Departure(Box frame, View view) {}

  private Arrival() {}

  /// The first view of a row, which may change as long as its media come in.
  ///
  /// @param from none for the first row
  /// @param options which objects are drawn
  static View of(
      ZoomPolicy policy,
      Scene scene,
      @Nullable Departure from,
      PaintOptions options,
      double viewWidth,
      double viewHeight) {
    return switch (policy) {
      case WHOLE_PICTURE -> whole(scene);
      case KEEP -> from == null ? whole(scene) : kept(from, scene.frame());
      case KEEP_SAME_SIZE ->
          from == null || !from.frame().equals(scene.frame()) ? whole(scene) : from.view();
      case FIRST_OBJECT -> {
        Box first = firstObject(scene, options);
        yield first == null
            ? whole(scene)
            : View.around(first, scene.frame(), viewWidth, viewHeight);
      }
    };
  }

  private static View whole(Scene scene) {
    return new View(scene.frame().center(), 1, Fit.WHOLE);
  }

  /// The view that was left: of a picture of another size the place as far from its sides in
  /// proportion.
  private static View kept(Departure from, Box frame) {
    Box then = from.frame();
    if (then.equals(frame)) {
      return from.view();
    }
    Point center = from.view().center();
    Point moved =
        new Point(
            frame.left() + (center.x() - then.left()) / then.width() * frame.width(),
            frame.top() + (center.y() - then.top()) / then.height() * frame.height());
    return new View(moved, from.view().scale(), Fit.NONE);
  }

  /// The box around the topmost of the objects that are drawn; none while there is none.
  private static @Nullable Box firstObject(Scene scene, PaintOptions options) {
    for (int object : scene.bottomToTop().reversed()) {
      Box bounds = scene.boundsOf(object);
      if (bounds != null && bounds.isFinite() && options.shows(scene.objects().get(object))) {
        return bounds;
      }
    }
    return null;
  }
}
