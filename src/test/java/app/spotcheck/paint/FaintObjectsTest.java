package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import app.spotcheck.model.Annotation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One object as strong as ever among others that are faint.
class FaintObjectsTest {
  private static final Size SIZE = new Size(200, 120);
  private static final ObjectStyle INVISIBLE =
      ObjectStyle.DEFAULT.withFillOpacity(0).withOutlineOpacity(0);

  private final Annotation first = Scenes.box("first", 20, 20, 60, 60);
  private final Annotation second = Scenes.box("second", 100, 20, 60, 60);

  private static int alpha(Frame frame, int x, int y) {
    return Scenes.at(frame, x, y) >>> 24;
  }

  private Frame painted(ObjectStyle style) {
    return Scenes.painted(
        Scenes.scene(SIZE, first, second),
        PaintOptions.DEFAULT.withStyle(style).withProminent(first::equals));
  }

  @Test
  void othersHaveFaintOutlinesAndNoFill() {
    Frame frame = painted(ObjectStyle.DEFAULT);
    assertThat(Scenes.at(frame, 50, 20)).isEqualTo(Scenes.color("first"));
    assertThat(alpha(frame, 50, 50)).isBetween(75, 78);
    assertThat(alpha(frame, 130, 20)).isBetween(88, 90);
    assertThat(alpha(frame, 130, 50)).isZero();
  }

  @Test
  void withoutOutlinesOthersHaveFaintFills() {
    Frame frame = painted(ObjectStyle.DEFAULT.withFillOpacity(1).withOutlineOpacity(0));
    assertThat(alpha(frame, 50, 50)).isEqualTo(255);
    assertThat(alpha(frame, 130, 50)).isBetween(88, 90);
  }

  @Test
  void masksAreFaintTooWithinOneRaster() {
    Annotation strong = Scenes.mask("strong");
    Scene scene =
        Scenes.scene(
            SIZE,
            Scenes.label(strong, Scenes.mask("faint")),
            Scenes.rectangles(SIZE, new Box(20, 20, 60, 60), new Box(100, 20, 60, 60)));
    Frame frame = Scenes.painted(scene, PaintOptions.DEFAULT.withProminent(strong::equals));
    assertThat(alpha(frame, 20, 50)).isEqualTo(255);
    assertThat(alpha(frame, 50, 50)).isBetween(75, 78);
    assertThat(alpha(frame, 100, 50)).isBetween(88, 90);
    assertThat(alpha(frame, 130, 50)).isZero();
  }

  @Test
  void onlyTheProminentObjectHasACaptionUnlessAllAreAskedFor() {
    Scene scene = Scenes.scene(SIZE, first, second);
    PaintOptions all = Scenes.only(Layer.BOXES, Layer.CAPTIONS).withStyle(INVISIBLE);
    PaintOptions captions = all.withProminent(first::equals);
    assertThat(Scenes.inked(Scenes.painted(scene, captions))).isNotEmpty();
    assertThat(Scenes.painted(scene, captions).argb())
        .isEqualTo(Scenes.painted(Scenes.scene(SIZE, first), all).argb());
    assertThat(Scenes.painted(scene, captions.withCrowdedCaptions()).argb())
        .isEqualTo(Scenes.painted(scene, all.withCrowdedCaptions()).argb());
  }

  @Test
  void arrowsAreFaintThatLeadToNothingProminent() {
    Annotation third = Scenes.box("third", 20, 90, 20, 20);
    Scene scene =
        Scenes.scene(
            SIZE,
            Scenes.label(
                List.of(first, second, third),
                List.of(
                    Scenes.arrow("first", "second", false), Scenes.arrow("third", "second", false)),
                null),
            null);
    PaintOptions arrows = Scenes.only(Layer.RELATIONSHIPS, Layer.BOXES).withStyle(INVISIBLE);
    Frame frame = Scenes.painted(scene, arrows.withProminent(first::equals));
    assertThat(alpha(frame, 90, 50)).as("from the first").isEqualTo(255);
    assertThat(alpha(frame, 60, 85)).as("from the third").isBetween(80, 150);
    assertThat(alpha(Scenes.painted(scene, arrows), 60, 85)).isGreaterThan(230);
  }
}
