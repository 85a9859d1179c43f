package app.spotcheck.geometry;

/// Which part of the image is shown, and how large: the only place that knows view pixels.
///
/// A view pixel `v` shows the image position `(v - offset) / scale`.
///
/// @param scale view pixels per image pixel
/// @param offsetX the view x of the image's origin
/// @param offsetY the view y of the image's origin
public record Viewport(double scale, double offsetX, double offsetY) {
  /// The smallest and the largest scale that zooming reaches: 1 % and 6,400 %.
  public static final double MIN_SCALE = 0.01;

  public static final double MAX_SCALE = 64;

  /// One view pixel an image pixel, with the image's origin at the view's.
  public static final Viewport IDENTITY = new Viewport(1, 0, 0);

  /// The viewport that shows a box whole and centred in a view, with `margin` view pixels around it
  /// where the view is large enough for that.
  public static Viewport fitting(Box inImage, double viewWidth, double viewHeight, double margin) {
    double width = Math.max(inImage.width(), 1e-6);
    double height = Math.max(inImage.height(), 1e-6);
    double free = Math.min(viewWidth, viewHeight) > 4 * margin ? 2 * margin : 0;
    double scale = Math.min((viewWidth - free) / width, (viewHeight - free) / height);
    return centeredOn(inImage.center(), clamped(scale), viewWidth, viewHeight);
  }

  /// The viewport that shows a box as wide as a view, with `margin` view pixels at its sides where
  /// the view is wide enough for that: centred where its height fits too, else from its top on.
  public static Viewport fittingWidth(
      Box inImage, double viewWidth, double viewHeight, double margin) {
    double width = Math.max(inImage.width(), 1e-6);
    double side = viewWidth > 4 * margin ? margin : 0;
    double scale = clamped((viewWidth - 2 * side) / width);
    Viewport centered = centeredOn(inImage.center(), scale, viewWidth, viewHeight);
    double top = centered.viewFromImage(new Point(inImage.left(), inImage.top())).y();
    return top >= side ? centered : centered.movedBy(0, side - top);
  }

  /// The viewport of a given scale whose middle shows a given point.
  public static Viewport centeredOn(
      Point inImage, double scale, double viewWidth, double viewHeight) {
    return new Viewport(
        scale, viewWidth / 2 - inImage.x() * scale, viewHeight / 2 - inImage.y() * scale);
  }

  private static double clamped(double scale) {
    return Double.isFinite(scale) ? Math.clamp(scale, MIN_SCALE / 100, MAX_SCALE) : 1;
  }

  public Point imageFromView(double viewX, double viewY) {
    return new Point((viewX - offsetX) / scale, (viewY - offsetY) / scale);
  }

  public Point viewFromImage(Point inImage) {
    return new Point(inImage.x() * scale + offsetX, inImage.y() * scale + offsetY);
  }

  /// The part of the image that a view of the given size shows.
  public Box imageFromView(double viewX, double viewY, double viewWidth, double viewHeight) {
    Point from = imageFromView(viewX, viewY);
    return new Box(from.x(), from.y(), viewWidth / scale, viewHeight / scale);
  }

  /// Zooms by a factor, while the image position under the given view position stays under it.
  public Viewport zoomedAt(double viewX, double viewY, double factor) {
    double lowest = Math.min(scale, MIN_SCALE);
    return scaledAt(viewX, viewY, Math.clamp(scale * factor, lowest, MAX_SCALE));
  }

  /// Changes the scale, while the image position under the given view position stays under it.
  public Viewport scaledAt(double viewX, double viewY, double newScale) {
    Point fixed = imageFromView(viewX, viewY);
    return new Viewport(newScale, viewX - fixed.x() * newScale, viewY - fixed.y() * newScale);
  }

  public Viewport movedBy(double viewDx, double viewDy) {
    return new Viewport(scale, offsetX + viewDx, offsetY + viewDy);
  }

  /// The same part of the image in a raster that has `pixels` device pixels for each view pixel.
  public Viewport inDevicePixels(double pixels) {
    return new Viewport(scale * pixels, offsetX * pixels, offsetY * pixels);
  }
}
