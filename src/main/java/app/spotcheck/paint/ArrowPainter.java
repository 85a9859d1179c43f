package app.spotcheck.paint;

import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/// Paints relationships as arrows from object to object, with a head at both ends where they go
/// both ways, and a dark edge that keeps them visible on any picture.
final class ArrowPainter {
  private static final double HEAD_LENGTH = 13;
  private static final double HEAD_WIDTH = 10;

  private final Graphics2D pen;
  private final Viewport viewport;
  private final double pixels;

  /// @param pixels device pixels for each view pixel
  ArrowPainter(Graphics2D pen, Viewport viewport, double pixels) {
    this.pen = pen;
    this.viewport = viewport;
    this.pixels = pixels;
  }

  /// Paints an arrow.
  ///
  /// @param width of the stroke in view pixels
  /// @param opacity from 0 to 1
  void paint(
      Point sourceInImage,
      Point targetInImage,
      boolean bothWays,
      Color color,
      double width,
      double opacity) {
    pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
    Point source = near(viewport.viewFromImage(sourceInImage));
    Point target = near(viewport.viewFromImage(targetInImage));
    stroke(source, target, bothWays, new Color(0, 0, 0, 150), width + 2);
    stroke(source, target, bothWays, color, width);
  }

  private void stroke(Point source, Point target, boolean bothWays, Color color, double width) {
    double length = source.distanceTo(target);
    double head = Math.min(HEAD_LENGTH * pixels, length / 2);
    pen.setColor(color);
    pen.setStroke(
        new BasicStroke((float) (width * pixels), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(new Line2D.Double(source.x(), source.y(), target.x(), target.y()));
    if (length > 0) {
      head(source, target, head);
      if (bothWays) {
        head(target, source, head);
      }
    }
  }

  private void head(Point from, Point tip, double length) {
    double distance = from.distanceTo(tip);
    double dx = (tip.x() - from.x()) / distance;
    double dy = (tip.y() - from.y()) / distance;
    double half = length * HEAD_WIDTH / HEAD_LENGTH / 2;
    double baseX = tip.x() - dx * length;
    double baseY = tip.y() - dy * length;
    var shape = new Path2D.Double();
    shape.moveTo(tip.x(), tip.y());
    shape.lineTo(baseX - dy * half, baseY + dx * half);
    shape.lineTo(baseX + dy * half, baseY - dx * half);
    shape.closePath();
    pen.fill(shape);
    pen.draw(shape);
  }

  /// A position in device pixels, moved to where it can be drawn.
  private static Point near(Point inFrame) {
    return new Point(ScreenPath.near(inFrame.x()), ScreenPath.near(inFrame.y()));
  }
}
