package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskPaintingTest {
  private static final Size SIZE = new Size(60, 40);
  private static final PaintOptions OUTLINES =
      PaintOptions.DEFAULT.withStyle(ObjectStyle.DEFAULT.withFillOpacity(0));
  private static final Box LOWER = new Box(10, 10, 30, 20);
  private static final Box UPPER = new Box(20, 5, 30, 20);

  private static Scene scene(IdRaster masks, String... names) {
    return Scenes.scene(
        SIZE,
        Scenes.label(Arrays.stream(names).map(Scenes::mask).toArray(Annotation[]::new)),
        masks);
  }

  @Test
  void fillExactlyTheirPixels() {
    Frame frame = Scenes.painted(scene(Scenes.rectangles(SIZE, LOWER), "a"), Scenes.SOLID);
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 60; x++) {
        boolean inside = x >= 10 && x < 40 && y >= 10 && y < 30;
        assertThat(Scenes.at(frame, x, y)).isEqualTo(inside ? Scenes.color("a") : 0);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1, 2", "1, 1, 2", "1, 1.5, 3", "2, 2, 4", "16, 1, 2"})
  void outlinesLieInsideWithOneWidth(double scale, double ratio, int width) {
    Viewport view = new Viewport(scale, -10 * scale + 5, -10 * scale + 5);
    Scene scene = scene(Scenes.rectangles(SIZE, LOWER), "a");
    int right = (int) (30 * scale) + 5;
    int bottom = (int) (20 * scale) + 5;
    Frame frame = Scenes.painted(scene, OUTLINES, view, ratio, right + 5, bottom + 5);
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        int depth = Math.min(Math.min(x - 5, right - 1 - x), Math.min(y - 5, bottom - 1 - y));
        int expected = depth >= 0 && depth < width ? Scenes.color("a") : 0;
        assertThat(Scenes.at(frame, x, y)).as("%s, %s", x, y).isEqualTo(expected);
      }
    }
  }

  @Test
  void outlinesDoNotFollowTheBorderOfTheView() {
    Scene scene = scene(Scenes.rectangles(SIZE, SIZE.toBox()), "a");
    Viewport inside = new Viewport(2, -20, -20);
    assertThat(Scenes.inked(Scenes.painted(scene, OUTLINES, inside, 1, 60, 40))).isEmpty();
  }

  @Test
  void leaveNoHoleBetweenNeighbours() {
    IdRaster masks = Scenes.rectangles(SIZE, new Box(0, 0, 31, 40), new Box(31, 0, 29, 40));
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      double scale = 1 + random.nextDouble() * 3;
      Viewport view = new Viewport(scale, 29 - 31 * scale, -random.nextDouble());
      Frame frame = Scenes.painted(scene(masks, "a", "b"), Scenes.SOLID, view, 1, 58, 38);
      assertThat(frame.argb()).containsOnly(Scenes.color("a"), Scenes.color("b"));
    }
  }

  @Test
  void aSolidMaskHidesTheOutlineUnderIt() {
    Frame frame =
        Scenes.painted(scene(Scenes.rectangles(SIZE, LOWER, UPPER), "a", "b"), Scenes.SOLID);
    for (int y = 5; y < 25; y++) {
      for (int x = 20; x < 50; x++) {
        assertThat(Scenes.at(frame, x, y)).isEqualTo(Scenes.color("b"));
      }
    }
    assertThat(Scenes.at(frame, 15, 15)).isEqualTo(Scenes.color("a"));
  }

  @Test
  void overlappingMasksShowBoth() {
    Frame frame =
        Scenes.painted(
            scene(Scenes.rectangles(SIZE, LOWER, UPPER), "a", "b"),
            PaintOptions.DEFAULT.withStyle(ObjectStyle.DEFAULT.withFillOpacity(0.5)));
    Frame expected = new Frame(1, 1);
    expected.blend(0, Frame.premultiplied(Scenes.COLORS.colorOf("a"), 0.5));
    assertThat(Scenes.at(frame, 15, 20)).isEqualTo(expected.argb()[0]);
    expected.blend(0, Frame.premultiplied(Scenes.COLORS.colorOf("b"), 0.5));
    assertThat(Scenes.at(frame, 30, 20)).isEqualTo(expected.argb()[0]);
  }

  @Test
  void isWholeWhenTheOneOverItIsHidden() {
    IdRaster both = Scenes.rectangles(SIZE, LOWER, UPPER);
    Frame alone = Scenes.painted(scene(Scenes.rectangles(SIZE, LOWER), "a"), PaintOptions.DEFAULT);
    Frame hidden =
        Scenes.painted(scene(both, "a", "b"), PaintOptions.DEFAULT.withHiddenClasses(Set.of("b")));
    assertThat(hidden.argb()).isEqualTo(alone.argb());
  }

  /// Against the plain meaning: each instance from the bottom up, its fill, then its outline.
  @Test
  void matchASimpleReference() {
    Random random = new Random(9);
    for (int round = 0; round < 40; round++) {
      Box[] boxes = new Box[4];
      for (int i = 0; i < 4; i++) {
        boxes[i] = new Box(random.nextInt(50), random.nextInt(30), 1 + random.nextInt(40), 9);
      }
      IdRaster masks = Scenes.rectangles(SIZE, boxes);
      Viewport view =
          new Viewport(
              0.3 + random.nextDouble() * 4, random.nextInt(40) - 30, random.nextInt(40) - 30);
      Frame frame = Scenes.painted(scene(masks, "a", "b", "c", "d"), Scenes.SOLID, view, 1, 80, 50);
      for (int y = 0; y < 50; y++) {
        for (int x = 0; x < 80; x++) {
          int sourceX = (int) Math.floor((x + 0.5 - view.offsetX()) / view.scale());
          int sourceY = (int) Math.floor((y + 0.5 - view.offsetY()) / view.scale());
          int expected = 0;
          for (int i = 0; i < 4; i++) {
            boolean covers = masks.contains(i, sourceX, sourceY);
            expected = covers ? Scenes.color(List.of("a", "b", "c", "d").get(i)) : expected;
          }
          assertThat(Scenes.at(frame, x, y)).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void emphasisStaysInsideTheMask() {
    Frame frame = new Frame(60, 40);
    new ScenePainter(Scenes.COLORS)
        .paintEmphasis(
            scene(Scenes.rectangles(SIZE, LOWER), "a"),
            List.of(0),
            true,
            Viewport.IDENTITY,
            1,
            frame);
    assertThat(Scenes.inked(frame)).hasSize(30 * 20);
    assertThat(Scenes.at(frame, 10, 10)).isEqualTo(0xffffffff);
    assertThat(Scenes.at(frame, 25, 20)).isEqualTo(Frame.premultiplied(0xffffff, 0.25));
  }
}
