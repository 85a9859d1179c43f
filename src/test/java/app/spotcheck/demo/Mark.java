package app.spotcheck.demo;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/// The geometry of one annotation, in image pixels.
sealed interface Mark {
  record Box(Area area) implements Mark {}

  /// `tolerance` is how far the exported ring may be from the outline.
  record Polygon(Area area, double tolerance) implements Mark {}

  record Polyline(Path2D line) implements Mark {}

  record Point(Point2D point) implements Mark {}

  record Mask(Area area, int rgb) implements Mark {}

  /// A kind of annotation that no document describes.
  record Cuboid(Area front, double depthX, double depthY) implements Mark {}

  /// The same thing as another pair of hands would have marked it: a few pixels off.
  default Mark redrawn(String hand, Shape frame) {
    return switch (this) {
      case Box(Area area) -> new Box(nudged(area, hand, frame));
      case Polygon(Area area, double tolerance) ->
          new Polygon(nudged(area, hand, frame), tolerance * 2.5);
      case Polyline(Path2D line) -> new Polyline(new Path2D.Double(line, nudge(line, hand)));
      case Point(Point2D at) ->
          new Point(new Point2D.Double(at.getX() + offset(hand, 1), at.getY() + offset(hand, 2)));
      case Mask(Area area, int rgb) -> new Mask(nudged(area, hand, frame), rgb);
      case Cuboid cuboid -> cuboid;
    };
  }

  private static Area nudged(Area area, String hand, Shape frame) {
    return Shapes.overlap(nudge(area, hand).createTransformedShape(area), frame);
  }

  private static AffineTransform nudge(Shape shape, String hand) {
    Rectangle2D box = shape.getBounds2D();
    AffineTransform nudge = new AffineTransform();
    nudge.translate(box.getCenterX() + offset(hand, 3), box.getCenterY() + offset(hand, 4));
    nudge.scale(1 + offset(hand, 5) / 150, 1 + offset(hand, 6) / 150);
    nudge.translate(-box.getCenterX(), -box.getCenterY());
    return nudge;
  }

  private static double offset(String hand, int which) {
    return Noise.hash(hand.hashCode(), which, 41) * 9 - 4.5;
  }
}
