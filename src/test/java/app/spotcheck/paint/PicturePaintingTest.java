package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.image.Images;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.image.Window;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturePaintingTest {
  private static final Size SIZE = new Size(37, 23);

  private final PicturePyramid picture = Scenes.noise(SIZE, 5);
  private final int[] pixels = picture.part(0, new Window(0, 0, 37, 23)).argb();

  private static Frame painted(
      PicturePyramid picture, Box frame, Viewport viewport, int width, int height) {
    Scene scene = Scene.of(frame, picture, null, null);
    return Scenes.painted(scene, PaintOptions.DEFAULT, viewport, 1, width, height);
  }

  @Test
  void isCopiedExactlyAtFullSize() {
    Frame frame = painted(picture, SIZE.toBox(), Viewport.IDENTITY, 37, 23);
    assertThat(frame.argb()).isEqualTo(pixels);
  }

  @Test
  void isLeftOutWithItsLayer() {
    Scene scene = Scene.of(SIZE.toBox(), picture, null, null);
    assertThat(Scenes.inked(Scenes.painted(scene, Scenes.only(Layer.MASKS)))).isEmpty();
  }

  /// Each device pixel shows the picture's pixel at its middle, at any zoom from 100 % on, any
  /// place, and for pictures of another size than the frame.
  @Test
  void showsTheNearestPixelWhenEnlarged() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      double scale = i % 3 == 0 ? 1 << random.nextInt(5) : 1 + random.nextDouble() * 15;
      Box box = new Box(random.nextInt(40) - 20, random.nextInt(40) - 20, 37 * 2, 23);
      Viewport view =
          new Viewport(scale, random.nextDouble() * 80 - 40, random.nextDouble() * 80 - 40);
      Frame frame = painted(picture, box, view, 61, 47);
      for (int y = 0; y < 47; y++) {
        for (int x = 0; x < 61; x++) {
          double sourceX = ((x + 0.5 - view.offsetX()) / scale - box.left()) / 2;
          double sourceY = (y + 0.5 - view.offsetY()) / scale - box.top();
          boolean inside = sourceX >= 0 && sourceY >= 0 && sourceX < 37 && sourceY < 23;
          int expected = inside ? pixels[((int) sourceY) * 37 + (int) sourceX] : 0;
          assertThat(Scenes.at(frame, x, y)).isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 0.5, 0.31, 0.1, 0.01})
  void keepsOneColourWhenReduced(double scale) {
    int[] grey = new int[300 * 200];
    Arrays.fill(grey, 0xff7f8081);
    PicturePyramid even = new PicturePyramid(new Picture(new Size(300, 200), grey));
    Frame frame = painted(even, new Box(0, 0, 300, 200), new Viewport(scale, 0, 0), 300, 200);
    assertThat(Scenes.inked(frame))
        .hasSize((int) (Math.round(300 * scale) * Math.round(200 * scale)))
        .allSatisfy(at -> assertThat(Scenes.at(frame, at[0], at[1])).isEqualTo(0xff7f8081));
  }

  @Test
  void showsTheMeanOfWhatAReducedPixelCovers() {
    int[] checks = new int[64 * 64];
    Arrays.setAll(checks, i -> (i % 64 + i / 64) % 2 == 0 ? 0xff000000 : 0xffffffff);
    PicturePyramid board = new PicturePyramid(new Picture(new Size(64, 64), checks));
    Frame frame = painted(board, new Box(0, 0, 64, 64), new Viewport(0.25, 0, 0), 16, 16);
    assertThat(Arrays.stream(frame.argb()).map(p -> p & 0xff))
        .allSatisfy(level -> assertThat(level).isBetween(126, 129));
  }

  /// From tiles on disk every frame is painted as it is from memory, also across tiles and strips.
  @Test
  void looksTheSameFromTiles(@TempDir Path folder) throws Exception {
    Size size = new Size(900, 700);
    int[] argb = new int[900 * 700];
    Random random = new Random(3);
    Arrays.setAll(argb, i -> 0xff000000 | random.nextInt());
    PicturePyramid inMemory = new PicturePyramid(new Picture(size, argb));
    var image = new BufferedImage(900, 700, BufferedImage.TYPE_3BYTE_BGR);
    image.setRGB(0, 0, 900, 700, argb, 0, 900);
    PicturePyramid tiled = new PicturePyramid(Images.tiled(image, folder));
    for (double scale : new double[] {0.07, 0.1, 0.24, 0.5, 0.7, 1, 1.5, 9}) {
      Viewport view = new Viewport(scale, -300 * scale + 100, -250 * scale + 90);
      Frame fromTiles = painted(tiled, size.toBox(), view, 400, 600);
      assertThat(fromTiles.argb())
          .isEqualTo(painted(inMemory, size.toBox(), view, 400, 600).argb());
      assertThat(Scenes.inked(fromTiles)).isNotEmpty();
    }
    Viewport away = new Viewport(1, -2000, 0);
    assertThat(Scenes.inked(painted(tiled, size.toBox(), away, 40, 40))).isEmpty();
    tiled.close();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void ofAnotherSizeFillsTheFrame() {
    Frame frame = painted(picture, new Box(0, 0, 74, 46), Viewport.IDENTITY, 80, 50);
    assertThat(Scenes.at(frame, 73, 45)).isEqualTo(pixels[pixels.length - 1]);
    assertThat(Scenes.at(frame, 74, 45)).isZero();
    assertThat(Scenes.at(frame, 73, 46)).isZero();
  }
}
