package app.spotcheck.geometry;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An immutable run of vertices in image pixels: the ring of a polygon or the course of a polyline.
///
/// A ring may or may not repeat its first vertex at its end; both mean the same.
public final class Path {
  private final double[] xs;
  private final double[] ys;
  private final @Nullable Box bounds;

  private Path(double[] xs, double[] ys) {
    this.xs = xs;
    this.ys = ys;
    this.bounds = boundsOf(xs, ys);
  }

  public static Path of(List<Point> vertices) {
    double[] xs = new double[vertices.size()];
    double[] ys = new double[vertices.size()];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = vertices.get(i).x();
      ys[i] = vertices.get(i).y();
    }
    return new Path(xs, ys);
  }

  public int size() {
    return xs.length;
  }

  public boolean isEmpty() {
    return xs.length == 0;
  }

  public double x(int index) {
    return xs[index];
  }

  public double y(int index) {
    return ys[index];
  }

  public Point vertex(int index) {
    return new Point(xs[index], ys[index]);
  }

  /// The box around the vertices; none for an empty path or one with a coordinate that is no finite
  /// number.
  public @Nullable Box bounds() {
    return bounds;
  }

  /// Whether a point lies inside the ring by the even-odd rule, the one the ring is filled by.
  public boolean encloses(Point point) {
    boolean inside = false;
    for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
      if (ys[i] > point.y() != ys[j] > point.y()
          && point.x() < (xs[j] - xs[i]) * (point.y() - ys[i]) / (ys[j] - ys[i]) + xs[i]) {
        inside = !inside;
      }
    }
    return inside;
  }

  /// The distance from a point to the nearest segment of the course; with `closed`, the segment
  /// from the last vertex to the first counts too. Infinite for an empty path; segments whose
  /// distance no number can tell do not count.
  public double distanceTo(Point point, boolean closed) {
    if (xs.length == 1) {
      return vertex(0).distanceTo(point);
    }
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = closed ? 0 : 1; i < xs.length; i++) {
      int j = i == 0 ? xs.length - 1 : i - 1;
      double distance = distanceToSegment(point, xs[j], ys[j], xs[i], ys[i]);
      if (distance < nearest) {
        nearest = distance;
      }
    }
    return nearest;
  }

  /// The length of the course, without the closing segment.
  public double length() {
    double length = 0;
    for (int i = 1; i < xs.length; i++) {
      length += Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
    }
    return length;
  }

  /// The area of the ring in square pixels, as the shoelace formula gives it.
  public double area() {
    double twice = 0;
    for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
      twice += xs[j] * ys[i] - xs[i] * ys[j];
    }
    return Math.abs(twice) / 2;
  }

  /// The point half way along the course of a path that is not empty.
  public Point middle() {
    if (isEmpty()) {
      throw new IllegalStateException("a path without vertices has no middle");
    }
    double left = length() / 2;
    for (int i = 1; i < xs.length; i++) {
      double step = Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
      if (step >= left && step > 0) {
        double part = left / step;
        return new Point(
            xs[i - 1] + part * (xs[i] - xs[i - 1]), ys[i - 1] + part * (ys[i] - ys[i - 1]));
      }
      left -= step;
    }
    return vertex(0);
  }

  private static double distanceToSegment(Point point, double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double squared = dx * dx + dy * dy;
    double along =
        squared == 0
            ? 0
            : Math.clamp(((point.x() - x1) * dx + (point.y() - y1) * dy) / squared, 0, 1);
    return Math.hypot(point.x() - x1 - along * dx, point.y() - y1 - along * dy);
  }

  private static @Nullable Box boundsOf(double[] xs, double[] ys) {
    if (xs.length == 0) {
      return null;
    }
    double left = xs[0];
    double top = ys[0];
    double right = left;
    double bottom = top;
    for (int i = 1; i < xs.length; i++) {
      left = Math.min(left, xs[i]);
      top = Math.min(top, ys[i]);
      right = Math.max(right, xs[i]);
      bottom = Math.max(bottom, ys[i]);
    }
    Box box = Box.ofCorners(left, top, right, bottom);
    return box.isFinite() ? box : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Path path && Arrays.equals(xs, path.xs) && Arrays.equals(ys, path.ys);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
  }

  @Override
  public String toString() {
    return "Path of " + xs.length + " vertices within " + bounds;
  }
}
