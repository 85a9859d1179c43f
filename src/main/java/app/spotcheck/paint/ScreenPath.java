package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Viewport;

/// The vertices of one object in device pixels, without those that make no difference on screen.
/// One is used for one object after the other.
final class ScreenPath {
  /// Beyond this many device pixels a coordinate makes no difference to what is seen.
  private static final double FAR = 1e7;

  /// How far a vertex that is left out may be from the line drawn in its place, in device pixels.
  private static final double TOLERANCE = 0.3;

  private final Viewport viewport;
  private final double tolerance;
  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private int size;

  // the directions, from the vertex kept last, between which a line passes all vertices since
  private double leftX;
  private double leftY;
  private double rightX;
  private double rightY;
  private double farthest;

  ScreenPath(Viewport viewport) {
    this.viewport = viewport;
    this.tolerance = viewport.scale() < 1 ? TOLERANCE : 0;
  }

  int size() {
    return size;
  }

  double[] xs() {
    return xs;
  }

  double[] ys() {
    return ys;
  }

  /// Whether an area within may have no pixel's middle in it, so that its fill would not be seen.
  boolean isThin() {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      left = Math.min(left, xs[i]);
      right = Math.max(right, xs[i]);
      top = Math.min(top, ys[i]);
      bottom = Math.max(bottom, ys[i]);
    }
    return right - left < 1 || bottom - top < 1;
  }

  /// Takes the corners of a box.
  void take(Box box) {
    room(4);
    size = 0;
    put(box.left(), box.top());
    put(box.right(), box.top());
    put(box.right(), box.bottom());
    put(box.left(), box.bottom());
  }

  /// Takes the vertices of a path.
  void take(Path path) {
    room(path.size() + 1);
    size = 0;
    for (int i = 0; i < path.size(); i++) {
      put(path.x(i), path.y(i));
      if (tolerance > 0) {
        simplify();
      }
    }
  }

  /// Puts the newest vertex in place of the one before where a line to it passes that one and those
  /// left out before near enough.
  private void simplify() {
    int newest = size - 1;
    if (newest == 0) {
      return;
    }
    if (newest == 1) {
      start(0, 1);
      return;
    }
    double dx = xs[newest] - xs[newest - 2];
    double dy = ys[newest] - ys[newest - 2];
    double squared = dx * dx + dy * dy;
    boolean within =
        squared >= farthest && leftX * dy - leftY * dx <= 0 && rightX * dy - rightY * dx >= 0;
    if (within) {
      xs[newest - 1] = xs[newest];
      ys[newest - 1] = ys[newest];
      size--;
      narrow(dx, dy, squared);
    } else {
      start(newest - 1, newest);
    }
  }

  /// Starts anew with the line from one vertex to the next.
  private void start(int from, int to) {
    double dx = xs[to] - xs[from];
    double dy = ys[to] - ys[from];
    farthest = 0;
    leftX = 0;
    leftY = 0;
    rightX = 0;
    rightY = 0;
    narrow(dx, dy, dx * dx + dy * dy);
  }

  /// Keeps to the directions that pass a vertex near enough; one that is nearer than that to the
  /// start is passed in every direction.
  private void narrow(double dx, double dy, double squared) {
    farthest = squared;
    if (squared <= tolerance * tolerance) {
      return;
    }
    double aside = tolerance / Math.sqrt(squared);
    double x = dx - aside * dy;
    double y = dy + aside * dx;
    if (leftX * y - leftY * x <= 0) {
      leftX = x;
      leftY = y;
    }
    x = dx + aside * dy;
    y = dy - aside * dx;
    if (rightX * y - rightY * x >= 0) {
      rightX = x;
      rightY = y;
    }
  }

  private void room(int vertices) {
    if (xs.length < vertices) {
      xs = new double[2 * vertices];
      ys = new double[2 * vertices];
    }
  }

  private void put(double x, double y) {
    xs[size] = near(x * viewport.scale() + viewport.offsetX());
    ys[size] = near(y * viewport.scale() + viewport.offsetY());
    size++;
  }

  /// A position in device pixels, moved to where it can be drawn.
  static double near(double position) {
    // not by Math.clamp, which tells zeros apart: this is asked of every vertex of every frame
    return position < -FAR ? -FAR : position > FAR ? FAR : position;
  }
}
