package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.model.Annotation;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Captions of objects that lie so close that not all have a place beside them.
class CrowdedCaptionsTest {
  private static final int OBJECTS = 6;
  private static final PaintOptions CAPTIONS =
      new PaintOptions(
          Set.of(Layer.BOXES, Layer.CAPTIONS),
          Set.of(),
          Set.of(),
          PaintOptions.ALL,
          ObjectStyle.DEFAULT.withFillOpacity(0));

  private static Scene scene(int width, int height) {
    Annotation[] boxes =
        IntStream.range(0, OBJECTS)
            .mapToObj(i -> Scenes.box("class " + i, 40, 40, 30, 30))
            .toArray(Annotation[]::new);
    return Scenes.scene(new Size(width, height), boxes);
  }

  private static long captions(Frame frame) {
    return IntStream.range(0, OBJECTS)
        .filter(i -> {
          int color = Scenes.color("class " + i);
          return Arrays.stream(frame.argb()).filter(pixel -> pixel == color).count() > 200;
        })
        .count();
  }

  @Test
  void withoutAPlaceTheyAreLeftOut() {
    assertThat(captions(Scenes.painted(scene(200, 260), CAPTIONS))).isBetween(1L, 4L);
  }

  @Test
  void eachIsThereWhereNoneMayBeMissing() {
    Frame frame = Scenes.painted(scene(200, 260), CAPTIONS.withCrowdedCaptions());
    assertThat(captions(frame)).isEqualTo(OBJECTS);
  }

  @Test
  void aFrameLowerThanACaptionIsNoFault() {
    Frame frame = new Frame(60, 10);
    new ScenePainter(Scenes.COLORS)
        .paint(
            Scenes.scene(new Size(60, 10), Scenes.box("car", 2, 2, 20, 6)),
            CAPTIONS.withCrowdedCaptions(),
            Viewport.IDENTITY,
            1,
            frame);
    assertThat(Arrays.stream(frame.argb()).filter(pixel -> pixel == Scenes.color("car")).count())
        .isGreaterThan(60);
  }
}
