package app.spotcheck.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTest {
  private static final Box BOX = new Box(10, 20, 30, 40);

  @Test
  void cornersMayComeInAnyOrder() {
    assertThat(Box.ofCorners(40, 60, 10, 20)).isEqualTo(BOX);
    assertThat(Box.ofCorners(10, 60, 40, 20)).isEqualTo(BOX);
  }

  @Test
  void negativeSidesAreMendedOnDemand() {
    Box backwards = new Box(40, 60, -30, -40);
    assertThat(backwards.width()).isEqualTo(-30);
    assertThat(backwards.normalized()).isEqualTo(BOX);
    assertThat(BOX.normalized()).isSameAs(BOX);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 30, 0",
    "12, 30, 2",
    "25, 30, 10",
    "25, 58, 2",
    "5, 30, 5",
    "7, 16, 5",
    "43, 64, 5",
  })
  void distanceToTheBorderCountsFromBothSides(double x, double y, double distance) {
    assertThat(BOX.distanceToBorder(new Point(x, y))).isEqualTo(distance);
  }

  @Test
  void edgesBelongToTheBox() {
    assertThat(BOX.contains(new Point(10, 20))).isTrue();
    assertThat(BOX.contains(new Point(40, 60))).isTrue();
    assertThat(BOX.contains(new Point(40.1, 60))).isFalse();
    assertThat(BOX.intersects(new Box(40, 60, 1, 1))).isTrue();
    assertThat(BOX.intersects(new Box(41, 60, 1, 1))).isFalse();
  }

  @Test
  void unionSpansBoth() {
    assertThat(BOX.union(new Box(0, 70, 5, 5))).isEqualTo(Box.ofCorners(0, 20, 40, 75));
    assertThat(BOX.union(null)).isEqualTo(BOX);
    assertThat(BOX.grown(2)).isEqualTo(new Box(8, 18, 34, 44));
    assertThat(BOX.center()).isEqualTo(new Point(25, 40));
    assertThat(BOX.area()).isEqualTo(1200);
  }

  @Test
  void boxWhoseFarEdgeIsNoNumberIsNotFinite() {
    assertThat(BOX.isFinite()).isTrue();
    assertThat(new Box(1e308, 0, 1e308, 1).isFinite()).isFalse();
    assertThat(new Box(Double.NaN, 0, 1, 1).isFinite()).isFalse();
  }

  @Test
  void sizeHasAtLeastOnePixel() {
    assertThat(new Size(3, 2).toBox()).isEqualTo(new Box(0, 0, 3, 2));
    assertThat(new Size(100_000, 100_000).area()).isEqualTo(10_000_000_000L);
    assertThatIllegalArgumentException().isThrownBy(() -> new Size(0, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Size(5, -1));
  }
}
