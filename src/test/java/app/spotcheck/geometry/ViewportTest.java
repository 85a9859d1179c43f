package app.spotcheck.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final Box IMAGE = new Box(0, 0, 2000, 1000);

  @Test
  void fittingShowsTheWholeBoxInTheMiddle() {
    Viewport fitted = Viewport.fitting(IMAGE, 520, 520, 10);
    assertThat(fitted.scale()).isEqualTo(0.25);
    assertThat(fitted.viewFromImage(new Point(0, 0))).isEqualTo(new Point(10, 135));
    assertThat(fitted.viewFromImage(new Point(2000, 1000))).isEqualTo(new Point(510, 385));
  }

  @Test
  void fittingLeavesOutTheMarginOfASmallView() {
    assertThat(Viewport.fitting(IMAGE, 30, 30, 10).scale()).isEqualTo(0.015);
  }

  @Test
  void fittingAnythingGivesAUsableScale() {
    for (Box box :
        new Box[] {new Box(5, 5, 0, 0), new Box(0, 0, 1e9, 1), new Box(0, 0, 1e308, 1e308)}) {
      for (double side : new double[] {-5, 0, 1, 800}) {
        Viewport fitted = Viewport.fitting(box, side, side, 10);
        assertThat(fitted.scale()).isBetween(Viewport.MIN_SCALE / 100, Viewport.MAX_SCALE);
        assertThat(fitted.viewFromImage(new Point(0, 0)).isFinite()).isTrue();
      }
    }
  }

  @Test
  void fittingTheWidthShowsTheMiddleWhereTheHeightFitsElseTheTop() {
    Viewport flat = Viewport.fittingWidth(IMAGE, 1020, 700, 10);
    assertThat(flat.viewFromImage(new Point(0, 0))).isEqualTo(new Point(10, 100));
    assertThat(flat.viewFromImage(new Point(2000, 1000))).isEqualTo(new Point(1010, 600));
    Viewport tall = Viewport.fittingWidth(new Box(0, 0, 100, 1000), 220, 300, 10);
    assertThat(tall.viewFromImage(new Point(0, 0))).isEqualTo(new Point(10, 10));
    assertThat(tall.viewFromImage(new Point(100, 1000))).isEqualTo(new Point(210, 2010));
    assertThat(Viewport.fittingWidth(IMAGE, 30, 30, 10).scale()).isEqualTo(0.015);
    assertThat(Viewport.fittingWidth(new Box(3, 3, 0, 0), 500, 500, 10).scale())
        .isEqualTo(Viewport.MAX_SCALE);
  }

  @Test
  void zoomKeepsThePointUnderTheCursor() {
    Random random = new Random(5);
    Viewport viewport = Viewport.fitting(IMAGE, 800, 600, 10);
    for (int i = 0; i < 1000; i++) {
      double x = random.nextDouble(800);
      double y = random.nextDouble(600);
      Point before = viewport.imageFromView(x, y);
      viewport = viewport.zoomedAt(x, y, random.nextDouble(0.5, 2));
      assertThat(viewport.imageFromView(x, y).distanceTo(before)).isCloseTo(0, offset(1e-6));
      assertThat(viewport.scale()).isBetween(Viewport.MIN_SCALE, Viewport.MAX_SCALE);
    }
  }

  @Test
  void zoomOutStopsWhereItWasFitted() {
    Viewport tiny = Viewport.fitting(new Box(0, 0, 1_000_000, 1_000_000), 500, 500, 0);
    assertThat(tiny.scale()).isEqualTo(0.0005);
    assertThat(tiny.zoomedAt(0, 0, 0.5).scale()).isEqualTo(0.0005);
    assertThat(tiny.zoomedAt(0, 0, 1e9).scale()).isEqualTo(Viewport.MAX_SCALE);
  }

  @Test
  void imageAndViewPixelsLeadBack() {
    Viewport viewport = new Viewport(2.5, -30, 17);
    Point point = viewport.imageFromView(100, 200);
    assertThat(viewport.viewFromImage(point).distanceTo(new Point(100, 200)))
        .isCloseTo(0, offset(1e-9));
    assertThat(viewport.movedBy(5, -5).viewFromImage(point).distanceTo(new Point(105, 195)))
        .isCloseTo(0, offset(1e-9));
    assertThat(Viewport.IDENTITY.imageFromView(3, 4)).isEqualTo(new Point(3, 4));
    assertThat(new Viewport(2, 10, 20).imageFromView(0, 0, 100, 60))
        .isEqualTo(new Box(-5, -10, 50, 30));
    assertThat(new Viewport(2, 10, 20).inDevicePixels(1.5)).isEqualTo(new Viewport(3, 15, 30));
  }
}
