package app.spotcheck.demo;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/// The outlines scenes are made of. Coordinates are pixels, y down, angles in degrees.
final class Shapes {
  private Shapes() {}

  static Shape rect(double x, double y, double w, double h) {
    return new Rectangle2D.Double(x, y, w, h);
  }

  static Shape round(double x, double y, double w, double h, double radius) {
    return new RoundRectangle2D.Double(x, y, w, h, 2 * radius, 2 * radius);
  }

  static Shape oval(double cx, double cy, double rx, double ry) {
    return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
  }

  static Shape disc(double cx, double cy, double radius) {
    return oval(cx, cy, radius, radius);
  }

  static Path2D line(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    return path;
  }

  static Path2D polygon(double... xy) {
    Path2D path = line(xy);
    path.closePath();
    return path;
  }

  /// A closed curve through all points.
  static Path2D smooth(double... xy) {
    int n = xy.length / 2;
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 0; i < n; i++) {
      bend(path, xy, (i + n - 1) % n, i, (i + 1) % n, (i + 2) % n);
    }
    path.closePath();
    return path;
  }

  /// An open curve through all points.
  static Path2D curve(double... xy) {
    int last = xy.length / 2 - 1;
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 0; i < last; i++) {
      bend(path, xy, Math.max(i - 1, 0), i, i + 1, Math.min(i + 2, last));
    }
    return path;
  }

  /// The land below an open curve, down to `bottom`.
  static Path2D below(double bottom, double... xy) {
    Path2D path = curve(xy);
    path.lineTo(xy[xy.length - 2], bottom);
    path.lineTo(xy[0], bottom);
    path.closePath();
    return path;
  }

  /// A round outline that is not quite a circle.
  static Path2D blob(double cx, double cy, double rx, double ry, double roughness, Random random) {
    int n = 11;
    double[] xy = new double[2 * n];
    for (int i = 0; i < n; i++) {
      double angle = 2 * StrictMath.PI * i / n;
      double reach = 1 + roughness * (random.nextDouble() - 0.5);
      xy[2 * i] = cx + rx * reach * StrictMath.cos(angle);
      xy[2 * i + 1] = cy + ry * reach * StrictMath.sin(angle);
    }
    return smooth(xy);
  }

  static Shape stroked(Shape shape, double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(shape);
  }

  static Shape moved(Shape shape, double dx, double dy) {
    return AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape);
  }

  static Shape turned(Shape shape, double degrees, double cx, double cy) {
    return AffineTransform.getRotateInstance(StrictMath.toRadians(degrees), cx, cy)
        .createTransformedShape(shape);
  }

  static Area union(Shape... shapes) {
    Area area = new Area();
    for (Shape shape : shapes) {
      area.add(new Area(shape));
    }
    return area;
  }

  static Area without(Shape shape, Shape... holes) {
    Area area = new Area(shape);
    area.subtract(union(holes));
    return area;
  }

  static Area overlap(Shape one, Shape other) {
    Area area = new Area(one);
    area.intersect(new Area(other));
    return area;
  }

  private static void bend(Path2D path, double[] xy, int before, int from, int to, int after) {
    path.curveTo(
        xy[2 * from] + (xy[2 * to] - xy[2 * before]) / 6,
        xy[2 * from + 1] + (xy[2 * to + 1] - xy[2 * before + 1]) / 6,
        xy[2 * to] - (xy[2 * after] - xy[2 * from]) / 6,
        xy[2 * to + 1] - (xy[2 * after + 1] - xy[2 * from + 1]) / 6,
        xy[2 * to],
        xy[2 * to + 1]);
  }
}
