package app.spotcheck.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaFailure.Kind;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureDecoderTest {
  private static final int[][] COLORS = {
    {0xff102030, 0xffff0000, 0xff00ff00}, {0xff0000ff, 0xff010101, 0xfffefdfc}
  };
  private static final int[] FLAT = {
    0xff102030, 0xffff0000, 0xff00ff00, 0xff0000ff, 0xff010101, 0xfffefdfc
  };

  private static Kind kindOf(byte[] bytes) {
    return failureOf(bytes).kind();
  }

  private static Picture decoded(byte[] bytes) throws MediaException {
    return PictureDecoder.decodeSmall(Images.file(bytes));
  }

  private static MediaFailure failureOf(byte[] bytes) {
    return catchThrowableOfType(MediaException.class, () -> decoded(bytes)).failure();
  }

  @ParameterizedTest
  @CsvSource({"png, 5", "bmp, 5", "png, 6", "png, 1", "png, 2"})
  void coloursStayWhatTheyAre(String format, int type) throws Exception {
    Picture picture = decoded(Images.encoded(format, Images.of(type, COLORS)));
    assertThat(picture.size()).isEqualTo(new Size(3, 2));
    assertThat(picture.argb()).containsExactly(FLAT);
  }

  @Test
  void aPaletteIsResolved() throws Exception {
    Picture picture = decoded(Images.png(Images.palette(8, FLAT, COLORS)));
    assertThat(picture.argb()).containsExactly(FLAT);
  }

  @Test
  void greyIsNotConverted() throws Exception {
    Picture picture = decoded(Images.png(Images.grey(new int[] {0, 1, 10, 128, 254, 255})));
    assertThat(picture.argb())
        .containsExactly(0xff000000, 0xff010101, 0xff0a0a0a, 0xff808080, 0xfffefefe, 0xffffffff);
  }

  @Test
  void sixteenBitGreyKeepsWhatIsAboveZero() throws Exception {
    var image = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {0, 1, 0x8040});
    assertThat(decoded(Images.png(image)).argb())
        .containsExactly(0xff000000, 0xff010101, 0xff808080);
  }

  @Test
  void transparentColoursAreMultiplied() throws Exception {
    int[] row = {0x80ff0000, 0x00ffffff, 0xff123456};
    Picture picture = decoded(Images.png(Images.of(BufferedImage.TYPE_4BYTE_ABGR, row)));
    assertThat(picture.argb()).containsExactly(0x80800000, 0x00000000, 0xff123456);
  }

  @Test
  void anEmptyFileIsNamed() {
    assertThat(failureOf(new byte[0]))
        .isEqualTo(new MediaFailure(Kind.UNDECODABLE, "the image file is empty"));
  }

  @Test
  void aWebPageIsNamed() {
    byte[] page = "\n <!DOCTYPE html><html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
    assertThat(failureOf(page).kind()).isEqualTo(Kind.UNDECODABLE);
    assertThat(failureOf(page).message()).startsWith("a web page");
  }

  @Test
  void rubbishIsUndecodable() {
    assertThat(kindOf("nothing of note".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Kind.UNDECODABLE);
  }

  @Test
  void aDamagedFileIsUndecodable() {
    byte[] png = Images.png(Images.of(BufferedImage.TYPE_3BYTE_BGR, COLORS));
    byte[] damaged = png.clone();
    Arrays.fill(damaged, 41, damaged.length - 12, (byte) 0x55);
    assertThat(kindOf(damaged)).isEqualTo(Kind.UNDECODABLE);
    assertThat(kindOf(Arrays.copyOf(png, 45))).isEqualTo(Kind.UNDECODABLE);
  }

  @Test
  void aJpegIsUndecodableWhenPixelsAreMissing() throws Exception {
    byte[] jpeg = Images.encoded("jpeg", new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR));
    assertThat(decoded(jpeg).size()).isEqualTo(new Size(640, 480));
    byte[] withoutEndMark = Arrays.copyOf(jpeg, jpeg.length - 2);
    assertThat(decoded(withoutEndMark).size()).isEqualTo(new Size(640, 480));
    assertThat(failureOf(Arrays.copyOf(jpeg, jpeg.length * 2 / 3)).message()).contains("cut off");
  }

  @Test
  void aHugeHeaderIsRefusedBeforeMemoryIsTaken() {
    MediaFailure failure = failureOf(pngOfSize(100_000, 100_000));
    assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(failure.message()).contains("100000 x 100000");
    assertThat(kindOf(pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE))).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void theLimitFollowsTheHeap() {
    assertThatCode(() -> PixelLimit.check(new Size(1000, 1000), 64 << 20))
        .doesNotThrowAnyException();
    assertThat(
            catchThrowableOfType(
                    MediaException.class, () -> PixelLimit.check(new Size(10_000, 1000), 64 << 20))
                .failure()
                .kind())
        .isEqualTo(Kind.TOO_LARGE);
  }

  private static byte[] pngOfSize(int width, int height) {
    byte[] png = Images.png(Images.of(BufferedImage.TYPE_3BYTE_BGR, COLORS));
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    return png;
  }
}
