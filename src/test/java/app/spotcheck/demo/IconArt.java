package app.spotcheck.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/// The application's icon: a picture's corner brackets around a checked spot.
final class IconArt {
  /// The size the shapes below are given in.
  private static final double GRID = 512;

  /// Brackets blur into noise below this size: the spot alone is drawn, larger.
  private static final int LEAST_SIZE_WITH_BRACKETS = 24;

  private static final Color DEEP = Tint.of(0x0B2A4A);
  private static final Color TEAL = Tint.of(0x12908E);
  private static final Color MINT = Tint.of(0xCFF7E9);
  private static final Color SPOT = Tint.of(0xFFC44D);

  private IconArt() {}

  /// Small icons are drawn at four times their size and averaged, which keeps edges crisp.
  static BufferedImage draw(int size) {
    int fine = size * 4;
    BufferedImage large = new BufferedImage(fine, fine, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = large.createGraphics();
    Picture.smooth(graphics);
    graphics.scale(fine / GRID, fine / GRID);
    boolean small = size < LEAST_SIZE_WITH_BRACKETS;
    plate(graphics);
    if (!small) {
      brackets(graphics, size < 64 ? 40 : 30);
    }
    spot(graphics, small ? 1.42 : size < 64 ? 1.12 : 1);
    graphics.dispose();
    return averaged(large, size);
  }

  private static void plate(Graphics2D graphics) {
    Shape plate = Shapes.round(16, 16, 480, 480, 112);
    graphics.setPaint(Tint.gradient(60, 20, 440, 500, TEAL, Tint.of(0x0F5F7C), DEEP));
    graphics.fill(plate);
    graphics.setPaint(Tint.radial(150, 80, 380, Tint.of(0xFFFFFF, 0.24), Tint.of(0xFFFFFF, 0)));
    graphics.fill(plate);
    Area rim = Shapes.without(plate, Shapes.round(22, 22, 468, 468, 106));
    graphics.setPaint(Tint.down(16, 496, Tint.of(0xFFFFFF, 0.35), Tint.of(0xFFFFFF, 0.04)));
    graphics.fill(rim);
  }

  private static void brackets(Graphics2D graphics, double width) {
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setPaint(MINT);
    for (int corner = 0; corner < 4; corner++) {
      boolean right = corner % 2 == 1;
      boolean bottom = corner > 1;
      double x = right ? 408 : 104;
      double y = bottom ? 408 : 104;
      double inX = right ? -78 : 78;
      double inY = bottom ? -78 : 78;
      Path2D bracket = new Path2D.Double();
      bracket.moveTo(x + inX, y);
      bracket.lineTo(x + inX * 0.36, y);
      bracket.quadTo(x, y, x, y + inY * 0.36);
      bracket.lineTo(x, y + inY);
      graphics.draw(bracket);
    }
  }

  private static void spot(Graphics2D graphics, double scale) {
    graphics.translate(256, 256);
    graphics.scale(scale, scale);
    graphics.setPaint(
        Tint.radial(
            0, 14, 140, Tint.of(0x041525, 0.5), Tint.of(0x041525, 0.42), Tint.of(0x041525, 0)));
    graphics.fill(Shapes.disc(0, 14, 140));
    graphics.setPaint(
        Tint.gradient(-70, -110, 80, 110, Tint.of(0xFFDD86), SPOT, Tint.of(0xF59A23)));
    graphics.fill(Shapes.disc(0, 0, 116));
    graphics.setStroke(new BasicStroke(40, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setPaint(DEEP);
    graphics.draw(Shapes.line(-54, 4, -16, 44, 56, -38));
  }

  private static BufferedImage averaged(BufferedImage large, int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    int step = large.getWidth() / size;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        image.setRGB(x, y, mean(large.getRGB(x * step, y * step, step, step, null, 0, step)));
      }
    }
    return image;
  }

  /// The mean colour, weighted by alpha.
  private static int mean(int[] pixels) {
    double alpha = 0;
    double red = 0;
    double green = 0;
    double blue = 0;
    for (int pixel : pixels) {
      int a = pixel >>> 24;
      alpha += a;
      red += a * (pixel >> 16 & 0xFF);
      green += a * (pixel >> 8 & 0xFF);
      blue += a * (pixel & 0xFF);
    }
    if (alpha == 0) {
      return 0;
    }
    return (int) Math.round(alpha / pixels.length) << 24
        | (int) Math.round(red / alpha) << 16
        | (int) Math.round(green / alpha) << 8
        | (int) Math.round(blue / alpha);
  }
}
