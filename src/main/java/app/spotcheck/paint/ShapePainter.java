package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.UnknownAnnotation;

/// Paints boxes, polygons, polylines and points into a band, with strokes of constant width on
/// screen.
final class ShapePainter {
  /// The radius of a point's dot, in view pixels.
  static final double POINT_RADIUS = 5;

  /// What is only a line or a point stays visible when outlines are not drawn.
  private static final double LEAST_LINE_OPACITY = 0.3;

  private final Viewport viewport;
  private final Box visible;
  private final double fillOpacity;
  private final double outlineOpacity;
  private final AreaFiller areas;
  private final Strokes outlines;
  private final Strokes lines;
  private final DotPainter dots;
  private final ScreenPath outline;

  /// @param pixels device pixels for each view pixel
  /// @param strokeWidth in view pixels
  ShapePainter(
      Band band,
      Viewport viewport,
      double pixels,
      ObjectStyle style,
      double strokeWidth,
      Detail detail) {
    this.viewport = viewport;
    this.outline = new ScreenPath(viewport);
    this.fillOpacity = style.fillOpacity();
    this.outlineOpacity = style.outlineOpacity();
    this.visible = visible(viewport, pixels, band);
    this.areas = new AreaFiller(band);
    double lineOpacity = Math.max(LEAST_LINE_OPACITY, outlineOpacity);
    this.lines = strokes(band, strokeWidth * pixels, lineOpacity, detail);
    this.outlines =
        lineOpacity == outlineOpacity
            ? lines
            : strokes(band, strokeWidth * pixels, outlineOpacity, detail);
    double ring = fillOpacity < 1 ? 1.5 * pixels : 0;
    this.dots = new DotPainter(band, POINT_RADIUS * pixels, ring, lineOpacity);
  }

  /// The part of the image where objects are that reach into a band with all that is drawn of them.
  static Box visible(Viewport viewport, double pixels, Band band) {
    double margin = 2 * POINT_RADIUS * pixels;
    return viewport.imageFromView(
        -margin,
        band.top() - margin,
        band.frame().width() + 2 * margin,
        band.bottom() - band.top() + 2 * margin);
  }

  private static Strokes strokes(Band band, double width, double opacity, Detail detail) {
    return switch (detail) {
      case FINE -> new LinePainter(band, width, opacity);
      case QUICK -> new QuickLinePainter(band, width, opacity);
    };
  }

  /// Paints an object's fill and outline; masks and unknown kinds have neither here.
  ///
  /// @param rgb the colour of the class
  void paint(Annotation annotation, int rgb) {
    Box bounds = annotation.bounds();
    if (bounds == null || !bounds.intersects(visible)) {
      return;
    }
    switch (annotation) {
      case BoxAnnotation box -> {
        outline.take(box.box().normalized());
        area(rgb);
      }
      case PolygonAnnotation polygon -> {
        outline.take(polygon.ring());
        area(rgb);
      }
      case PolylineAnnotation line -> {
        outline.take(line.line());
        stroke(lines, false, rgb);
      }
      case PointAnnotation point -> dot(point.point(), rgb);
      case MaskAnnotation mask -> {}
      case UnknownAnnotation unknown -> {}
    }
  }

  private void area(int rgb) {
    if (fillOpacity > 0) {
      double[] xs = outline.xs();
      double[] ys = outline.ys();
      for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        areas.edge(xs[j], ys[j], xs[i], ys[i]);
      }
      areas.fill(Frame.premultiplied(rgb, fillOpacity));
    }
    if (fillOpacity < 1 && outlineOpacity > 0) {
      stroke(outlines, true, rgb);
    } else if (outline.isThin()) {
      stroke(lines, true, rgb);
    }
  }

  private void stroke(Strokes strokes, boolean closed, int rgb) {
    strokes.draw(outline.xs(), outline.ys(), outline.size(), closed, 0xff000000 | rgb);
  }

  private void dot(Point point, int rgb) {
    dots.paint(
        ScreenPath.near(point.x() * viewport.scale() + viewport.offsetX()),
        ScreenPath.near(point.y() * viewport.scale() + viewport.offsetY()),
        0xff000000 | rgb);
  }
}
