package app.spotcheck.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// With so little heap that every picture in these tests is kept in tiles, where its format allows.
class TiledPictureTest {
  private static final long LITTLE_HEAP = 2 << 20;

  @TempDir Path folder = Path.of("");

  private final BufferedImage photo = ImageFiles.photo(700, 530);

  private PixelSource decoded(byte[] file, long heapBytes) throws MediaException {
    return new PictureDecoder(folder.resolve("tiles"), heapBytes)
        .decode(Images.file(file), PictureWish.WHOLE)
        .pixels();
  }

  private Picture inMemory(byte[] file) throws MediaException {
    return (Picture) decoded(file, 1L << 30);
  }

  private TiledPicture tiled(byte[] file) throws MediaException {
    return (TiledPicture) decoded(file, LITTLE_HEAP);
  }

  private static int[] all(TiledPicture tiled, int level) {
    Size size = tiled.sizeOf(level);
    return tiled.read(level, new Window(0, 0, size.width(), size.height()));
  }

  private byte[] encoded(String format) throws IOException {
    return switch (format) {
      case "grey" -> {
        var grey = new BufferedImage(700, 530, BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(photo, 0, 0, null);
        yield Images.encoded("jpeg", grey);
      }
      case "palette" -> {
        var palette = new BufferedImage(700, 530, BufferedImage.TYPE_BYTE_INDEXED);
        palette.createGraphics().drawImage(photo, 0, 0, null);
        yield Images.png(palette);
      }
      case "bits" -> {
        var bits = new BufferedImage(700, 530, BufferedImage.TYPE_BYTE_BINARY);
        bits.createGraphics().drawImage(photo, 0, 0, null);
        yield Images.png(bits);
      }
      case "alpha" -> {
        var alpha = new BufferedImage(700, 530, BufferedImage.TYPE_4BYTE_ABGR);
        alpha.createGraphics().drawImage(photo, 0, 0, 600, 500, null);
        yield Images.png(alpha);
      }
      case "sixteen" -> {
        var sixteen = new BufferedImage(700, 530, BufferedImage.TYPE_USHORT_GRAY);
        sixteen.createGraphics().drawImage(photo, 0, 0, null);
        yield Images.png(sixteen);
      }
      case "tiff" -> ImageFiles.tiff(photo, "Deflate", 24, 1);
      default -> Images.encoded(format, photo);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jpeg", "grey", "png", "palette", "bits", "alpha", "sixteen", "bmp", "tiff"})
  void thePixelsAreTheSameAsInMemory(String format) throws Exception {
    byte[] file = encoded(format);
    Picture whole = inMemory(file);
    try (TiledPicture tiled = tiled(file)) {
      assertThat(tiled.size()).isEqualTo(new Size(700, 530));
      assertThat(all(tiled, 0)).isEqualTo(whole.argb());
    }
  }

  @Test
  void readsFromAFileAsFromMemory() throws Exception {
    byte[] png = encoded("png");
    Path file = Files.write(folder.resolve("p.png"), png);
    PictureDecoder decoder = new PictureDecoder(folder.resolve("tiles"), LITTLE_HEAP);
    try (PixelSource tiled =
        decoder.decode(new EncodedImage.InFile(file), PictureWish.WHOLE).pixels()) {
      assertThat(all((TiledPicture) tiled, 0)).isEqualTo(inMemory(png).argb());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 8})
  void anyWindowOfAnyLevelIsAPartOfIt(int exif) throws Exception {
    byte[] file = ImageFiles.jpegWithExif(encoded("jpeg"), exif);
    Random random = new Random(exif);
    try (TiledPicture tiled = tiled(file)) {
      assertThat(all(tiled, 0)).isEqualTo(inMemory(file).argb());
      for (int i = 0; i < 60; i++) {
        int level = random.nextInt(tiled.levels());
        Size size = tiled.sizeOf(level);
        int left = random.nextInt(size.width());
        int top = random.nextInt(size.height());
        int width = 1 + random.nextInt(size.width() - left);
        int height = 1 + random.nextInt(size.height() - top);
        int[] whole = all(tiled, level);
        int[] expected = new int[width * height];
        Arrays.setAll(expected, at -> whole[(top + at / width) * size.width() + left + at % width]);
        assertThat(tiled.read(level, new Window(left, top, width, height))).isEqualTo(expected);
      }
    }
  }

  @Test
  void eachLevelIsTheMeanOfTheOneBefore() throws Exception {
    try (TiledPicture tiled = tiled(encoded("png"))) {
      assertThat(tiled.levels()).isEqualTo(5);
      for (int level = 1; level < tiled.levels(); level++) {
        int[] larger = all(tiled, level - 1);
        int[] smaller = all(tiled, level);
        int stride = tiled.sizeOf(level - 1).width();
        Size size = tiled.sizeOf(level);
        assertThat(size).isEqualTo(HalvedRows.half(tiled.sizeOf(level - 1)));
        for (int at = 0; at < smaller.length; at++) {
          int from = at / size.width() * 2 * stride + at % size.width() * 2;
          int sum =
              (larger[from] & 255)
                  + (larger[from + 1] & 255)
                  + (larger[from + stride] & 255)
                  + (larger[from + stride + 1] & 255);
          assertThat(smaller[at] & 255).isEqualTo((sum + 2) / 4);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"300000, 2", "2, 300000", "1, 300001"})
  void extremelyLongPicturesAreWhole(int width, int height) throws Exception {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < Math.max(width, height); i++) {
      image.getRaster().setSample(i % width, i % height, 0, i % 251);
    }
    byte[] png = Images.png(image);
    try (TiledPicture tiled = tiled(png)) {
      assertThat(all(tiled, 0)).isEqualTo(inMemory(png).argb());
    }
  }

  private long filesLeft() throws IOException {
    try (var files = Files.list(folder.resolve("tiles"))) {
      return files.count();
    }
  }

  @Test
  void closingDeletesTheFileAndWhatIsReadThenIsTransparent() throws Exception {
    TiledPicture tiled = tiled(encoded("png"));
    tiled.close();
    tiled.close();
    assertThat(filesLeft()).isZero();
    assertThat(tiled.read(0, new Window(3, 3, 2, 2))).containsOnly(0);
  }

  @Test
  void aDamagedPictureLeavesNoFile() throws Exception {
    byte[] png = encoded("png");
    byte[] cut = Arrays.copyOf(png, png.length / 2);
    MediaException failure = catchThrowableOfType(MediaException.class, () -> tiled(cut));
    assertThat(failure.failure().kind()).isEqualTo(Kind.UNDECODABLE);
    byte[] jpeg = encoded("jpeg");
    byte[] cutJpeg = Arrays.copyOf(jpeg, jpeg.length / 2);
    MediaException jpegFailure = catchThrowableOfType(MediaException.class, () -> tiled(cutJpeg));
    assertThat(jpegFailure.failure().message()).contains("cut off");
    assertThat(filesLeft()).isZero();
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Files.writeString(folder.resolve("tiles"), "in the way");
    MediaException failure =
        catchThrowableOfType(MediaException.class, () -> tiled(encoded("jpeg")));
    assertThat(failure.failure().kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(failure.failure().message()).contains(folder.resolve("tiles").toString());
  }

  @ParameterizedTest
  @CsvSource({"png, interlaced", "jpeg, progressive"})
  void whatComesInPassesIsRefusedWhenItDoesNotFitIntoMemory(String format, String word)
      throws Exception {
    byte[] file = ImageFiles.progressive(format, photo);
    MediaException failure = catchThrowableOfType(MediaException.class, () -> tiled(file));
    assertThat(failure.failure().kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(failure.failure().message()).contains("700 x 530").contains(word);
  }

  @Test
  void moreThanAGigapixelIsRefusedByItsHeader() {
    byte[] png = ImageFiles.pngOfSize(Images.png(photo), 40_000, 25_001);
    MediaException failure = catchThrowableOfType(MediaException.class, () -> tiled(png));
    assertThat(failure.failure().kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(failure.failure().message()).contains("40000 x 25001").contains("1000 megapixels");
  }
}
