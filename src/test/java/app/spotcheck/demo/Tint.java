package app.spotcheck.demo;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;

/// Colours and gradients.
final class Tint {
  private Tint() {}

  static Color of(int rgb) {
    return new Color(rgb);
  }

  static Color of(int rgb, double alpha) {
    return new Color((rgb & 0xFFFFFF) | ((int) (alpha * 255) << 24), true);
  }

  static Color fade(Color color, double alpha) {
    return of(color.getRGB(), alpha);
  }

  static Color mix(Color one, Color other, double share) {
    return new Color(
        blend(one.getRed(), other.getRed(), share),
        blend(one.getGreen(), other.getGreen(), share),
        blend(one.getBlue(), other.getBlue(), share));
  }

  static Color lighter(Color color, double share) {
    return mix(color, Color.WHITE, share);
  }

  static Color darker(Color color, double share) {
    return mix(color, of(0x0B1030), share);
  }

  static Paint down(double y0, double y1, Color... colors) {
    return gradient(0, y0, 0, y1, colors);
  }

  static Paint across(double x0, double x1, Color... colors) {
    return gradient(x0, 0, x1, 0, colors);
  }

  static Paint gradient(double x0, double y0, double x1, double y1, Color... colors) {
    return new LinearGradientPaint(
        new Point2D.Double(x0, y0), new Point2D.Double(x1, y1), stops(colors.length), colors);
  }

  static Paint radial(double cx, double cy, double radius, Color... colors) {
    return new RadialGradientPaint(
        new Point2D.Double(cx, cy), (float) radius, stops(colors.length), colors);
  }

  private static int blend(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  private static float[] stops(int count) {
    float[] stops = new float[count];
    for (int i = 0; i < count; i++) {
      stops[i] = (float) i / (count - 1);
    }
    return stops;
  }
}
