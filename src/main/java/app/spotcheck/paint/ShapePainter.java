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
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// Paints boxes, polygons, polylines and points with strokes of constant width on screen.
final class ShapePainter {
  /// The radius of a point's dot, in view pixels.
  static final double POINT_RADIUS = 5;

  /// Beyond this many device pixels a coordinate makes no difference to what is seen.
  private static final double FAR = 1e7;

  private final Graphics2D pen;
  private final Viewport viewport;
  private final Box visible;
  private final double pixels;

  /// @param pixels device pixels for each view pixel
  ShapePainter(Graphics2D pen, Viewport viewport, Frame target, double pixels) {
    this.pen = pen;
    this.viewport = viewport;
    this.pixels = pixels;
    double margin = 2 * POINT_RADIUS * pixels;
    this.visible =
        viewport.imageFromView(
            -margin, -margin, target.width() + 2 * margin, target.height() + 2 * margin);
  }

  /// Paints an object's fill and outline; masks and unknown kinds have neither here.
  ///
  /// @param rgb the colour of the class
  /// @param strokeWidth in view pixels
  void paint(Annotation annotation, int rgb, double fillOpacity, double strokeWidth) {
    Box bounds = annotation.bounds();
    if (bounds == null || !bounds.intersects(visible)) {
      return;
    }
    Color color = new Color(rgb);
    switch (annotation) {
      case BoxAnnotation box ->
          area(rectangle(box.box().normalized()), color, fillOpacity, strokeWidth);
      case PolygonAnnotation polygon ->
          area(path(polygon.ring(), true), color, fillOpacity, strokeWidth);
      case PolylineAnnotation line -> outline(path(line.line(), false), color, strokeWidth);
      case PointAnnotation point -> dot(point.point(), color, fillOpacity);
      case MaskAnnotation mask -> {}
      case UnknownAnnotation unknown -> {}
    }
  }

  /// Paints only the outline of an object, for hover and selection.
  void outline(Annotation annotation, Color color, double strokeWidth) {
    Shape shape = outlineOf(annotation, strokeWidth);
    if (shape != null) {
      outline(shape, color, strokeWidth);
    }
  }

  private @Nullable Shape outlineOf(Annotation annotation, double strokeWidth) {
    return annotation.bounds() == null
        ? null
        : switch (annotation) {
          case BoxAnnotation box -> rectangle(box.box().normalized());
          case PolygonAnnotation polygon -> path(polygon.ring(), true);
          case PolylineAnnotation line -> path(line.line(), false);
          case PointAnnotation point -> disc(point.point(), POINT_RADIUS + strokeWidth / 2);
          case MaskAnnotation mask -> null;
          case UnknownAnnotation unknown -> null;
        };
  }

  private void area(Shape shape, Color color, double fillOpacity, double strokeWidth) {
    if (fillOpacity > 0) {
      pen.setColor(translucent(color, fillOpacity));
      pen.fill(shape);
    }
    boolean solid = fillOpacity == 1 && !shape.getBounds2D().isEmpty();
    if (!solid) {
      outline(shape, color, strokeWidth);
    }
  }

  private void outline(Shape shape, Color color, double strokeWidth) {
    pen.setColor(color);
    pen.setStroke(
        new BasicStroke(
            (float) (strokeWidth * pixels), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shape);
  }

  private void dot(Point point, Color color, double fillOpacity) {
    pen.setColor(color);
    pen.fill(disc(point, POINT_RADIUS));
    if (fillOpacity < 1) {
      outline(disc(point, POINT_RADIUS), Color.WHITE, 1.5);
    }
  }

  private Shape disc(Point center, double radius) {
    double x = deviceX(center.x());
    double y = deviceY(center.y());
    double r = radius * pixels;
    return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
  }

  private Shape rectangle(Box box) {
    var shape = new Rectangle2D.Double();
    shape.setFrameFromDiagonal(
        deviceX(box.left()), deviceY(box.top()), deviceX(box.right()), deviceY(box.bottom()));
    return shape;
  }

  private Shape path(Path path, boolean closed) {
    var shape = new Path2D.Double(Path2D.WIND_EVEN_ODD, path.size() + 1);
    for (int i = 0; i < path.size(); i++) {
      double x = deviceX(path.x(i));
      double y = deviceY(path.y(i));
      if (i == 0) {
        shape.moveTo(x, y);
      } else {
        shape.lineTo(x, y);
      }
    }
    if (path.size() == 1) {
      shape.lineTo(deviceX(path.x(0)), deviceY(path.y(0)));
    }
    if (closed) {
      shape.closePath();
    }
    return shape;
  }

  private double deviceX(double x) {
    return Math.clamp(x * viewport.scale() + viewport.offsetX(), -FAR, FAR);
  }

  private double deviceY(double y) {
    return Math.clamp(y * viewport.scale() + viewport.offsetY(), -FAR, FAR);
  }

  /// A position in device pixels, moved to where it can be drawn.
  static Point within(Point inFrame) {
    return new Point(Math.clamp(inFrame.x(), -FAR, FAR), Math.clamp(inFrame.y(), -FAR, FAR));
  }

  static Color translucent(Color color, double opacity) {
    int alpha = (int) Math.round(opacity * 255);
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }
}
