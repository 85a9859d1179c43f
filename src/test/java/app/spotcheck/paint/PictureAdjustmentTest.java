package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.image.Picture;
import app.spotcheck.model.Label;
import app.spotcheck.paint.PictureAdjustment.Channels;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The picture's pixels as they are painted under an adjustment.
class PictureAdjustmentTest {
  private static final PictureAdjustment NEUTRAL = PictureAdjustment.NEUTRAL;

  private static int[] painted(PictureAdjustment adjustment, int... argb) {
    Size size = new Size(argb.length, 1);
    Scene scene = Scene.of(size.toBox(), new PicturePyramid(new Picture(size, argb)), null, null);
    return Scenes.painted(scene, PaintOptions.DEFAULT.withAdjustment(adjustment)).argb();
  }

  private static int[] greys() {
    return IntStream.range(0, 256).map(level -> 0xff000000 | level * 0x010101).toArray();
  }

  private static int levelAfter(PictureAdjustment adjustment, int level) {
    return painted(adjustment, 0xff000000 | level * 0x010101)[0] & 0xff;
  }

  @Test
  void neutralLeavesEveryPixel() {
    assertThat(painted(NEUTRAL, greys())).isEqualTo(greys());
    assertThat(painted(NEUTRAL.withBrightness(1e-9), greys()))
        .as("so little that it changes nothing, through the tables")
        .isEqualTo(greys());
  }

  @Test
  void brightnessReachesFromBlackToWhite() {
    assertThat(painted(NEUTRAL.withBrightness(-1), greys())).containsOnly(0xff000000);
    assertThat(painted(NEUTRAL.withBrightness(1), greys())).containsOnly(0xffffffff);
    assertThat(levelAfter(NEUTRAL.withBrightness(0.2), 100)).isEqualTo(151);
    assertThat(levelAfter(NEUTRAL.withBrightness(0.2), 250)).isEqualTo(255);
  }

  @Test
  void contrastReachesFromGreyToBlackAndWhite() {
    assertThat(painted(NEUTRAL.withContrast(-1), greys())).containsOnly(0xff808080);
    assertThat(painted(NEUTRAL.withContrast(1), greys()))
        .containsOnly(0xff000000, 0xffffffff)
        .satisfies(pixels -> assertThat(pixels[127]).isEqualTo(0xff000000))
        .satisfies(pixels -> assertThat(pixels[128]).isEqualTo(0xffffffff));
    assertThat(levelAfter(NEUTRAL.withContrast(0.3), 60)).isLessThan(60);
    assertThat(levelAfter(NEUTRAL.withContrast(0.3), 200)).isGreaterThan(200);
  }

  @Test
  void gammaLightensTheDarkAndKeepsBlackAndWhite() {
    for (double gamma : new double[] {PictureAdjustment.LEAST_GAMMA, 0.5, 2, 5}) {
      assertThat(levelAfter(NEUTRAL.withGamma(gamma), 0)).isZero();
      assertThat(levelAfter(NEUTRAL.withGamma(gamma), 255)).isEqualTo(255);
    }
    assertThat(levelAfter(NEUTRAL.withGamma(2), 64)).isEqualTo(128);
    assertThat(levelAfter(NEUTRAL.withGamma(0.5), 128)).isEqualTo(64);
  }

  @Test
  void oneChannelIsShownAsGrey() {
    int pixel = 0xff204060;
    assertThat(painted(NEUTRAL.withChannels(Channels.RED), pixel)).containsOnly(0xff202020);
    assertThat(painted(NEUTRAL.withChannels(Channels.GREEN), pixel)).containsOnly(0xff404040);
    assertThat(painted(NEUTRAL.withChannels(Channels.BLUE), pixel)).containsOnly(0xff606060);
    assertThat(painted(NEUTRAL.withChannels(Channels.BLUE).withBrightness(1), pixel))
        .containsOnly(0xffffffff);
  }

  @Test
  void whatIsTransparentStaysSo() {
    PictureAdjustment white = NEUTRAL.withBrightness(1);
    assertThat(painted(white, 0)).containsOnly(0);
    assertThat(painted(white, 0x80402010)).containsOnly(0x80808080);
    assertThat(painted(NEUTRAL.withChannels(Channels.RED), 0x80402010)).containsOnly(0x80404040);
  }

  @Test
  void changesThePictureWhenReducedAndNotTheObjects() {
    Size size = new Size(64, 64);
    int[] grey = new int[64 * 64];
    Arrays.fill(grey, 0xff404040);
    PicturePyramid picture = new PicturePyramid(new Picture(size, grey));
    Label label = Scenes.label(Scenes.box("car", 40, 40, 20, 20));
    Scene scene = Scene.of(size.toBox(), picture, label, null);
    PaintOptions options = Scenes.SOLID.withAdjustment(NEUTRAL.withBrightness(0.25));
    Frame frame = Scenes.painted(scene, options, new Viewport(0.4, 0, 0), 1, 26, 26);
    assertThat(Scenes.at(frame, 2, 2)).isEqualTo(0xff808080);
    assertThat(Scenes.at(frame, 20, 20)).isEqualTo(Scenes.color("car"));
  }

  @Test
  void takesNoNumberOutOfItsRange() {
    assertThatThrownBy(() -> NEUTRAL.withBrightness(1.01))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NEUTRAL.withContrast(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NEUTRAL.withGamma(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
