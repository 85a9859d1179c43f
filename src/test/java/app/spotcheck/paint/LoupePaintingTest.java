package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Size;
import app.spotcheck.media.image.Images;
import app.spotcheck.media.image.Window;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The enlarged pixels around a position.
class LoupePaintingTest {
  private static final Size SIZE = new Size(20, 12);
  private static final int REACH = 2;
  private static final int CELL = 10;
  private static final PictureAdjustment NEUTRAL = PictureAdjustment.NEUTRAL;

  private final PicturePyramid picture = Scenes.noise(SIZE, 11);
  private final int[] pixels = picture.part(0, new Window(0, 0, 20, 12)).argb();
  private final Frame frame = new Frame(5 * CELL, 5 * CELL);

  private int pixel(int x, int y) {
    return x < 0 || y < 0 || x >= 20 || y >= 12 ? 0 : pixels[y * 20 + x];
  }

  private void assertShowsAround(int x, int y) {
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 5; column++) {
        assertThat(Scenes.at(frame, column * CELL + CELL / 2, row * CELL + CELL / 2))
            .as("column " + column + ", row " + row)
            .isEqualTo(pixel(x + column - REACH, y + row - REACH));
      }
    }
  }

  @Test
  void showsThePixelsAroundThePosition() {
    int middle =
        LoupePainter.paint(picture, SIZE.toBox(), new Point(7.9, 5.1), NEUTRAL, REACH, frame);
    assertThat(middle).isEqualTo(pixel(7, 5));
    assertShowsAround(7, 5);
  }

  @Test
  void marksThePixelAtThePosition() {
    LoupePainter.paint(picture, SIZE.toBox(), new Point(7, 5), NEUTRAL, REACH, frame);
    assertThat(Scenes.at(frame, 2 * CELL - 1, 2 * CELL + 5)).isEqualTo(0xffffffff);
    assertThat(Scenes.at(frame, 3 * CELL, 2 * CELL + 5)).isEqualTo(0xffffffff);
    assertThat(Scenes.at(frame, 2 * CELL - 2, 2 * CELL + 5)).isEqualTo(0xff000000);
  }

  @Test
  void isTransparentOutsideThePicture() {
    LoupePainter.paint(picture, SIZE.toBox(), new Point(0.5, 11.5), NEUTRAL, REACH, frame);
    assertShowsAround(0, 11);
    frame.clear();
    int middle =
        LoupePainter.paint(picture, SIZE.toBox(), new Point(-40, 100), NEUTRAL, REACH, frame);
    assertThat(middle).isZero();
    assertShowsAround(-40, 100);
  }

  @Test
  void readsAPictureOfAnotherSizeThanItsFrame() {
    Box twice = new Box(100, 50, 40, 24);
    int middle =
        LoupePainter.paint(picture, twice, new Point(100 + 15, 50 + 11), NEUTRAL, REACH, frame);
    assertThat(middle).isEqualTo(pixel(7, 5));
    assertShowsAround(7, 5);
  }

  @Test
  void showsAdjustedPixelsAndTellsTheOneInTheFile() {
    PictureAdjustment white = NEUTRAL.withBrightness(1);
    int middle = LoupePainter.paint(picture, SIZE.toBox(), new Point(7, 5), white, REACH, frame);
    assertThat(middle).isEqualTo(pixel(7, 5));
    assertThat(Scenes.at(frame, CELL / 2, CELL / 2)).isEqualTo(0xffffffff);
  }

  @Test
  void looksTheSameFromTiles(@TempDir Path folder) throws Exception {
    Size size = new Size(900, 700);
    int[] argb = Scenes.noise(size, 4).part(0, new Window(0, 0, 900, 700)).argb();
    var image = new BufferedImage(900, 700, BufferedImage.TYPE_3BYTE_BGR);
    image.setRGB(0, 0, 900, 700, argb, 0, 900);
    PicturePyramid tiled = new PicturePyramid(Images.tiled(image, folder));
    PicturePyramid inMemory = Scenes.noise(size, 4);
    for (Point at : new Point[] {new Point(0, 0), new Point(511, 300), new Point(899, 699)}) {
      Frame other = new Frame(5 * CELL, 5 * CELL);
      frame.clear();
      int expected = LoupePainter.paint(inMemory, size.toBox(), at, NEUTRAL, REACH, other);
      assertThat(LoupePainter.paint(tiled, size.toBox(), at, NEUTRAL, REACH, frame))
          .isEqualTo(expected);
      assertThat(frame.argb()).isEqualTo(other.argb());
    }
    tiled.close();
  }
}
