package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.UnknownAnnotation;

/// Paints outlines of any width, for what is selected or under the cursor.
final class OutlinePainter {
  /// The sides of the polygon that is drawn for the ring around a point.
  private static final int RING_SIDES = 24;

  private final Viewport viewport;
  private final double pixels;
  private final int color;
  private final double radius;
  private final ScreenPath outline;
  private final Strokes lines;

  /// @param pixels device pixels for each view pixel
  /// @param strokeWidth in view pixels
  /// @param color opaque
  /// @param opacity from 0 to 1
  OutlinePainter(
      Band band, Viewport viewport, double pixels, double strokeWidth, int color, double opacity) {
    this.viewport = viewport;
    this.pixels = pixels;
    this.color = color;
    this.radius = ShapePainter.POINT_RADIUS + strokeWidth / 2;
    this.outline = new ScreenPath(viewport);
    this.lines = new LinePainter(band, strokeWidth * pixels, opacity);
  }

  /// Paints an outline; masks and unknown kinds have none here.
  void paint(Annotation annotation) {
    Box bounds = annotation.bounds();
    if (bounds == null) {
      return;
    }
    switch (annotation) {
      case BoxAnnotation box -> {
        outline.take(box.box().normalized());
        stroke(true);
      }
      case PolygonAnnotation polygon -> {
        outline.take(polygon.ring());
        stroke(true);
      }
      case PolylineAnnotation line -> {
        outline.take(line.line());
        stroke(false);
      }
      case PointAnnotation point -> ring(point.point());
      case MaskAnnotation mask -> {}
      case UnknownAnnotation unknown -> {}
    }
  }

  private void stroke(boolean closed) {
    lines.draw(outline.xs(), outline.ys(), outline.size(), closed, color);
  }

  private void ring(Point center) {
    double x = ScreenPath.near(center.x() * viewport.scale() + viewport.offsetX());
    double y = ScreenPath.near(center.y() * viewport.scale() + viewport.offsetY());
    double[] xs = new double[RING_SIDES];
    double[] ys = new double[RING_SIDES];
    for (int i = 0; i < RING_SIDES; i++) {
      double angle = 2 * Math.PI * i / RING_SIDES;
      xs[i] = x + radius * pixels * Math.cos(angle);
      ys[i] = y + radius * pixels * Math.sin(angle);
    }
    lines.draw(xs, ys, RING_SIDES, true, color);
  }
}
