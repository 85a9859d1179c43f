package app.spotcheck.media.mask;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.image.ImageDecoder;
import app.spotcheck.media.image.Images;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdRasterTest {
  private static final int RED = 0xffff0000;
  private static final int NEARLY_RED = 0xfffd0000;
  private static final int BLACK = 0xff000000;
  private static final int[][] COMPOSITE = {
    {BLACK, RED, RED, BLACK}, {BLACK, NEARLY_RED, RED, NEARLY_RED}
  };
  private static final Size FRAME = new Size(4, 2);

  private final IdRasterBuilder builder = new IdRasterBuilder(FRAME, 4);

  private static BufferedImage reread(BufferedImage image) throws MediaException {
    return ImageDecoder.decode(Images.file(Images.png(image)));
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR})
  void aCompositeIsMatchedExactly(int type) throws Exception {
    builder.addComposite(reread(Images.of(type, COMPOSITE)), Map.of(0, 0xff0000, 1, 0xfd0000));
    checkComposite();
  }

  @Test
  void aPaletteCompositeIsMatchedExactly() throws Exception {
    int[] palette = {BLACK, RED, NEARLY_RED};
    builder.addComposite(
        reread(Images.palette(2, palette, COMPOSITE)), Map.of(0, 0xff0000, 1, 0xfd0000));
    checkComposite();
  }

  private void checkComposite() {
    IdRaster raster = builder.build();
    assertThat(raster.idAt(0, 0)).isZero();
    assertThat(raster.instancesOf(raster.idAt(1, 0))).containsExactly(0);
    assertThat(raster.instancesOf(raster.idAt(1, 1))).containsExactly(1);
    assertThat(raster.contains(1, 3, 1)).isTrue();
    assertThat(raster.contains(0, 3, 1)).isFalse();
    assertThat(raster.areaOf(0)).isEqualTo(3);
    assertThat(raster.areaOf(1)).isEqualTo(2);
    assertThat(raster.boundsOf(0)).isEqualTo(new Box(1, 0, 2, 2));
    assertThat(raster.boundsOf(1)).isEqualTo(new Box(1, 1, 3, 1));
  }

  @Test
  void aGreyCompositeIsMatchedExactly() throws Exception {
    BufferedImage grey = reread(Images.grey(new int[] {0, 9, 10, 10}, new int[] {0, 0, 0, 11}));
    assertThat(builder.addComposite(grey, Map.of(0, 0x0a0a0a, 1, 0x0b0b0b, 2, 0x0c0c0c)))
        .containsExactly(2);
    assertThat(builder.build().areaOf(0)).isEqualTo(2);
    assertThat(builder.build().areaOf(1)).isEqualTo(1);
  }

  @Test
  void aTransparentPixelIsBackground() throws Exception {
    int[] row = {RED, 0x00ff0000, 0x01ff0000, RED};
    BufferedImage image = reread(Images.of(BufferedImage.TYPE_4BYTE_ABGR, row, row));
    builder.addComposite(image, Map.of(0, 0xff0000));
    assertThat(builder.build().areaOf(0)).isEqualTo(6);
  }

  @Test
  void coloursThatNeverAppearAreReported() throws Exception {
    assertThat(
            builder.addComposite(
                reread(Images.rgb(COMPOSITE)),
                Map.of(0, 0xff0000, 1, 0xfe0000, 2, 0x000000, 3, MaskRequest.NO_COLOR)))
        .containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void instancesOfOneColourShareItsPixels() throws Exception {
    builder.addComposite(reread(Images.rgb(COMPOSITE)), Map.of(3, 0xff0000, 1, 0xff0000));
    IdRaster raster = builder.build();
    assertThat(raster.instancesOf(raster.idAt(1, 0))).containsExactly(1, 3);
    assertThat(raster.areaOf(1)).isEqualTo(3);
    assertThat(raster.areaOf(3)).isEqualTo(3);
  }

  @Test
  void overlappingInstanceMasksKeepBoth() throws Exception {
    builder.addInstance(2, reread(Images.grey(new int[] {255, 255, 0, 0}, new int[4])));
    builder.addInstance(0, reread(Images.grey(new int[] {0, 255, 255, 0}, new int[4])));
    builder.addInstance(1, reread(Images.grey(new int[] {0, 1, 0, 0}, new int[4])));
    IdRaster raster = builder.build();
    assertThat(raster.instancesOf(raster.idAt(0, 0))).containsExactly(2);
    assertThat(raster.instancesOf(raster.idAt(1, 0))).containsExactly(0, 1, 2);
    assertThat(raster.instancesOf(raster.idAt(2, 0))).containsExactly(0);
    assertThat(raster.areaOf(2)).isEqualTo(2);
    assertThat(raster.boundsOf(1)).isEqualTo(new Box(1, 0, 1, 1));
    assertThat(raster.boundsOf(3)).isNull();
  }

  @Test
  void anInstanceIsWhatIsNeitherBlackNorTransparent() throws Exception {
    int[] row = {0xffffffff, 0x00ffffff, 0x80ffffff, 0xff000000};
    builder.addInstance(0, reread(Images.of(BufferedImage.TYPE_4BYTE_ABGR, row, row)));
    int[] bits = {0xffffffff, BLACK, BLACK, BLACK};
    builder.addInstance(1, reread(Images.palette(1, new int[] {BLACK, 0xffffffff}, bits, bits)));
    IdRaster raster = builder.build();
    assertThat(raster.areaOf(0)).isEqualTo(4);
    assertThat(raster.areaOf(1)).isEqualTo(2);
  }

  @Test
  void aMaskOfAnotherSizeIsScaledAndSaidSo() throws Exception {
    builder.addInstance(0, reread(Images.grey(new int[] {255, 0})));
    IdRaster raster = builder.build();
    assertThat(raster.boundsOf(0)).isEqualTo(new Box(0, 0, 2, 2));
    assertThat(builder.notices())
        .containsExactly("an instance mask is 2 x 1, the image 4 x 2; it is drawn scaled");
  }

  @Test
  void idsGetWiderAsTheyBecomeMore() throws Exception {
    int count = 70_000;
    int[] row = new int[count];
    Map<Integer, Integer> colors = new HashMap<>();
    for (int i = 0; i < count; i++) {
      row[i] = 0xff000000 | (i + 1);
      colors.put(i, i + 1);
    }
    for (int used : new int[] {255, 256, 65_535, 65_536, count}) {
      var wide = new IdRasterBuilder(new Size(count, 1), used);
      Map<Integer, Integer> some = new HashMap<>(colors);
      some.keySet().removeIf(instance -> instance >= used);
      assertThat(wide.addComposite(Images.rgb(row), some)).isEmpty();
      IdRaster raster = wide.build();
      assertThat(raster.byteCount()).isEqualTo(count * (used < 256 ? 1L : used < 65_536 ? 2 : 4));
      assertThat(raster.instancesOf(raster.idAt(used - 1, 0))).containsExactly(used - 1);
      assertThat(raster.areaOf(0)).isEqualTo(1);
    }
  }

  @Test
  void rowsAreReadWholeAndInPart() throws Exception {
    builder.addComposite(Images.rgb(COMPOSITE), Map.of(0, 0xff0000, 1, 0xfd0000));
    IdRaster raster = builder.build();
    int red = raster.idAt(1, 0);
    int[] row = new int[4];
    raster.readRow(0, row);
    assertThat(row).containsExactly(0, red, red, 0);
    raster.readRow(0, 2, 2, row);
    assertThat(row).containsExactly(red, 0, red, 0);
    assertThat(raster.idAt(-1, 0)).isZero();
    assertThat(raster.idAt(4, 0)).isZero();
    assertThat(raster.idAt(0, 2)).isZero();
  }

  @Test
  void randomCompositesAreWhatTheirPixelsSay() throws Exception {
    Random random = new Random(3);
    int[][] rows = new int[20][37];
    for (int[] row : rows) {
      for (int x = 0; x < row.length; x++) {
        row[x] = x > 0 && random.nextInt(3) > 0 ? row[x - 1] : 0xff000000 | random.nextInt(5);
      }
    }
    var wide = new IdRasterBuilder(new Size(37, 20), 4);
    wide.addComposite(reread(Images.rgb(rows)), Map.of(0, 1, 1, 2, 2, 3, 3, 3));
    wide.addInstance(0, reread(Images.rgb(rows)));
    IdRaster raster = wide.build();
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 37; x++) {
        int color = rows[y][x] & 0xff;
        assertThat(raster.contains(0, x, y)).isEqualTo(color > 0);
        assertThat(raster.contains(1, x, y)).isEqualTo(color == 2);
        assertThat(raster.contains(2, x, y)).isEqualTo(color == 3);
        assertThat(raster.contains(3, x, y)).isEqualTo(color == 3);
      }
    }
  }

  @Test
  void aBuiltRasterDoesNotChange() throws Exception {
    IdRaster before = builder.build();
    builder.addComposite(Images.rgb(COMPOSITE), Map.of(0, 0xff0000));
    assertThat(before.idAt(1, 0)).isZero();
    assertThat(before.idCount()).isZero();
    assertThat(before.areaOf(0)).isZero();
  }
}
