package app.spotcheck.geometry;

import org.jspecify.annotations.Nullable;

/// An upright rectangle in image pixels. Width and height are kept as they were given, so a box
/// that came from a file may have none or even negative ones; [#normalized()] mends the latter.
public record Box(double left, double top, double width, double height) {
  /// The box that spans two opposite corners.
  public static Box ofCorners(double x1, double y1, double x2, double y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }

  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }

  public Point center() {
    return new Point(left + width / 2, top + height / 2);
  }

  public double area() {
    return width * height;
  }

  /// Whether it has neither width nor height.
  public boolean isPoint() {
    return width == 0 && height == 0;
  }

  public boolean isFinite() {
    return Double.isFinite(left)
        && Double.isFinite(top)
        && Double.isFinite(right())
        && Double.isFinite(bottom());
  }

  /// The same rectangle with a width and a height of at least zero.
  public Box normalized() {
    return width >= 0 && height >= 0 ? this : ofCorners(left, top, right(), bottom());
  }

  /// This box grown by `margin` image pixels on every side.
  public Box grown(double margin) {
    return new Box(left - margin, top - margin, width + 2 * margin, height + 2 * margin);
  }

  public boolean contains(Point point) {
    return point.x() >= left && point.x() <= right() && point.y() >= top && point.y() <= bottom();
  }

  public boolean intersects(Box other) {
    return left <= other.right()
        && other.left <= right()
        && top <= other.bottom()
        && other.top <= bottom();
  }

  /// The smallest box around this one and the other; an absent other changes nothing.
  public Box union(@Nullable Box other) {
    return other == null
        ? this
        : ofCorners(
            Math.min(left, other.left),
            Math.min(top, other.top),
            Math.max(right(), other.right()),
            Math.max(bottom(), other.bottom()));
  }

  /// How far a point is from the nearest edge of the rectangle, inside or outside.
  public double distanceToBorder(Point point) {
    double dx = Math.max(left - point.x(), point.x() - right());
    double dy = Math.max(top - point.y(), point.y() - bottom());
    if (dx <= 0 && dy <= 0) {
      return -Math.max(dx, dy);
    }
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
  }
}
