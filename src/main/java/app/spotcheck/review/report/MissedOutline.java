package app.spotcheck.review.report;

import app.spotcheck.geometry.Box;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Draws the place of a missed object as the canvas does: a dashed outline, light within dark to be
/// seen on any picture.
final class MissedOutline {
  /// The side of the outline around a point, in device pixels.
  private static final double POINT_SIDE = 18;

  private static final float DASH = 6;
  private static final Color EDGE = new Color(0, 0, 0, 190);
  private static final Color LINE = Color.WHITE;

  private MissedOutline() {}

  /// Draws a place into a crop.
  ///
  /// @param place in image pixels; without width and height for a point
  /// @param part what the crop shows, in image pixels
  /// @param scale device pixels an image pixel
  static void draw(BufferedImage crop, Box place, Box part, double scale) {
    Shape shape = shape(place, part, scale);
    Graphics2D pen = crop.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(EDGE);
    pen.setStroke(new BasicStroke(4));
    pen.draw(shape);
    pen.setColor(LINE);
    pen.setStroke(
        new BasicStroke(
            2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {DASH, DASH}, 0));
    pen.draw(shape);
    pen.dispose();
  }

  private static Shape shape(Box place, Box part, double scale) {
    double left = (place.left() - part.left()) * scale;
    double top = (place.top() - part.top()) * scale;
    return place.isPoint()
        ? new Ellipse2D.Double(left - POINT_SIDE / 2, top - POINT_SIDE / 2, POINT_SIDE, POINT_SIDE)
        : new Rectangle2D.Double(left, top, place.width() * scale, place.height() * scale);
  }
}
