package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.UnknownAnnotation;

/// Paints boxes, polygons, polylines and points into a band, with strokes of constant width on
/// screen.
final class ShapePainter {
  /// The radius of a point's dot, in view pixels.
  static final double POINT_RADIUS = 5;

  /// Beyond this many device pixels a coordinate makes no difference to what is seen.
  private static final double FAR = 1e7;

  /// Vertices nearer to the one before are left out where the picture is shown reduced, in device
  /// pixels.
  private static final double NEAR = 0.5;

  /// What is only a line or a point stays visible when outlines are not drawn.
  private static final double LEAST_LINE_OPACITY = 0.3;

  private final Viewport viewport;
  private final Box visible;
  private final double fillOpacity;
  private final double outlineOpacity;
  private final AreaFiller areas;
  private final LinePainter outlines;
  private final LinePainter lines;
  private final DotPainter dots;
  private double[] xs = new double[64];
  private double[] ys = new double[64];

  /// @param pixels device pixels for each view pixel
  /// @param strokeWidth in view pixels
  ShapePainter(Band band, Viewport viewport, double pixels, ObjectStyle style, double strokeWidth) {
    this.viewport = viewport;
    this.fillOpacity = style.fillOpacity();
    this.outlineOpacity = style.outlineOpacity();
    double margin = 2 * POINT_RADIUS * pixels;
    this.visible =
        viewport.imageFromView(
            -margin,
            band.top() - margin,
            band.frame().width() + 2 * margin,
            band.bottom() - band.top() + 2 * margin);
    this.areas = new AreaFiller(band);
    double lineOpacity = Math.max(LEAST_LINE_OPACITY, outlineOpacity);
    this.lines = new LinePainter(band, strokeWidth * pixels, lineOpacity);
    this.outlines =
        lineOpacity == outlineOpacity
            ? lines
            : new LinePainter(band, strokeWidth * pixels, outlineOpacity);
    double ring = fillOpacity < 1 ? 1.5 * pixels : 0;
    this.dots = new DotPainter(band, POINT_RADIUS * pixels, ring, lineOpacity);
  }

  /// Paints an object's fill and outline; masks and unknown kinds have neither here.
  ///
  /// @param rgb the colour of the class
  void paint(Annotation annotation, int rgb) {
    Box bounds = annotation.bounds();
    if (bounds == null || !bounds.intersects(visible)) {
      return;
    }
    switch (annotation) {
      case BoxAnnotation box -> area(corners(box.box().normalized()), rgb);
      case PolygonAnnotation polygon -> area(vertices(polygon.ring()), rgb);
      case PolylineAnnotation line -> course(vertices(line.line()), rgb);
      case PointAnnotation point -> dot(point.point(), rgb);
      case MaskAnnotation mask -> {}
      case UnknownAnnotation unknown -> {}
    }
  }

  private void area(int count, int rgb) {
    if (fillOpacity > 0) {
      for (int i = 0, j = count - 1; i < count; j = i++) {
        areas.edge(xs[j], ys[j], xs[i], ys[i]);
      }
      areas.fill(Frame.premultiplied(rgb, fillOpacity));
    }
    if (fillOpacity < 1 && outlineOpacity > 0) {
      outlines.draw(xs, ys, count, true, 0xff000000 | rgb);
    } else if (isThin(count)) {
      lines.draw(xs, ys, count, true, 0xff000000 | rgb);
    }
  }

  /// Whether an area may have no pixel's middle in it, so that it would not be seen.
  private boolean isThin(int count) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      left = Math.min(left, xs[i]);
      right = Math.max(right, xs[i]);
      top = Math.min(top, ys[i]);
      bottom = Math.max(bottom, ys[i]);
    }
    return right - left < 1 || bottom - top < 1;
  }

  private void course(int count, int rgb) {
    lines.draw(xs, ys, count, false, 0xff000000 | rgb);
  }

  private void dot(Point point, int rgb) {
    dots.paint(
        near(point.x() * viewport.scale() + viewport.offsetX()),
        near(point.y() * viewport.scale() + viewport.offsetY()),
        0xff000000 | rgb);
  }

  /// Takes over the corners of a box and returns how many there are.
  private int corners(Box box) {
    room(4);
    put(0, box.left(), box.top());
    put(1, box.right(), box.top());
    put(2, box.right(), box.bottom());
    put(3, box.left(), box.bottom());
    return 4;
  }

  /// Takes over the vertices of a path that differ on screen and returns how many there are.
  private int vertices(Path path) {
    room(path.size());
    double least = viewport.scale() < 1 ? NEAR : 0;
    int count = 0;
    for (int i = 0; i < path.size(); i++) {
      put(count, path.x(i), path.y(i));
      boolean differs =
          count == 0
              || i == path.size() - 1
              || Math.abs(xs[count] - xs[count - 1]) >= least
              || Math.abs(ys[count] - ys[count - 1]) >= least;
      count += differs ? 1 : 0;
    }
    return count;
  }

  private void room(int vertices) {
    if (xs.length < vertices) {
      xs = new double[2 * vertices];
      ys = new double[2 * vertices];
    }
  }

  private void put(int at, double x, double y) {
    xs[at] = near(x * viewport.scale() + viewport.offsetX());
    ys[at] = near(y * viewport.scale() + viewport.offsetY());
  }

  /// A position in device pixels, moved to where it can be drawn.
  static double near(double position) {
    return Math.clamp(position, -FAR, FAR);
  }
}
