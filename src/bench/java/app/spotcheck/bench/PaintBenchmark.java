package app.spotcheck.bench;

import app.spotcheck.geometry.Viewport;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.paint.ClassColors;
import app.spotcheck.paint.Detail;
import app.spotcheck.paint.Frame;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.ScenePainter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Paints a picture of 2560 x 1707 with 30 masks and 13 other objects, or with 50 masks and 5,000
/// polygons, fitted into a view of 1400 x 900.
@State(Scope.Benchmark)
public class PaintBenchmark {
  private static final int WIDTH = 1400;
  private static final int HEIGHT = 900;
  private static final int POLYGONS = 5000;

  private final ScenePainter painter = new ScenePainter(new ClassColors());
  private final Frame frame = new Frame(WIDTH, HEIGHT);
  private final BufferedImage view =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
  private final BufferedImage bare =
      new BufferedImage(
          StreetScene.SIZE.width(), StreetScene.SIZE.height(), BufferedImage.TYPE_INT_RGB);
  private final Scene scene = StreetScene.scene();
  private final Scene crowd = StreetScene.crowd(POLYGONS);
  private final Viewport viewport = Viewport.fitting(scene.frame(), WIDTH, HEIGHT, 0);
  private final List<Path2D> shapes = new ArrayList<>();

  @Setup
  public void simplifyShapes() {
    for (Annotation object : crowd.objects()) {
      if (object instanceof PolygonAnnotation polygon) {
        shapes.add(new SimplifiedShape(viewport, polygon.ring()).path());
      }
    }
  }

  @Setup
  public void copyPicture() {
    int width = StreetScene.SIZE.width();
    int[] argb = StreetScene.picture().argb();
    bare.setRGB(0, 0, width, StreetScene.SIZE.height(), argb, 0, width);
  }

  @Benchmark
  public Frame paintLayers() {
    frame.clear();
    painter.paint(scene, PaintOptions.DEFAULT, viewport, 1, frame);
    return frame;
  }

  @Benchmark
  public Frame paintCrowd() {
    frame.clear();
    painter.paint(crowd, PaintOptions.DEFAULT, viewport, 1, frame);
    return frame;
  }

  @Benchmark
  public Frame paintCrowdQuickly() {
    frame.clear();
    painter.paint(crowd, PaintOptions.DEFAULT, viewport, 1, Detail.QUICK, frame);
    return frame;
  }

  @Benchmark
  public Frame paintCrowdWithCaptions() {
    frame.clear();
    PaintOptions captions = PaintOptions.DEFAULT.with(Layer.CAPTIONS, true);
    painter.paint(crowd, captions, viewport, 1, frame);
    return frame;
  }

  /// The shapes alone, without picture and masks, as Java2D draws them: simplified beforehand.
  @Benchmark
  public BufferedImage drawCrowd() {
    Graphics2D pen = view.createGraphics();
    pen.setBackground(new Color(0, true));
    pen.clearRect(0, 0, WIDTH, HEIGHT);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setStroke(new BasicStroke(2));
    for (Path2D shape : shapes) {
      pen.setColor(new Color(255, 120, 0, 77));
      pen.fill(shape);
      pen.setColor(new Color(255, 120, 0));
      pen.draw(shape);
    }
    pen.dispose();
    return view;
  }

  @Benchmark
  public BufferedImage drawPictureOnly() {
    Graphics2D pen = view.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform place =
        new AffineTransform(
            viewport.scale(), 0, 0, viewport.scale(), viewport.offsetX(), viewport.offsetY());
    pen.drawImage(bare, place, null);
    pen.dispose();
    return view;
  }
}
