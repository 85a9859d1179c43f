package app.spotcheck.compare;

import static app.spotcheck.compare.Labels.box;
import static app.spotcheck.compare.Labels.line;
import static app.spotcheck.compare.Labels.point;
import static app.spotcheck.compare.Labels.similarity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import app.spotcheck.model.Annotation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/// In a frame whose diagonal has 500 pixels, 10 pixels are as far as points and lines are alike.
class LineAndPointTest {
  private static final Annotation LEVEL = line("lane", 0, 50, 100, 50);

  @Test
  void pointsAreAlikeByTheirDistance() {
    assertThat(similarity(point("eye", 50, 50), point("eye", 50, 50))).isEqualTo(1);
    assertThat(similarity(point("eye", 50, 50), point("eye", 53, 54))).isCloseTo(0.5, offset(1e-9));
    assertThat(similarity(point("eye", 50, 50), point("eye", 56, 58))).isZero();
    assertThat(similarity(point("eye", 50, 50), point("eye", 90, 50))).isZero();
  }

  @Property(tries = 300, seed = "20261122")
  void parallelLinesAreAlikeByTheirDistance(@ForAll @DoubleRange(max = 12) double apart) {
    double expected = Math.max(0, 1 - apart / 10);
    assertThat(similarity(LEVEL, line("lane", 0, 50 + apart, 100, 50 + apart)))
        .isCloseTo(expected, offset(1e-9));
  }

  @Test
  void neitherDirectionNorVerticesMatter() {
    assertThat(similarity(LEVEL, line("lane", 100, 50, 0, 50))).isCloseTo(1, offset(1e-9));
    assertThat(similarity(LEVEL, line("lane", 0, 50, 1, 50, 1, 50, 2, 50, 90, 50, 100, 50)))
        .isCloseTo(1, offset(1e-9));
  }

  @Test
  void aLineAndAPartOfItAreNotTheSame() {
    Annotation most = line("lane", 0, 50, 80, 50);
    // the last fifth is 10 pixels from it on average, all of the line 2
    assertThat(similarity(LEVEL, most)).isCloseTo(0.8, offset(0.01));
    assertThat(similarity(most, LEVEL)).isEqualTo(similarity(LEVEL, most));
  }

  @Test
  void linesOfOnePlaceAreComparedLikePoints() {
    assertThat(similarity(line("lane", 5, 5), line("lane", 5, 5, 5, 5))).isEqualTo(1);
    assertThat(similarity(line("lane", 5, 5), line("lane", 8, 9))).isCloseTo(0.5, offset(1e-9));
  }

  @Test
  void kindsWithoutAnAreaAreComparedWithTheirOwnOnly() {
    assertThat(similarity(LEVEL, point("lane", 50, 50))).isZero();
    assertThat(similarity(LEVEL, box("lane", 0, 45, 100, 10))).isZero();
    assertThat(similarity(point("lane", 50, 50), box("lane", 45, 45, 10, 10))).isZero();
  }

  @Test
  void linesWithHugeCoordinatesAreComparedWithoutOverflow() {
    Annotation huge = line("lane", 1e306, 3e306, 7.3e307, 3.1e307, 1.7e307, 8e307);
    assertThat(similarity(huge, huge)).isEqualTo(1);
    assertThat(similarity(huge, line("lane", 1.7e307, 8e307, 7.3e307, 3.1e307, 1e306, 3e306)))
        .as("drawn the other way round, where places along it are rounded otherwise")
        .isEqualTo(1);
    assertThat(similarity(huge, line("lane", 0, 0, 8e307, 0))).isZero();
  }
}
