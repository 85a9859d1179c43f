package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Writes the names of objects beside them, each where no other caption stands; one that finds no
/// place is left out.
final class CaptionPainter {
  private static final double FONT_SIZE = 12;
  private static final double PADDING = 4;
  private static final int MOST = 500;

  private final Graphics2D pen;
  private final Viewport viewport;
  private final Box target;
  private final double pixels;
  private final List<Box> taken = new ArrayList<>();

  /// @param pixels device pixels for each view pixel
  CaptionPainter(Graphics2D pen, Viewport viewport, Frame target, double pixels) {
    this.pen = pen;
    this.viewport = viewport;
    this.target = new Box(0, 0, target.width(), target.height());
    this.pixels = pixels;
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (FONT_SIZE * pixels)));
  }

  void paint(String text, Box boundsInImage, int rgb) {
    Point topLeft = viewport.viewFromImage(new Point(boundsInImage.left(), boundsInImage.top()));
    Point bottomRight =
        viewport.viewFromImage(new Point(boundsInImage.right(), boundsInImage.bottom()));
    Box object = Box.ofCorners(topLeft.x(), topLeft.y(), bottomRight.x(), bottomRight.y());
    if (!object.intersects(target) || taken.size() >= MOST) {
      return;
    }
    FontMetrics metrics = pen.getFontMetrics();
    double padding = PADDING * pixels;
    double width = metrics.stringWidth(text) + 2 * padding;
    double height = metrics.getHeight() + padding / 2;
    double left = Math.clamp(object.left(), 0, Math.max(0, target.width() - width));
    double[] tops = {
      object.top() - height - padding,
      object.bottom() + padding,
      Math.max(0, object.top()) + padding
    };
    for (double top : tops) {
      Box place = new Box(left, top, width, height);
      boolean inside = top >= 0 && place.bottom() <= target.height();
      if (inside && taken.stream().noneMatch(place::intersects)) {
        taken.add(place);
        write(text, place, rgb, metrics);
        return;
      }
    }
  }

  private void write(String text, Box place, int rgb, FontMetrics metrics) {
    double round = 6 * pixels;
    pen.setColor(new Color(rgb));
    pen.fill(
        new RoundRectangle2D.Double(
            place.left(), place.top(), place.width(), place.height(), round, round));
    pen.setColor(isLight(rgb) ? Color.BLACK : Color.WHITE);
    double baseline =
        place.top() + (place.height() - metrics.getHeight()) / 2 + metrics.getAscent();
    pen.drawString(text, (float) (place.left() + PADDING * pixels), (float) baseline);
  }

  /// Whether black is easier to read than white on a colour, by its relative luminance.
  private static boolean isLight(int rgb) {
    double luminance =
        0.2126 * linear(rgb >> 16 & 0xff)
            + 0.7152 * linear(rgb >> 8 & 0xff)
            + 0.0722 * linear(rgb & 0xff);
    return luminance > 0.179;
  }

  private static double linear(int level) {
    double c = level / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
