package app.spotcheck.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Soft shadows, glow, mottled surfaces and grain. They change pixels only, never an outline.
final class Effects {
  private static final int BLUR_PASSES = 3;

  private Effects() {}

  /// A blurred dark copy of a shape, `dx` and `dy` image pixels away from it.
  static void shadow(
      Picture picture, Shape shape, double dx, double dy, double blur, double strength) {
    soft(picture, Shapes.moved(picture.inImage(shape), dx, dy), blur, Tint.of(0x0A1024), strength);
  }

  /// A blurred shape of one colour.
  static void haze(Picture picture, Shape shape, double blur, Color color, double strength) {
    soft(picture, picture.inImage(shape), blur, color, strength);
  }

  static void glow(Picture picture, double x, double y, double radius, Color color, double alpha) {
    if (picture.isPainted()) {
      Color inner = Tint.fade(color, alpha);
      Color middle = Tint.fade(color, alpha * 0.3);
      picture.fill(
          Shapes.disc(x, y, radius), Tint.radial(x, y, radius, inner, middle, Tint.fade(color, 0)));
    }
  }

  /// Uneven light and dark patches of about `scale` pixels within a shape.
  static void mottle(Picture picture, Shape shape, double scaleX, double scaleY, double strength) {
    if (!picture.isPainted()) {
      return;
    }
    Rectangle2D box = Shapes.overlap(picture.inImage(shape), picture.frame()).getBounds2D();
    int left = (int) box.getX();
    int top = (int) box.getY();
    int width = (int) Math.ceil(box.getMaxX()) - left;
    int height = (int) Math.ceil(box.getMaxY()) - top;
    if (width <= 0 || height <= 0) {
      return;
    }
    BufferedImage patches = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double coarse = Noise.at((left + x) / scaleX, (top + y) / scaleY, 11);
        double fine = Noise.at((left + x) * 3 / scaleX, (top + y) * 3 / scaleY, 23);
        double value = (0.65 * coarse + 0.35 * fine - 0.5) * 2;
        int alpha = (int) (Math.abs(value) * strength * 255);
        patches.setRGB(x, y, Math.min(alpha, 255) << 24 | (value > 0 ? 0xFFFFFF : 0x101428));
      }
    }
    picture.within(shape, () -> picture.paste(patches, left, top, 1));
  }

  /// Fine grain over the whole picture and a little darkness towards its corners.
  static void finish(Picture picture, double grain, double vignette) {
    if (!picture.isPainted()) {
      return;
    }
    BufferedImage image = picture.image();
    double halfWidth = image.getWidth() / 2.0;
    double halfHeight = image.getHeight() / 2.0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        double dx = (x - halfWidth) / halfWidth;
        double dy = (y - halfHeight) / halfHeight;
        double far = Math.max(0, (dx * dx + dy * dy) / 2 - 0.25);
        double add = (Noise.hash(x, y, 5) + Noise.hash(x, y, 7) - 1) * grain;
        image.setRGB(x, y, adjusted(image.getRGB(x, y), 1 - vignette * far, add));
      }
    }
  }

  private static int adjusted(int rgb, double factor, double add) {
    int red = channel((rgb >> 16 & 0xFF) * factor + add);
    int green = channel((rgb >> 8 & 0xFF) * factor + add);
    int blue = channel((rgb & 0xFF) * factor + add);
    return red << 16 | green << 8 | blue;
  }

  private static int channel(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }

  private static void soft(
      Picture picture, Shape inImage, double blur, Color color, double strength) {
    Rectangle2D box = inImage.getBounds2D();
    if (!picture.isPainted() || box.isEmpty()) {
      return;
    }
    int shrink = blur >= 8 ? 4 : blur >= 3 ? 2 : 1;
    double left = Math.floor(box.getX() - 2 * blur - shrink);
    double top = Math.floor(box.getY() - 2 * blur - shrink);
    int width = (int) Math.ceil((box.getMaxX() + 2 * blur - left) / shrink) + 1;
    int height = (int) Math.ceil((box.getMaxY() + 2 * blur - top) / shrink) + 1;
    BufferedImage cover = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = cover.createGraphics();
    Picture.smooth(graphics);
    graphics.scale(1.0 / shrink, 1.0 / shrink);
    graphics.translate(-left, -top);
    graphics.setPaint(Color.WHITE);
    graphics.fill(inImage);
    graphics.dispose();
    double[] alpha = blurred(cover, Math.max(1, (int) Math.round(blur / shrink / 1.6)));
    BufferedImage layer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < alpha.length; i++) {
      int a = (int) Math.round(alpha[i] * strength);
      layer.setRGB(i % width, i / width, a << 24 | (color.getRGB() & 0xFFFFFF));
    }
    picture.paste(layer, left, top, shrink);
  }

  private static double[] blurred(BufferedImage cover, int radius) {
    int width = cover.getWidth();
    int height = cover.getHeight();
    double[] values = cover.getRaster().getSamples(0, 0, width, height, 0, (double[]) null);
    for (int pass = 0; pass < BLUR_PASSES; pass++) {
      values = smeared(values, height, width, radius, width, 1);
      values = smeared(values, width, height, radius, 1, width);
    }
    return values;
  }

  /// A running mean along `count` lines of `length` values.
  private static double[] smeared(
      double[] values, int count, int length, int radius, int lineStep, int step) {
    double[] result = new double[values.length];
    for (int line = 0; line < count; line++) {
      int start = line * lineStep;
      double sum = 0;
      for (int i = 0; i < Math.min(radius, length); i++) {
        sum += values[start + i * step];
      }
      for (int i = 0; i < length; i++) {
        sum += i + radius < length ? values[start + (i + radius) * step] : 0;
        sum -= i - radius - 1 >= 0 ? values[start + (i - radius - 1) * step] : 0;
        result[start + i * step] = sum / (2 * radius + 1);
      }
    }
    return result;
  }
}
