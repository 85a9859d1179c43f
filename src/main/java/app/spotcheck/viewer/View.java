package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;

/// What a view shows, whatever its size is.
///
/// @param center the image position in its middle
/// @param scale view pixels per image pixel
/// @param fit what the scale follows when the view is resized
record View(Point center, double scale, Fit fit) {
  /// How a view follows its size.
  enum Fit {
    /// The whole picture stays visible.
    WHOLE,
    /// The picture stays as wide as the view.
    WIDTH,
    /// The scale stays.
    NONE
  }

  /// How much of the view's smaller side is left free around an object.
  private static final double OBJECT_MARGIN = 0.12;

  /// The least that is shown around a small object, in image pixels; a fourth of a small picture.
  private static final double LEAST_AROUND = 64;

  /// A view of an object and of what is around it.
  ///
  /// @param frame the part of the plane that the picture covers, in image pixels
  static View around(Box object, Box frame, double viewWidth, double viewHeight) {
    double least = Math.min(LEAST_AROUND, Math.min(frame.width(), frame.height()) / 4);
    Box bounds = object.normalized();
    Point center = bounds.center();
    double width = Math.max(bounds.width(), least);
    double height = Math.max(bounds.height(), least);
    Box shown = new Box(center.x() - width / 2, center.y() - height / 2, width, height);
    double margin = OBJECT_MARGIN * Math.min(viewWidth, viewHeight);
    double fitting = Viewport.fitting(shown, viewWidth, viewHeight, margin).scale();
    return new View(center, fitting, Fit.NONE);
  }
}
