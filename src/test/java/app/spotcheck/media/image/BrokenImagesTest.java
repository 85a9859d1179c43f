package app.spotcheck.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaFailure.Kind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the bytes are, there is a picture or a reason that can be shown.
class BrokenImagesTest {
  private static final int MUTATIONS = 250;
  private static final Map<String, byte[]> FILES = files();

  @TempDir Path folder = Path.of("");

  private static Map<String, byte[]> files() {
    try {
      BufferedImage photo = ImageFiles.photo(90, 60);
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (String format : List.of("jpeg", "png", "gif", "bmp")) {
        files.put(format, Images.encoded(format, photo));
      }
      files.put("progressive jpeg", ImageFiles.progressive("jpeg", photo));
      files.put("interlaced png", ImageFiles.progressive("png", photo));
      files.put("tiff", ImageFiles.tiff(photo, "LZW", 16, 6));
      files.put("jpeg in tiff", ImageFiles.tiff(photo, "JPEG", 16, 1));
      files.put("turned jpeg", ImageFiles.jpegWithExif(Images.encoded("jpeg", photo), 6));
      files.put("webp", ImageFiles.TURNED_WEBP);
      files.put("lossy webp", ImageFiles.LOSSY_WEBP);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String> names() {
    return FILES.keySet().stream();
  }

  private static byte[] file(String name) {
    return Objects.requireNonNull(FILES.get(name));
  }

  private DecodedPicture decoded(byte[] file, PictureWish wish) throws MediaException {
    return new PictureDecoder(folder, 256 << 20).decode(Images.file(file), wish);
  }

  private MediaFailure failureOf(byte[] file) {
    return catchThrowableOfType(MediaException.class, () -> decoded(file, PictureWish.WHOLE))
        .failure();
  }

  /// Bytes are changed, left out and doubled, mostly near the start, where the structure is.
  private static byte[] mutated(byte[] file, Random random) {
    byte[] bytes = file.clone();
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      int reach = random.nextBoolean() ? Math.min(64, bytes.length) : bytes.length;
      int at = random.nextInt(reach);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt();
        case 1 -> bytes[at] = (byte) (random.nextBoolean() ? 0xff : 0);
        case 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 3 -> {
          int length = Math.min(1 + random.nextInt(8), bytes.length - at);
          System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
        }
        default -> throw new AssertionError();
      }
    }
    return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  @ParameterizedTest
  @MethodSource("names")
  void anyChangeGivesAPictureOrAReason(String name) throws IOException {
    Random random = new Random(name.hashCode());
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = mutated(file(name), random);
      PictureWish wish =
          i % 3 == 0 ? PictureWish.WHOLE.reducedTo(new Size(10, 10)) : PictureWish.WHOLE;
      try (PixelSource pixels = decoded(bytes, wish).pixels()) {
        assertThat(pixels.size().area()).isPositive();
      } catch (MediaException e) {
        assertThat(e.failure().kind()).isIn(Kind.UNDECODABLE, Kind.TOO_LARGE);
        assertThat(e.failure().message()).isNotBlank();
      }
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  /// Where a format allows it to be told, half a file is no picture.
  @ParameterizedTest
  @MethodSource("names")
  void aFileThatIsCutOffIsNoWholePicture(String name) {
    if (name.equals("gif") || name.equals("bmp")) {
      return;
    }
    byte[] file = file(name);
    assertThat(failureOf(Arrays.copyOf(file, file.length / 2)).kind()).isEqualTo(Kind.UNDECODABLE);
  }

  @ParameterizedTest
  @MethodSource("names")
  void theFirstBytesAloneAreNoPicture(String name) {
    for (int length = 1; length < 40; length++) {
      assertThat(failureOf(Arrays.copyOf(file(name), length)).kind())
          .isIn(Kind.UNDECODABLE, Kind.TOO_LARGE);
    }
  }

  @Test
  void aBombIsRefusedByItsHeader() {
    byte[] png = ImageFiles.pngOfSize(file("png"), 60_000, 60_000);
    MediaFailure failure = failureOf(Arrays.copyOf(png, 100_000));
    assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(failure.message()).contains("60000 x 60000");
  }

  @Test
  void sizesThatAreLiesEndInAReason() {
    ByteBuffer gif = ByteBuffer.wrap(file("gif").clone()).order(ByteOrder.LITTLE_ENDIAN);
    gif.putShort(6, (short) 65_535).putShort(8, (short) 65_535);
    int frame = indexOf(gif.array(), new byte[] {',', 0, 0, 0, 0, 90, 0, 60, 0});
    gif.putShort(frame + 5, (short) 65_535).putShort(frame + 7, (short) 65_535);
    assertThat(failureOf(gif.array()).kind()).isEqualTo(Kind.TOO_LARGE);
    ByteBuffer bmp = ByteBuffer.wrap(file("bmp").clone()).order(ByteOrder.LITTLE_ENDIAN);
    bmp.putInt(18, 5_000).putInt(22, 5_000);
    assertThat(failureOf(bmp.array()).kind()).isEqualTo(Kind.UNDECODABLE);
    bmp.putInt(18, -5).putInt(22, 7);
    assertThat(failureOf(bmp.array()).kind()).isEqualTo(Kind.UNDECODABLE);
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
  }

  @Test
  void whatServersSendInPlaceOfAnImageIsNamed() {
    assertThat(failureOf("{\"error\":\"gone\"}".getBytes(StandardCharsets.UTF_8)).message())
        .contains("JSON");
    assertThat(
            failureOf("<?xml version=\"1.0\"?><Error/>".getBytes(StandardCharsets.UTF_8)).message())
        .contains("XML");
  }
}
