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

/// Paints the outline of one object, smooth and of any width, for what is selected or under the
/// cursor.
final class OutlinePainter {
  private final Graphics2D pen;
  private final Viewport viewport;
  private final double pixels;

  /// @param pixels device pixels for each view pixel
  OutlinePainter(Graphics2D pen, Viewport viewport, double pixels) {
    this.pen = pen;
    this.viewport = viewport;
    this.pixels = pixels;
  }

  /// Paints an outline; masks and unknown kinds have none here.
  ///
  /// @param strokeWidth in view pixels
  void paint(Annotation annotation, Color color, double strokeWidth) {
    Shape shape = outlineOf(annotation, strokeWidth);
    if (shape != null) {
      pen.setColor(color);
      pen.setStroke(
          new BasicStroke(
              (float) (strokeWidth * pixels), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      pen.draw(shape);
    }
  }

  private @Nullable Shape outlineOf(Annotation annotation, double strokeWidth) {
    return annotation.bounds() == null
        ? null
        : switch (annotation) {
          case BoxAnnotation box -> rectangle(box.box().normalized());
          case PolygonAnnotation polygon -> path(polygon.ring(), true);
          case PolylineAnnotation line -> path(line.line(), false);
          case PointAnnotation point ->
              disc(point.point(), ShapePainter.POINT_RADIUS + strokeWidth / 2);
          case MaskAnnotation mask -> null;
          case UnknownAnnotation unknown -> null;
        };
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
    return ShapePainter.near(x * viewport.scale() + viewport.offsetX());
  }

  private double deviceY(double y) {
    return ShapePainter.near(y * viewport.scale() + viewport.offsetY());
  }
}
