package app.spotcheck.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaException;
import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatsTest {
  private static final Size QUARTERS = new Size(32, 24);

  @TempDir Path folder = Path.of("");

  private DecodedPicture decoded(byte[] file, PictureWish wish) throws MediaException {
    return new PictureDecoder(folder).decode(Images.file(file), wish);
  }

  private Picture pixels(byte[] file) throws MediaException {
    return (Picture) decoded(file, PictureWish.WHOLE).pixels();
  }

  private static int at(Picture picture, int x, int y) {
    return picture.argb()[y * picture.width() + x];
  }

  private static void assertClose(int actual, int expected, int tolerance) {
    for (int shift = 0; shift < 32; shift += 8) {
      assertThat((actual >>> shift & 255) - (expected >>> shift & 255))
          .as(Integer.toHexString(actual) + " for " + Integer.toHexString(expected))
          .isBetween(-tolerance, tolerance);
    }
  }

  private static void assertLooksLike(Picture picture, BufferedImage original, int tolerance) {
    assertThat(picture.size()).isEqualTo(new Size(original.getWidth(), original.getHeight()));
    for (int y = 0; y < original.getHeight(); y++) {
      for (int x = 0; x < original.getWidth(); x++) {
        assertClose(at(picture, x, y), original.getRGB(x, y), tolerance);
      }
    }
  }

  private static void assertQuarters(Picture picture, int tolerance) {
    assertThat(picture.size()).isEqualTo(QUARTERS);
    assertClose(at(picture, 6, 6), 0xffff2010, tolerance);
    assertClose(at(picture, 26, 6), 0xff10c020, tolerance);
    assertClose(at(picture, 6, 20), 0xff2030f0, tolerance);
    assertClose(at(picture, 26, 20), 0xfff0f0e0, tolerance);
  }

  @Test
  void webpFilesAreReadExactlyOrAsLossyAsTheyAre() throws Exception {
    assertQuarters(pixels(ImageFiles.WEBP), 0);
    assertQuarters(pixels(ImageFiles.LOSSY_WEBP), 12);
    Picture transparent = pixels(ImageFiles.TRANSPARENT_WEBP);
    assertClose(at(transparent, 6, 6), 0xffff2010, 0);
    assertClose(at(transparent, 26, 6), 0x80086010, 1);
    assertThat(at(transparent, 26, 20)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "Deflate", "ZLib", "PackBits"})
  void tiffFilesOfAnyCompressionAreRead(String compression) throws Exception {
    BufferedImage photo = ImageFiles.photo(70, 50);
    assertLooksLike(pixels(ImageFiles.tiff(photo, compression, 16, 1)), photo, 0);
  }

  @Test
  void aJpegInATiffIsRead() throws Exception {
    BufferedImage photo = ImageFiles.photo(64, 48);
    assertLooksLike(pixels(ImageFiles.tiff(photo, "JPEG", 16, 1)), photo, 24);
  }

  @Test
  void progressiveAndInterlacedFilesAreRead() throws Exception {
    BufferedImage photo = ImageFiles.photo(70, 50);
    assertLooksLike(pixels(ImageFiles.progressive("png", photo)), photo, 0);
    Picture whole = pixels(ImageFiles.progressive("jpeg", photo));
    Picture rowByRow = pixels(Images.encoded("jpeg", photo));
    for (int i = 0; i < whole.argb().length; i++) {
      assertClose(rowByRow.argb()[i], whole.argb()[i], 2);
    }
  }

  @Test
  void aJpegIsDecodedAsTheRuntimeDoes() throws Exception {
    BufferedImage photo = ImageFiles.photo(131, 77);
    byte[] jpeg = Images.encoded("jpeg", photo);
    BufferedImage expected = ImageIO.read(new ByteArrayInputStream(jpeg));
    assertLooksLike(pixels(jpeg), expected, 0);
  }

  @Test
  void greyJpegsStayGrey() throws Exception {
    int[] row = new int[64];
    Arrays.setAll(row, x -> 40 + 2 * x);
    Picture picture = pixels(Images.encoded("jpeg", Images.grey(row, row, row, row)));
    for (int x = 0; x < 64; x++) {
      assertClose(at(picture, x, 2), 0xff000000 | row[x] * 0x010101, 4);
    }
  }

  private static WritableRaster fourChannels(int... samples) {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, new Point());
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        raster.setPixel(x, y, samples);
      }
    }
    return raster;
  }

  /// Adobe writes inks inverted: 255 is none. How strong a colour is depends on the profile that
  /// the system has for inks, if any.
  @ParameterizedTest
  @CsvSource({
    "255, 255, 255, 255, 111",
    "255, 255, 255, 0, 000",
    "0, 255, 255, 255, 011",
    "255, 0, 255, 255, 101",
    "255, 255, 0, 255, 110"
  })
  void inksBecomeColours(int cyan, int magenta, int yellow, int black, String redGreenBlue)
      throws Exception {
    byte[] jpeg = ImageFiles.fourChannelJpeg(fourChannels(cyan, magenta, yellow, black), 0);
    int pixel = at(pixels(jpeg), 16, 16);
    for (int i = 0; i < 3; i++) {
      int channel = pixel >> (16 - 8 * i) & 255;
      assertThat(channel >= 128).isEqualTo(redGreenBlue.charAt(i) == '1');
    }
  }

  @Test
  void inksWithBrightnessApartBecomeColours() throws Exception {
    Picture white = pixels(ImageFiles.fourChannelJpeg(fourChannels(0, 128, 128, 255), 2));
    assertClose(at(white, 16, 16), 0xffffffff, 32);
    Picture dark = pixels(ImageFiles.fourChannelJpeg(fourChannels(200, 128, 128, 255), 2));
    assertThat(at(dark, 16, 16) & 255).isLessThan(120);
  }

  @ParameterizedTest
  @CsvSource({"gif, 2", "gif, 8", "bmp, 8", "png, 2", "png, 4", "png, 8"})
  void palettesAreResolved(String format, int bits) throws Exception {
    int[] colors = {0xff102030, 0xffff0000, 0xff00ff00, 0xff0000ff};
    int[][] rows = {
      {0xff102030, 0xffff0000, 0xff00ff00},
      {0xff0000ff, 0xff0000ff, 0xff102030},
      {0xff0000ff, 0xff102030, 0xffff0000},
      {0xffff0000, 0xff00ff00, 0xff102030},
      {0xff102030, 0xff0000ff, 0xff00ff00}
    };
    BufferedImage image = Images.palette(bits, Arrays.copyOf(colors, 1 << bits), rows);
    assertLooksLike(pixels(Images.encoded(format, image)), image, 0);
  }

  @Test
  void sixteenBitsAreReducedToEight() throws Exception {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 2, 1, 3, new Point());
    raster.setPixel(0, 0, new int[] {0x1234, 0xabcd, 0xffff});
    raster.setPixel(1, 0, new int[] {0, 0x8000, 0x00ff});
    var colors =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    byte[] png = Images.png(new BufferedImage(colors, raster, false, null));
    assertThat(pixels(png).argb()).containsExactly(0xff12abff, 0xff008001);
  }

  @Test
  void coloursOfAProfileBecomeThoseOfTheScreen() throws Exception {
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    byte[] png = Images.png(Images.rgb(new int[] {0xff808080, 0xff000000, 0xffffffff, 0xff374040}));
    Picture converted = pixels(ImageFiles.pngWithProfile(png, linear));
    assertClose(at(converted, 0, 0), 0xffbcbcbc, 1);
    assertClose(at(converted, 1, 0), 0xff000000, 0);
    assertClose(at(converted, 2, 0), 0xffffffff, 0);
    BufferedImage even = new BufferedImage(16, 16, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 256; i++) {
      even.setRGB(i % 16, i / 16, 0x808080);
    }
    byte[] jpeg = ImageFiles.jpegWithProfile(Images.encoded("jpeg", even), linear);
    assertClose(at(pixels(jpeg), 8, 8), 0xffbcbcbc, 2);
  }

  @Test
  void theProfileOfTheScreenChangesNothing() throws Exception {
    byte[] screen = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    byte[] jpeg = Images.encoded("jpeg", ImageFiles.photo(64, 48));
    assertThat(pixels(ImageFiles.jpegWithProfile(jpeg, screen)).argb())
        .isEqualTo(pixels(jpeg).argb());
  }

  @Test
  void greyStaysGreyWhateverItsProfile() throws Exception {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
    byte[] png = Images.png(Images.grey(new int[] {0, 100, 255}));
    assertThat(pixels(ImageFiles.pngWithProfile(png, profile)).argb())
        .containsExactly(0xff000000, 0xff646464, 0xffffffff);
  }

  @Test
  void aDamagedProfileIsPassedOver() throws Exception {
    byte[] png = Images.png(Images.rgb(new int[] {0xff123456}));
    byte[] broken = ImageFiles.withChunk(png, "iCCP", new byte[] {'x', 0, 0, 1, 2, 3});
    assertThat(pixels(broken).argb()).containsExactly(0xff123456);
    assertThat(pixels(ImageFiles.pngWithProfile(png, new byte[200])).argb())
        .containsExactly(0xff123456);
  }

  /// Masks mean their samples, not colours.
  @Test
  void masksKeepTheirSamplesWhateverTheProfile() throws Exception {
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    byte[] png = Images.png(Images.rgb(new int[] {0xff808182, 0xff010203}));
    int[] row = new int[2];
    PixelRows.of(ImageDecoder.decode(Images.file(ImageFiles.pngWithProfile(png, linear))))
        .read(0, row, 0);
    assertThat(row).containsExactly(0xff808182, 0xff010203);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyFormatIsTurnedAsItSays(int exif) throws Exception {
    BufferedImage photo = ImageFiles.photo(40, 24);
    Picture stored = pixels(Images.png(photo));
    int[] upright = Orientation.of(exif).turned(stored.argb(), stored.size());
    byte[] png = ImageFiles.withChunk(Images.png(photo), "eXIf", ImageFiles.exif(exif));
    assertThat(pixels(png).argb()).isEqualTo(upright);
    assertThat(pixels(ImageFiles.tiff(photo, "LZW", 8, exif)).argb()).isEqualTo(upright);
    byte[] jpeg = Images.encoded("jpeg", photo);
    Picture plain = pixels(jpeg);
    assertThat(pixels(ImageFiles.jpegWithExif(jpeg, exif)).argb())
        .isEqualTo(Orientation.of(exif).turned(plain.argb(), plain.size()));
  }

  @Test
  void aWebpIsTurnedAsItSays() throws Exception {
    Picture upright = pixels(ImageFiles.WEBP);
    Picture turned = pixels(ImageFiles.TURNED_WEBP);
    assertThat(turned.size()).isEqualTo(new Size(24, 32));
    assertThat(turned.argb())
        .isEqualTo(Orientation.TURNED_RIGHT.turned(upright.argb(), upright.size()));
  }

  @Test
  void theExportsSizeAndTheSwitchDecideHowItIsTurned() throws Exception {
    byte[] jpeg = ImageFiles.jpegWithExif(Images.encoded("jpeg", ImageFiles.photo(40, 24)), 6);
    PictureWish turned = new PictureWish(new Size(24, 40), "6", true, null);
    assertThat(decoded(jpeg, turned).size()).isEqualTo(new Size(24, 40));
    assertThat(decoded(jpeg, turned).notices()).isEmpty();
    PictureWish stored = new PictureWish(new Size(40, 24), null, true, null);
    assertThat(decoded(jpeg, stored).size()).isEqualTo(new Size(40, 24));
    assertThat(decoded(jpeg, stored).notices()).hasSize(1);
    PictureWish off = new PictureWish(new Size(24, 40), null, false, null);
    assertThat(decoded(jpeg, off).size()).isEqualTo(new Size(40, 24));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "tiff"})
  void aReducedPictureIsThePictureInLittle(String format) throws Exception {
    BufferedImage photo = ImageFiles.photo(403, 301);
    byte[] file =
        format.equals("tiff") ? ImageFiles.tiff(photo, "LZW", 7, 1) : Images.encoded(format, photo);
    DecodedPicture reduced = decoded(file, PictureWish.WHOLE.reducedTo(new Size(50, 50)));
    Picture little = (Picture) reduced.pixels();
    assertThat(reduced.size()).isEqualTo(new Size(403, 301));
    assertThat(little.size()).isEqualTo(new Size(101, 75));
    for (int y = 0; y < little.height(); y++) {
      for (int x = 0; x < little.width(); x++) {
        int original = photo.getRGB(Math.min(402, x * 4 + 2), Math.min(300, y * 4 + 2));
        assertClose(at(little, x, y), original, format.equals("gif") ? 60 : 20);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 40, 30", "2, 20, 15"})
  void theFirstImageOfAGifLiesWhereItBelongs(int step, int width, int height) throws Exception {
    int[] row = new int[20];
    Arrays.fill(row, 0xff0000);
    BufferedImage red = Images.rgb(Collections.nCopies(10, row).toArray(int[][]::new));
    byte[] gif = ImageFiles.gifOnScreen(Images.encoded("gif", red), new Size(40, 30), 12, 6);
    PictureWish wish = PictureWish.WHOLE.reducedTo(new Size(width / 2, height / 2));
    DecodedPicture decoded = decoded(gif, step == 1 ? PictureWish.WHOLE : wish);
    Picture picture = (Picture) decoded.pixels();
    assertThat(decoded.size()).isEqualTo(new Size(40, 30));
    assertThat(at(picture, 12 / step, 6 / step)).isEqualTo(0xffff0000);
    assertThat(at(picture, 32 / step - 1, 16 / step - 1)).isEqualTo(0xffff0000);
    assertThat(at(picture, 12 / step - 1, 6 / step)).isZero();
    assertThat(at(picture, 32 / step, 16 / step)).isZero();
  }

  @Test
  void aPlacedGifThatDoesNotFitMemoryIsRefusedThoughLittleOfItIsWanted() throws Exception {
    byte[] gif = Images.encoded("gif", new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB));
    byte[] placed = ImageFiles.gifOnScreen(gif, new Size(401, 300), 0, 0);
    PictureDecoder small = new PictureDecoder(folder, 400_000);
    PictureWish little = PictureWish.WHOLE.reducedTo(new Size(10, 10));
    assertThat(small.decode(Images.file(gif), little).size()).isEqualTo(new Size(400, 300));
    assertThatThrownBy(() -> small.decode(Images.file(placed), little))
        .isInstanceOf(MediaException.class)
        .hasMessageContaining("memory");
  }

  @Test
  void aReducedWebpIsTurned() throws Exception {
    DecodedPicture reduced =
        decoded(ImageFiles.TURNED_WEBP, PictureWish.WHOLE.reducedTo(new Size(6, 8)));
    Picture little = (Picture) reduced.pixels();
    assertThat(reduced.size()).isEqualTo(new Size(24, 32));
    assertThat(little.size()).isEqualTo(new Size(12, 16));
    assertClose(at(little, 1, 1), 0xff2030f0, 0);
    assertClose(at(little, 10, 1), 0xffff2010, 0);
  }
}
