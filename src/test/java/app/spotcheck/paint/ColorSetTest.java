package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColorSetTest {
  private static List<Integer> colors(ColorSet set, int count) {
    Palette palette = new Palette(set);
    return IntStream.range(0, count).mapToObj(palette::color).toList();
  }

  private static double nearest(List<Integer> colors, ColorVision vision) {
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < colors.size(); i++) {
      for (int j = 0; j < i; j++) {
        nearest = Math.min(nearest, vision.difference(colors.get(i), colors.get(j)));
      }
    }
    return nearest;
  }

  @Test
  void theFirst24OfTheStandardAreFarApart() {
    assertThat(nearest(colors(ColorSet.STANDARD, 24), ColorVision.NORMAL)).isGreaterThan(20);
    assertThat(nearest(colors(ColorSet.STANDARD, 8), ColorVision.NORMAL)).isGreaterThan(28);
  }

  @ParameterizedTest
  @EnumSource(ColorVision.class)
  void theFirst8OfTheSafeOnesAreFarApartForEveryone(ColorVision vision) {
    assertThat(nearest(colors(ColorSet.COLOR_BLIND_SAFE, 8), vision)).isGreaterThan(20);
  }

  @ParameterizedTest
  @EnumSource(ColorSet.class)
  void neighboursAreNeverAlike(ColorSet set) {
    List<Integer> colors = colors(set, 500);
    int table = (int) set.colors().count();
    double least = set == ColorSet.STANDARD ? 35 : 30;
    for (int i = 1; i < colors.size(); i++) {
      assertThat(ColorDifference.between(colors.get(i), colors.get(i - 1)))
          .as("colours %d and %d", i - 1, i)
          .isGreaterThan(i < table ? least : 30);
    }
  }

  @ParameterizedTest
  @EnumSource(ColorSet.class)
  void theTableHoldsNothingNearlyBlackWhiteOrGrey(ColorSet set) {
    assertThat(set.colors().mapToObj(LabColor::of))
        .hasSize(64)
        .allMatch(color -> color.lightness() > 39 && color.lightness() < 96)
        .allMatch(color -> color.chroma() > 19);
    assertThat(colors(set, 24).stream().map(LabColor::of)).allMatch(color -> color.chroma() > 20);
  }

  @Test
  void manyMoreColoursComeSoon() {
    assertThat(colors(ColorSet.STANDARD, 2000)).doesNotHaveDuplicates();
  }

  @Test
  void confidenceRisesInEvenStepsEverLighter() {
    for (int i = 1; i <= 20; i++) {
      int lower = ConfidenceScale.colorOf((i - 1) / 20.0);
      int higher = ConfidenceScale.colorOf(i / 20.0);
      assertThat(ColorDifference.between(lower, higher)).isBetween(4.5, 6.6);
      for (ColorVision vision : ColorVision.values()) {
        assertThat(vision.seen(higher).lightness())
            .as("%s at step %d", vision, i)
            .isGreaterThan(vision.seen(lower).lightness());
      }
    }
    assertThat(ConfidenceScale.colorOf(-1)).isEqualTo(ConfidenceScale.colorOf(0));
    assertThat(ConfidenceScale.colorOf(2)).isEqualTo(ConfidenceScale.colorOf(1));
  }
}
