package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.model.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Captions stand beside their objects and never on small ones.
class CaptionPaintingTest {
  private static final Size SIZE = new Size(400, 300);

  private static PaintOptions captioned(String template) throws CaptionTemplateException {
    ObjectStyle style = Scenes.SOLID.style().withCaption(CaptionTemplate.parse(template));
    return PaintOptions.DEFAULT.with(Layer.CAPTIONS, true).withStyle(style);
  }

  private static Frame painted(List<Annotation> objects, PaintOptions options, double zoom) {
    Scene scene = Scenes.scene(SIZE, objects.toArray(Annotation[]::new));
    return Scenes.painted(
        scene,
        options,
        new Viewport(zoom, 0, 0),
        1,
        (int) (SIZE.width() * zoom),
        (int) (SIZE.height() * zoom));
  }

  /// Crowds of small boxes, which do not lie on each other, on large ones: whatever the captions,
  /// every small box is painted as without.
  @Test
  void noCaptionCoversASmallObject() throws Exception {
    Random random = new Random(5);
    for (double zoom : new double[] {1, 1.5}) {
      List<Annotation> objects = new ArrayList<>();
      objects.add(Scenes.box("A large object", 5, 5, 380, 280));
      objects.add(Scenes.box("Another one", 60, 60, 200, 200));
      List<Box> small = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        int column = i % 10;
        int row = i / 10;
        double width = 3 + random.nextInt(20);
        Box box = new Box(8 + 38 * column, 12 + 46 * row, width, 3 + random.nextInt(20));
        small.add(box);
        objects.add(Scenes.box("Small " + i, box.left(), box.top(), box.width(), box.height()));
      }
      Frame bare = painted(objects, captioned(""), zoom);
      Frame written = painted(objects, captioned("{name}"), zoom);
      assertThat(written.argb()).as("there are captions").isNotEqualTo(bare.argb());
      for (Box box : small) {
        for (int y = (int) (box.top() * zoom); y < box.bottom() * zoom; y++) {
          for (int x = (int) (box.left() * zoom); x < box.right() * zoom; x++) {
            assertThat(Scenes.at(written, x, y)).isEqualTo(Scenes.at(bare, x, y));
          }
        }
      }
    }
  }

  @Test
  void aSmallObjectHasItsOwnCaptionBesideIt() throws Exception {
    for (int top = 30; top < 46; top++) {
      List<Annotation> alone = List.of(Scenes.box("Small", 100, top, 12, 12));
      int without = Scenes.inked(painted(alone, captioned(""), 1)).size();
      List<int[]> inked = Scenes.inked(painted(alone, captioned("{name}"), 1));
      int above = top;
      assertThat(inked).hasSizeGreaterThan(without + 200).anyMatch(pixel -> pixel[1] < above - 10);
    }
  }

  @Test
  void aPointIsNotWrittenOn() throws Exception {
    List<Annotation> objects =
        List.of(Scenes.point("Point", 60, 40), Scenes.box("A very long caption", 40, 50, 200, 90));
    Frame bare = painted(objects, captioned(""), 1);
    Frame written = painted(objects, captioned("{name}"), 1);
    for (int y = 36; y < 45; y++) {
      for (int x = 56; x < 65; x++) {
        assertThat(Scenes.at(written, x, y)).isEqualTo(Scenes.at(bare, x, y));
      }
    }
  }

  @Test
  void aLargeObjectMayBeWrittenOn() throws Exception {
    List<Annotation> large = List.of(Scenes.box("Large", 0, 0, 400, 300));
    Frame bare = painted(large, captioned(""), 1);
    Frame written = painted(large, captioned("{name}"), 1);
    assertThat(written.argb()).as("there is no place but inside").isNotEqualTo(bare.argb());
  }

  @Test
  void captionsHaveTheColorAndTheTextAskedFor() throws Exception {
    Annotation box = Answers.box("f", "Car", new Box(100, 100, 60, 60), 0.0);
    PaintOptions byConfidence = captioned("{damage}");
    assertThat(Scenes.inked(painted(List.of(box), byConfidence, 1)))
        .as("an empty caption is none")
        .hasSameSizeAs(Scenes.inked(painted(List.of(box), captioned(""), 1)));
    PaintOptions named = captioned("{name}");
    PaintOptions colored = named.withStyle(named.style().withColoring(Coloring.By.CONFIDENCE));
    Frame frame = painted(List.of(box), colored, 1);
    assertThat(Scenes.at(frame, 102, 90)).isEqualTo(0xff000000 | ConfidenceScale.colorOf(0));
  }
}
