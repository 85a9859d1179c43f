package app.spotcheck.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathTest {
  private static final Path OPEN_SQUARE = path(0, 0, 10, 0, 10, 10, 0, 10);
  private static final Path CLOSED_SQUARE = path(0, 0, 10, 0, 10, 10, 0, 10, 0, 0);
  private static final Path EMPTY = path();

  private static Path path(double... coordinates) {
    List<Point> vertices = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      vertices.add(new Point(coordinates[i], coordinates[i + 1]));
    }
    return Path.of(vertices);
  }

  @Test
  void ringIsTheSameOpenOrClosed() {
    for (Path ring : List.of(OPEN_SQUARE, CLOSED_SQUARE)) {
      assertThat(ring.area()).isEqualTo(100);
      assertThat(ring.bounds()).isEqualTo(new Box(0, 0, 10, 10));
      assertThat(ring.encloses(new Point(5, 5))).isTrue();
      assertThat(ring.encloses(new Point(-1, 5))).isFalse();
      assertThat(ring.encloses(new Point(5, 11))).isFalse();
      assertThat(ring.distanceTo(new Point(1, 5), true)).isEqualTo(1);
    }
  }

  @Test
  void evenOddRuleLeavesTheMiddleOfAStarOut() {
    Path star = path(50, 0, 79, 90, 2, 35, 98, 35, 21, 90);
    assertThat(star.encloses(new Point(50, 50))).isFalse();
    assertThat(star.encloses(new Point(50, 20))).isTrue();
  }

  @Test
  void distanceLooksAtTheClosingSegmentOnlyWhenAsked() {
    assertThat(OPEN_SQUARE.distanceTo(new Point(-3, 5), false)).isCloseTo(5.83, offset(0.01));
    assertThat(OPEN_SQUARE.distanceTo(new Point(-3, 5), true)).isEqualTo(3);
  }

  @Test
  void lengthAndMiddleFollowTheCourse() {
    assertThat(OPEN_SQUARE.length()).isEqualTo(30);
    assertThat(CLOSED_SQUARE.length()).isEqualTo(40);
    assertThat(OPEN_SQUARE.middle()).isEqualTo(new Point(10, 5));
    assertThat(path(0, 0, 0, 0, 4, 0).middle()).isEqualTo(new Point(2, 0));
    assertThat(path(3, 4, 3, 4).middle()).isEqualTo(new Point(3, 4));
  }

  @Test
  void emptyPathHasNothing() {
    assertThat(EMPTY.isEmpty()).isTrue();
    assertThat(EMPTY.bounds()).isNull();
    assertThat(EMPTY.area()).isZero();
    assertThat(EMPTY.length()).isZero();
    assertThat(EMPTY.encloses(new Point(0, 0))).isFalse();
    assertThat(EMPTY.distanceTo(new Point(0, 0), true)).isInfinite();
    assertThatIllegalStateException().isThrownBy(EMPTY::middle);
  }

  @Test
  void onePointIsAPlace() {
    Path point = path(3, 4);
    assertThat(point.bounds()).isEqualTo(new Box(3, 4, 0, 0));
    assertThat(point.distanceTo(new Point(0, 0), true)).isEqualTo(5);
    assertThat(point.distanceTo(new Point(0, 0), false)).isEqualTo(5);
    assertThat(point.middle()).isEqualTo(new Point(3, 4));
    assertThat(point.area()).isZero();
  }

  @Test
  void coordinatesThatAreNotFiniteHaveNoBounds() {
    assertThat(path(0, Double.NaN, 1, 1).bounds()).isNull();
    assertThat(path(0, 0, Double.POSITIVE_INFINITY, 1).bounds()).isNull();
    assertThat(path(-1e308, 0, 1e308, 1).bounds()).isNull();
    assertThat(path(-1e308, 0, 1e308, 1, 0, 9).distanceTo(new Point(0, 0), true)).isNotNaN();
  }

  @Test
  void pathsOfTheSameVerticesAreEqual() {
    assertThat(path(1, 2, 3, 4)).isEqualTo(path(1, 2, 3, 4)).hasSameHashCodeAs(path(1, 2, 3, 4));
    assertThat(path(1, 2, 3, 4)).isNotEqualTo(path(1, 2, 4, 3));
    assertThat(OPEN_SQUARE).isNotEqualTo(CLOSED_SQUARE);
    assertThat(OPEN_SQUARE.vertex(2)).isEqualTo(new Point(OPEN_SQUARE.x(2), OPEN_SQUARE.y(2)));
  }
}
