package app.spotcheck.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.EncodedImage;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The native library gives the pixels that the JDK's reader gives, and leaves to it whatever is
/// not flawless.
@EnabledOnOs({OS.LINUX, OS.WINDOWS, OS.MAC})
class NativeJpegTest {
  private static final Map<String, byte[]> FILES = files();

  @TempDir Path folder = Path.of("");

  private static Map<String, byte[]> files() {
    try {
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (int[] size : new int[][] {{1, 1}, {7, 5}, {8, 8}, {17, 33}, {240, 161}}) {
        files.put("of " + size[0], Images.encoded("jpeg", noise(size[0], size[1])));
      }
      files.put("progressive", ImageFiles.progressive("jpeg", noise(61, 43)));
      Raster channels = noise(33, 20).getRaster();
      files.put("grey", Images.encoded("jpeg", grey(channels)));
      files.put("without markers", ImageFiles.jpegOf(channels));
      files.put("of Adobe, RGB", ImageFiles.ofAdobe(ImageFiles.jpegOf(channels), 0));
      files.put("of Adobe, YCbCr", ImageFiles.ofAdobe(ImageFiles.jpegOf(channels), 1));
      return files;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BufferedImage noise(int width, int height) {
    BufferedImage image = ImageFiles.photo(width, height);
    Random random = new Random(width);
    for (int i = 0; i < width * height / 2; i++) {
      image.setRGB(random.nextInt(width), random.nextInt(height), random.nextInt());
    }
    return image;
  }

  private static BufferedImage grey(Raster channels) {
    var image =
        new BufferedImage(channels.getWidth(), channels.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    int[] samples = channels.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
    image.getRaster().setSamples(0, 0, image.getWidth(), image.getHeight(), 0, samples);
    return image;
  }

  static Stream<String> names() {
    return FILES.keySet().stream();
  }

  private static byte[] file(String name) {
    return Objects.requireNonNull(FILES.get(name));
  }

  /// The pixels that the library gives; none where it gives up.
  private static Optional<Picture> decoded(byte[] file, int reduction) throws Exception {
    return OpenImage.with(
        Images.file(file),
        image -> {
          Size size = NativeJpeg.reduced(image.size(), reduction);
          MemorySink sink = new MemorySink(size);
          RowFinish finish =
              new RowFinish(StreamedImage.typeOf(image.reader()).getColorModel(), image.header());
          return NativeJpeg.decode(file, reduction, size, finish, sink)
              ? Optional.of(sink.picture(Orientation.UPRIGHT))
              : Optional.empty();
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFileThatIsCutOffIsNotShownToIt(String name) {
    byte[] file = file(name);
    assertThat(JpegEnd.isReached(file)).isTrue();
    assertThat(JpegEnd.isReached(Arrays.copyOf(file, file.length + 5000)))
        .as("something behind the end")
        .isTrue();
    for (int length = 0; length < file.length; length += Math.max(1, file.length / 500)) {
      assertThat(JpegEnd.isReached(Arrays.copyOf(file, length))).isFalse();
    }
  }

  @Test
  void theEndOfAPreviewIsNotThatOfTheFile() throws Exception {
    byte[] file = file("of 240");
    byte[] preview = file("of 7");
    var out = new ByteArrayOutputStream();
    out.write(file, 0, 2);
    out.write(new byte[] {(byte) 0xff, (byte) 0xe1});
    out.write(new byte[] {(byte) ((preview.length + 2) >> 8), (byte) (preview.length + 2)});
    out.write(preview);
    out.write(file, 2, file.length - 2);
    byte[] both = out.toByteArray();
    assertThat(JpegEnd.isReached(both)).isTrue();
    assertThat(JpegEnd.isReached(Arrays.copyOf(both, both.length - 100))).isFalse();
  }

  @Test
  void theLibraryOfThisComputerIsThere() {
    assertThat(NativeJpeg.isLoaded()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("names")
  void pixelsAreThoseOfTheJdk(String name) throws Exception {
    Picture ours = decoded(file(name), 1).orElseThrow();
    BufferedImage theirs = ImageIO.read(new ByteArrayInputStream(file(name)));
    PixelRows rows = PixelRows.of(theirs);
    int[] expected = new int[theirs.getWidth() * theirs.getHeight()];
    for (int y = 0; y < theirs.getHeight(); y++) {
      rows.read(y, expected, y * theirs.getWidth());
    }
    assertThat(ours.size()).isEqualTo(new Size(theirs.getWidth(), theirs.getHeight()));
    assertThat(ours.argb()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("names")
  void largeFilesReadFromDiskLookTheSame(String name) throws Exception {
    Path file = Files.write(folder.resolve("file"), file(name));
    PictureDecoder decoder = new PictureDecoder(folder);
    var read = new EncodedImage.InFile(file);
    var fromDisk = (Picture) decoder.decode(read, PictureWish.WHOLE).pixels();
    var fromMemory = (Picture) decoder.decode(Images.file(file(name)), PictureWish.WHOLE).pixels();
    assertThat(fromMemory.argb()).isEqualTo(fromDisk.argb());
  }

  @ParameterizedTest
  @CsvSource({"2, 120, 81", "4, 60, 41", "8, 30, 21"})
  void reducedPixelsAreMeans(int reduction, int width, int height) throws Exception {
    byte[] file = Images.encoded("jpeg", ImageFiles.photo(240, 161));
    Picture little = decoded(file, reduction).orElseThrow();
    Picture whole = decoded(file, 1).orElseThrow();
    assertThat(little.size()).isEqualTo(new Size(width, height));
    for (int y = 0; y < height - 1; y++) {
      for (int x = 0; x < width; x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int sum = 0;
          for (int i = 0; i < reduction * reduction; i++) {
            int at = (y * reduction + i / reduction) * 240 + x * reduction + i % reduction;
            sum += whole.argb()[at] >> shift & 255;
          }
          int mean = sum / (reduction * reduction);
          assertThat(little.argb()[y * width + x] >> shift & 255).isBetween(mean - 6, mean + 6);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.2, 1", "1, 1", "1.99, 1", "2, 2", "7.9, 4", "8, 8", "1000, 8"})
  void aReductionLeavesEnoughPixels(double ratio, int reduction) {
    assertThat(NativeJpeg.reduction(ratio)).isEqualTo(reduction);
  }

  @Test
  void filesThatAreNotFlawlessAreLeftToTheJdk() throws Exception {
    byte[] file = file("of 240");
    assertThat(decoded(Arrays.copyOf(file, file.length / 2), 1)).isEmpty();
    byte[] damaged = file.clone();
    Arrays.fill(damaged, file.length / 2, file.length / 2 + 200, (byte) 0xff);
    assertThat(decoded(damaged, 1)).isEmpty();
  }
}
