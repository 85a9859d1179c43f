package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.PolygonAnnotation;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Areas cover the pixels whose middles are in them, strokes are as wide on screen at any zoom, and
/// the bands that are painted side by side leave no seam.
class RasterPaintingTest {
  private static final Size SIZE = new Size(100, 80);

  private static Annotation randomPolygon(String name, Random random, int vertices) {
    double[] coordinates = new double[2 * vertices];
    for (int i = 0; i < vertices; i++) {
      coordinates[2 * i] = random.nextDouble() * 140 - 20;
      coordinates[2 * i + 1] = random.nextDouble() * 120 - 20;
    }
    return Scenes.polygon(name, coordinates);
  }

  @Test
  void anAreaIsTheSetOfPixelsWhoseMiddlesItEncloses() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      var polygon = (PolygonAnnotation) randomPolygon("p", random, 3 + random.nextInt(12));
      Frame frame = Scenes.painted(Scenes.scene(SIZE, polygon), Scenes.SOLID);
      for (int y = 0; y < SIZE.height(); y++) {
        for (int x = 0; x < SIZE.width(); x++) {
          boolean inside = polygon.ring().encloses(new Point(x + 0.5, y + 0.5));
          assertThat(Scenes.at(frame, x, y)).isEqualTo(inside ? Scenes.color("p") : 0);
        }
      }
    }
  }

  @Test
  void bandsLeaveNoSeam() {
    Random random = new Random(2);
    List<Annotation> objects = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      objects.add(randomPolygon("p" + i, random, 8));
      objects.add(Scenes.point("o" + i, random.nextDouble() * 100, random.nextDouble() * 80));
    }
    objects.add(Scenes.mask("m0"));
    objects.add(Scenes.box("box", 10.3, 5.7, 70.2, 60.9));
    IdRaster masks = Scenes.rectangles(SIZE, new Box(5, 20, 80, 30));
    Label label = Scenes.label(objects.toArray(Annotation[]::new));
    Scene scene = Scene.of(SIZE.toBox(), Scenes.noise(SIZE, 3), label, masks);
    int height = 640;
    Viewport view = new Viewport(7.3, -20.5, 11.25);
    Frame whole = Scenes.painted(scene, PaintOptions.DEFAULT, view, 1, 700, height);
    for (int top = 0; top < height; top += 64) {
      Frame strip = Scenes.painted(scene, PaintOptions.DEFAULT, view.movedBy(0, -top), 1, 700, 64);
      for (int y = 0; y < 64; y++) {
        for (int x = 0; x < 700; x++) {
          int expected = Scenes.at(strip, x, y);
          int actual = Scenes.at(whole, x, top + y);
          for (int shift = 0; shift < 32; shift += 8) {
            assertThat((actual >>> shift & 255) - (expected >>> shift & 255)).isBetween(-1, 1);
          }
        }
      }
    }
  }

  /// How much of the pixels of a row or a column is covered, in pixels.
  private static double covered(Frame frame, boolean row, int at) {
    double sum = 0;
    for (int i = 0; i < (row ? frame.width() : frame.height()); i++) {
      sum += (row ? Scenes.at(frame, i, at) : Scenes.at(frame, at, i)) >>> 24;
    }
    return sum / 255;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.13, 0.5, 1, 2.7, 64})
  void strokesAreAsWideAtAnyZoomAndDensity(double zoom) {
    for (double pixels : new double[] {1, 1.5, 2}) {
      double scale = zoom * pixels;
      for (double slope : new double[] {0, 0.3, 1, -0.7}) {
        double reach = 1000 / scale;
        Viewport view = new Viewport(scale, 50.37, 40.81);
        Scene level =
            Scenes.scene(SIZE, Scenes.line("l", -reach, -slope * reach, reach, slope * reach));
        Scene steep =
            Scenes.scene(SIZE, Scenes.line("l", -slope * reach, -reach, slope * reach, reach));
        double width = 2 * pixels * Math.hypot(1, slope);
        assertThat(
                covered(
                    Scenes.painted(level, PaintOptions.DEFAULT, view, pixels, 100, 80), false, 50))
            .isCloseTo(width, within(0.05));
        assertThat(
                covered(
                    Scenes.painted(steep, PaintOptions.DEFAULT, view, pixels, 100, 80), true, 40))
            .isCloseTo(width, within(0.05));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0.02", "1, 0.02", "0.3, 0.5"})
  void nothingIsTooSmallToBeSeen(double opacity, double scale) {
    Viewport view = new Viewport(scale, 10.2, 10.2);
    for (Annotation small :
        List.of(
            Scenes.box("a", 3, 3, 1, 1),
            Scenes.polygon("a", 3, 3, 4, 3, 4, 4),
            Scenes.line("a", 3, 3, 4, 4),
            Scenes.line("a", 3, 3),
            Scenes.box("a", 3, 3, 0, 20))) {
      Frame frame =
          Scenes.painted(
              Scenes.scene(SIZE, small),
              PaintOptions.DEFAULT.withStyle(ObjectStyle.DEFAULT.withFillOpacity(opacity)),
              view,
              1,
              40,
              40);
      assertThat(Scenes.inked(frame)).as(small.toString()).isNotEmpty();
    }
  }

  @Test
  void captionsAreDrawnOnceAndNotWithoutEnd() {
    CaptionSprites sprites = new CaptionSprites();
    Frame caption = sprites.of("car", 0x336699, 1);
    assertThat(sprites.of("car", 0x336699, 1)).isSameAs(caption);
    assertThat(sprites.of("car", 0x336699, 2).width()).isGreaterThan(3 * caption.width() / 2);
    assertThat(sprites.of("😀".repeat(10_000), 0, 1).width()).isLessThan(3000);
  }

  @Test
  void quickLinesRunWhereSmoothOnesDo() {
    Random random = new Random(3);
    for (int round = 0; round < 100; round++) {
      Scene scene = Scenes.scene(SIZE, randomPolygon("p", random, 3 + random.nextInt(6)));
      Frame fine = outlined(scene, Detail.FINE);
      Frame quick = outlined(scene, Detail.QUICK);
      for (int y = 1; y < SIZE.height() - 1; y++) {
        for (int x = 1; x < SIZE.width() - 1; x++) {
          if (Scenes.at(quick, x, y) != 0) {
            assertThat(mostAround(fine, x, y)).isPositive();
          }
          if (Scenes.at(fine, x, y) >>> 24 == 255) {
            assertThat(mostAround(quick, x, y)).isEqualTo(255);
          }
        }
      }
    }
  }

  private static Frame outlined(Scene scene, Detail detail) {
    Frame frame = new Frame(SIZE.width(), SIZE.height());
    PaintOptions options = PaintOptions.DEFAULT.withStyle(ObjectStyle.DEFAULT.withFillOpacity(0));
    new ScenePainter(new ClassColors())
        .paint(scene, options, new Viewport(1, 0, 0), 1, detail, frame);
    return frame;
  }

  /// The highest alpha of a pixel and those around it.
  private static int mostAround(Frame frame, int x, int y) {
    int most = 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        most = Math.max(most, Scenes.at(frame, x + dx, y + dy) >>> 24);
      }
    }
    return most;
  }

  @Test
  void leavingOutVerticesIsNotSeen() {
    int vertices = 2000;
    double[] curve = new double[2 * vertices];
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      double radius = 1000 + 300 * Math.sin(5 * angle);
      curve[2 * i] = 1500 + radius * Math.cos(angle);
      curve[2 * i + 1] = 1500 + radius * Math.sin(angle);
    }
    Path2D drawn = new Path2D.Double();
    drawn.moveTo(curve[0] / 10, curve[1] / 10);
    for (int i = 1; i < vertices; i++) {
      drawn.lineTo(curve[2 * i] / 10, curve[2 * i + 1] / 10);
    }
    drawn.closePath();
    Frame expected = new Frame(300, 300);
    Graphics2D pen = expected.pen();
    pen.setStroke(new BasicStroke(2));
    pen.draw(drawn);
    pen.dispose();
    PaintOptions outlines = PaintOptions.DEFAULT.withStyle(ObjectStyle.DEFAULT.withFillOpacity(0));
    Scene scene = Scenes.scene(SIZE, Scenes.polygon("p", curve));
    Frame frame = Scenes.painted(scene, outlines, new Viewport(0.1, 0, 0), 1, 300, 300);
    for (int at = 0; at < frame.argb().length; at++) {
      int difference = (frame.argb()[at] >>> 24) - (expected.argb()[at] >>> 24);
      // a line may be 0.3 pixels aside and covers a little twice at its corners
      assertThat(Math.abs(difference)).isLessThan(160);
    }
  }
}
