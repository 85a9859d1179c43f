package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameTest {
  private final Random random = new Random(11);

  @Test
  void blendsWithinOneLevelOfTheExactResult() {
    Frame frame = new Frame(1, 1);
    for (int i = 0; i < 200_000; i++) {
      int under = Frame.premultiplied(random.nextInt(0x1000000), random.nextDouble());
      int over = Frame.premultiplied(random.nextInt(0x1000000), random.nextDouble());
      frame.argb()[0] = under;
      frame.blend(0, over);
      double keep = 1 - (over >>> 24) / 255.0;
      for (int shift = 0; shift < 32; shift += 8) {
        double exact = (over >>> shift & 0xff) + (under >>> shift & 0xff) * keep;
        assertThat((double) (frame.argb()[0] >>> shift & 0xff)).isBetween(exact - 1, exact + 1);
      }
    }
  }

  @Test
  void aSolidColourReplacesAndATransparentOneChangesNothing() {
    Frame frame = new Frame(1, 1, new int[] {0xff123456});
    frame.blend(0, 0);
    assertThat(frame.argb()).containsExactly(0xff123456);
    frame.blend(0, Frame.premultiplied(0xabcdef, 1));
    assertThat(frame.argb()).containsExactly(0xffabcdef);
  }

  @Test
  void anImageOfAFrameSharesItsPixels() {
    Frame frame = new Frame(3, 2);
    frame.asImage().setRGB(2, 1, 0xff00ff00);
    assertThat(Scenes.at(frame, 2, 1)).isEqualTo(0xff00ff00);
    frame.clear();
    assertThat(Scenes.inked(frame)).isEmpty();
  }
}
