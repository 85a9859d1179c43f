package app.spotcheck.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Size;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrientationTest {
  private static final Size STORED = new Size(3, 2);

  /// Stored is `abc` over `def`.
  @ParameterizedTest
  @CsvSource({
    "1, abc/def",
    "2, cba/fed",
    "3, fed/cba",
    "4, def/abc",
    "5, ad/be/cf",
    "6, da/eb/fc",
    "7, fc/eb/da",
    "8, cf/be/ad"
  })
  void turnsPixelsAsExifSays(int exif, String upright) {
    int[] turned = Orientation.of(exif).turned("abcdef".chars().toArray(), STORED);
    String[] rows = upright.split("/", -1);
    assertThat(new String(turned, 0, turned.length)).isEqualTo(upright.replace("/", ""));
    assertThat(Orientation.of(exif).turned(STORED))
        .isEqualTo(new Size(rows[0].length(), rows.length));
    assertThat(Orientation.of(exif).exif()).isEqualTo(exif);
  }

  @Test
  void whatIsNoOrientationIsUpright() {
    assertThat(IntStream.of(-1, 0, 9, 65535).mapToObj(Orientation::of))
        .containsOnly(Orientation.UPRIGHT);
  }

  /// Turning a part of the stored pixels gives that part of the turned ones, also beyond one
  /// square.
  @ParameterizedTest
  @EnumSource
  void findsTheStoredPartOfAnUprightWindow(Orientation orientation) {
    Size stored = new Size(83, 41);
    int[] pixels = IntStream.range(0, (int) stored.area()).toArray();
    int[] whole = orientation.turned(pixels, stored);
    int width = orientation.turned(stored).width();
    Window window = new Window(5, 7, 31, 20);
    Window part = orientation.storedWindow(window, stored);
    int[] partPixels =
        IntStream.range(0, part.width() * part.height())
            .map(i ->
                pixels[
                    (part.top() + i / part.width()) * stored.width()
                        + part.left()
                        + i % part.width()])
            .toArray();
    int[] expected =
        IntStream.range(0, 31 * 20).map(i -> whole[(7 + i / 31) * width + 5 + i % 31]).toArray();
    assertThat(orientation.turned(partPixels, new Size(part.width(), part.height())))
        .isEqualTo(expected);
  }
}
