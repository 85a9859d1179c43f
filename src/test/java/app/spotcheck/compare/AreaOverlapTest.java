package app.spotcheck.compare;

import static app.spotcheck.compare.Labels.between;
import static app.spotcheck.compare.Labels.box;
import static app.spotcheck.compare.Labels.label;
import static app.spotcheck.compare.Labels.polygon;
import static app.spotcheck.compare.Labels.scribble;
import static app.spotcheck.compare.Labels.similarity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import app.spotcheck.model.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AreaOverlapTest {
  private static final double NONE = 0;

  @Test
  void boxesShareWhatLiesInBoth() {
    Annotation box = box("car", 0, 0, 10, 10);
    assertThat(similarity(box, box("car", 5, 0, 10, 10))).isEqualTo(50 / 150.0);
    assertThat(similarity(box, box("car", 2.5, 2.5, 5, 5))).isEqualTo(0.25);
    assertThat(similarity(box, box("car", 10, 10, -10, -10))).isEqualTo(1);
    assertThat(similarity(box, box("car", 10, 0, 10, 10))).isEqualTo(NONE);
    assertThat(similarity(box, box("car", 30, 30, 10, 10))).isEqualTo(NONE);
  }

  @Test
  void aPolygonIsComparedWithABoxByItsArea() {
    Annotation triangle = polygon("car", 0, 0, 10, 0, 0, 10);
    assertThat(similarity(triangle, box("car", 0, 0, 10, 10))).isEqualTo(0.5);
    assertThat(similarity(box("car", 0, 0, 10, 10), polygon("car", 0, 0, 10, 0, 10, 10, 0, 10)))
        .isEqualTo(1);
    assertThat(similarity(triangle, box("car", 6, 6, 4, 4))).isEqualTo(NONE);
  }

  @Test
  void areasSmallerThanAPixelAreComparedToo() {
    assertThat(similarity(box("car", 0.1, 0.1, 0.2, 0.2), polygon("car", .1, .1, .3, .1, .3, .3)))
        .isCloseTo(0.5, offset(1e-9));
  }

  @Test
  void theMiddleOfAStarIsNotInside() {
    Annotation star = polygon("star", 50, 0, 79, 90, 2, 35, 98, 35, 21, 90);
    assertThat(similarity(star, box("car", 45, 45, 10, 10))).isEqualTo(NONE);
    assertThat(similarity(star, star)).isEqualTo(1);
  }

  @Test
  void aRingMayBeClosedOrOpenAndRunEitherWay() {
    Annotation open = polygon("car", 0, 0, 9, 1, 5, 8);
    assertThat(similarity(open, polygon("car", 0, 0, 9, 1, 5, 8, 0, 0))).isEqualTo(1);
    assertThat(similarity(open, polygon("car", 5, 8, 9, 1, 0, 0))).isEqualTo(1);
  }

  @Property(tries = 500, seed = "20261122")
  void boxesAreComparedAsTheirFormulaSays(
      @ForAll @DoubleRange(max = 50) double left,
      @ForAll @DoubleRange(max = 50) double top,
      @ForAll @DoubleRange(min = 0.01, max = 60) double width,
      @ForAll @DoubleRange(min = 0.01, max = 60) double height) {
    double shared =
        Math.max(0, Math.min(left + width, 40) - Math.max(left, 10))
            * Math.max(0, Math.min(top + height, 40) - Math.max(top, 10));
    assertThat(similarity(box("a", 10, 10, 30, 30), box("b", left, top, width, height)))
        .isCloseTo(shared / (900 + width * height - shared), offset(1e-9));
  }

  @Property(tries = 500, seed = "20261122")
  void similarityIsSymmetricAndOneWithItself(@ForAll long seed) {
    Random random = new Random(seed);
    Annotation one = polygon("car", scribble(random, 3 + random.nextInt(9), 30));
    Annotation other = polygon("car", scribble(random, 3 + random.nextInt(9), 30));
    assertThat(similarity(one, other))
        .isCloseTo(similarity(other, one), offset(1e-12))
        .isBetween(0.0, 1.0);
    assertThat(similarity(one, one)).isEqualTo(1);
  }

  @Property(tries = 300, seed = "20261122")
  void areasThatAreApartShareNothing(@ForAll long seed) {
    Random random = new Random(seed);
    Path ring = scribble(random, 7, 30);
    Path away = moved(scribble(random, 7, 30), 31 * (random.nextInt(2) + 1), 0);
    assertThat(between(label(polygon("car", ring)), label(polygon("car", away))).pairs()).isEmpty();
  }

  @Property(tries = 500, seed = "20261122")
  void crossingRingsOfLevelAndUprightEdgesHaveExactlyTheirPixels(@ForAll long seed) {
    Random random = new Random(seed);
    Path one = staircase(random, 2 + random.nextInt(6));
    Path other = staircase(random, 2 + random.nextInt(6));
    assertThat(similarity(polygon("car", one), polygon("car", other)))
        .isCloseTo(sampled(one, other, 12, 1), offset(1e-12));
  }

  @Property(tries = 500, seed = "20261122")
  void trianglesShareWhatClippingLeavesOfThem(@ForAll long seed) {
    Random random = new Random(seed);
    Path one = scribble(random, 3, 30);
    Path other = scribble(random, 3, 30);
    double shared = clipped(one, other).area();
    assertThat(similarity(polygon("car", one), polygon("car", other)))
        .isCloseTo(shared / (one.area() + other.area() - shared), offset(1e-9));
  }

  @Property(tries = 60, seed = "20261122")
  void scribblesShareWhatACloseGridSays(@ForAll long seed) {
    Random random = new Random(seed);
    Path one = scribble(random, 12, 20);
    Path other = scribble(random, 12, 20);
    assertThat(similarity(polygon("car", one), polygon("car", other)))
        .isCloseTo(sampled(one, other, 20, 20), offset(0.01));
  }

  @Test
  void scribblesThatCrossVeryOftenAreMeasuredClosely() {
    Path comb = comb(200, 0);
    Path other = comb(200, 3);
    assertThat(similarity(polygon("car", comb), polygon("car", other)))
        .isCloseTo(sampled(comb, other, 100, 10), offset(0.02));
  }

  /// Two level edges far apart and very many strokes between them, which all cross those of another
  /// comb that leans.
  private static Path comb(int strokes, double lean) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < strokes; i++) {
      double x = 100.0 * i / strokes;
      points.add(new Point(x, 1));
      points.add(new Point(x + lean, 99));
    }
    points.add(new Point(100, 50));
    return Path.of(points);
  }

  /// A ring of whole coordinates from 0 to 12 whose edges are level and upright in turn.
  private static Path staircase(Random random, int steps) {
    List<Point> points = new ArrayList<>();
    int firstX = random.nextInt(13);
    int x = firstX;
    for (int i = 0; i < steps; i++) {
      int y = random.nextInt(13);
      points.add(new Point(x, y));
      x = i == steps - 1 ? firstX : random.nextInt(13);
      points.add(new Point(x, y));
    }
    return Path.of(points);
  }

  /// The intersection over union of the places of a grid, `density` of them a pixel's side.
  private static double sampled(Path one, Path other, int side, int density) {
    int both = 0;
    int any = 0;
    for (int i = 0; i < side * density; i++) {
      for (int j = 0; j < side * density; j++) {
        Point place = new Point((i + 0.5) / density, (j + 0.5) / density);
        boolean inOne = one.encloses(place);
        boolean inOther = other.encloses(place);
        both += inOne && inOther ? 1 : 0;
        any += inOne || inOther ? 1 : 0;
      }
    }
    return any == 0 ? 0 : (double) both / any;
  }

  /// What is left of a ring that is cut off along each side of a triangle.
  private static Path clipped(Path ring, Path triangle) {
    Point middle =
        new Point(
            (triangle.x(0) + triangle.x(1) + triangle.x(2)) / 3,
            (triangle.y(0) + triangle.y(1) + triangle.y(2)) / 3);
    Path left = ring;
    for (int i = 0; i < 3; i++) {
      left = cut(left, triangle.vertex(i), triangle.vertex((i + 1) % 3), middle);
    }
    return left;
  }

  private static Path cut(Path ring, Point from, Point to, Point inside) {
    double sign = Math.signum(side(from, to, inside));
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Point one = ring.vertex(i);
      Point next = ring.vertex((i + 1) % ring.size());
      double here = sign * side(from, to, one);
      double there = sign * side(from, to, next);
      if (here >= 0) {
        kept.add(one);
      }
      if (here >= 0 != there >= 0) {
        double part = here / (here - there);
        kept.add(
            new Point(
                one.x() + part * (next.x() - one.x()), one.y() + part * (next.y() - one.y())));
      }
    }
    return Path.of(kept);
  }

  private static double side(Point from, Point to, Point place) {
    return (to.x() - from.x()) * (place.y() - from.y())
        - (to.y() - from.y()) * (place.x() - from.x());
  }

  private static Path moved(Path ring, double dx, double dy) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      points.add(new Point(ring.x(i) + dx, ring.y(i) + dy));
    }
    return Path.of(points);
  }

  @Test
  void farCoordinatesKeepTheirArea() {
    assertThat(similarity(box("a", null, new Box(1e9, 1e9, 10, 10)), box("b", 1e9, 1e9, 10, 5)))
        .isCloseTo(0.5, offset(1e-6));
  }
}
