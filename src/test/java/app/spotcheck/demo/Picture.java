package app.spotcheck.demo;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// A drawing that remembers the outlines of the things drawn into it.
///
/// Tagged outlines are kept in image pixels whatever the transform was when they were drawn.
final class Picture {
  private final BufferedImage image;
  private final boolean painted;
  private final Map<String, Area> areas = new HashMap<>();
  private final Map<String, Path2D> lines = new HashMap<>();
  private final Map<String, Point2D> points = new HashMap<>();
  private Graphics2D graphics;

  /// One that is not `painted` only collects outlines, which takes far less time.
  Picture(int width, int height, boolean painted) {
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.painted = painted;
    this.graphics = image.createGraphics();
    smooth(graphics);
  }

  static void smooth(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setRenderingHint(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_DISABLE);
  }

  BufferedImage image() {
    return image;
  }

  boolean isPainted() {
    return painted;
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  Shape frame() {
    return Shapes.rect(0, 0, width(), height());
  }

  void fill(Shape shape, Paint paint) {
    if (!painted) {
      return;
    }
    graphics.setPaint(paint);
    graphics.fill(shape);
  }

  void stroke(Shape shape, double width, Paint paint) {
    if (!painted) {
      return;
    }
    graphics.setPaint(paint);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  /// Runs a drawing with its origin at (x, y), enlarged by `scaleX` and `scaleY`.
  void at(double x, double y, double scaleX, double scaleY, Runnable drawing) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.scale(scaleX, scaleY);
    drawing.run();
    graphics.setTransform(before);
  }

  /// Runs a drawing turned around (x, y), which becomes its origin.
  void turned(double x, double y, double degrees, Runnable drawing) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(StrictMath.toRadians(degrees));
    drawing.run();
    graphics.setTransform(before);
  }

  /// Runs a drawing that cannot leave a shape: on a layer of its own, whose outside is wiped, since
  /// a clip would leave jagged edges.
  void within(Shape shape, Runnable drawing) {
    if (!painted) {
      drawing.run();
      return;
    }
    Graphics2D below = graphics;
    Shape outside = Shapes.without(frame(), inImage(shape));
    BufferedImage layer = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_ARGB_PRE);
    graphics = layer.createGraphics();
    smooth(graphics);
    graphics.setTransform(below.getTransform());
    drawing.run();
    graphics.setTransform(new AffineTransform());
    graphics.setComposite(AlphaComposite.DstOut);
    graphics.setPaint(Color.BLACK);
    graphics.fill(outside);
    graphics.dispose();
    graphics = below;
    paste(layer, 0, 0, 1);
  }

  /// Draws a layer at (left, top) of the image, whatever the transform is.
  void paste(BufferedImage layer, double left, double top, double scale) {
    AffineTransform before = graphics.getTransform();
    graphics.setTransform(new AffineTransform(scale, 0, 0, scale, left, top));
    graphics.drawImage(layer, 0, 0, null);
    graphics.setTransform(before);
  }

  Shape inImage(Shape shape) {
    return graphics.getTransform().createTransformedShape(shape);
  }

  /// Adds a shape to the outline of a thing.
  void tag(String key, Shape shape) {
    Area area = areas.computeIfAbsent(key, k -> new Area());
    area.add(Shapes.overlap(inImage(shape), frame()));
  }

  /// Fills a shape and adds it to the outline of a thing.
  void fill(String key, Shape shape, Paint paint) {
    fill(shape, paint);
    tag(key, shape);
  }

  void tagLine(String key, Shape line) {
    lines.put(key, new Path2D.Double(inImage(line)));
  }

  void tagPoint(String key, double x, double y) {
    points.put(key, graphics.getTransform().transform(new Point2D.Double(x, y), null));
  }

  /// The outline of a thing without those of the things in front of it.
  Area area(String key, String... inFront) {
    Area area = new Area(Objects.requireNonNull(areas.get(key), key));
    for (String other : inFront) {
      area.subtract(area(other));
    }
    return area;
  }

  Path2D line(String key) {
    return Objects.requireNonNull(lines.get(key), key);
  }

  Point2D point(String key) {
    return Objects.requireNonNull(points.get(key), key);
  }
}
