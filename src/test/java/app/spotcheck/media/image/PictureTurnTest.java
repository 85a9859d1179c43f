package app.spotcheck.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTurnTest {
  private static @Nullable Size size(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String[] sides = text.split("x", -1);
    return new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
  }

  private static PictureTurn turn(
      int file, String stored, @Nullable String exported, @Nullable String exportedExif) {
    PictureWish wish = new PictureWish(size(exported), exportedExif, true, null);
    Size own = Objects.requireNonNull(size(stored));
    return PictureTurn.of(Orientation.of(file), own, wish);
  }

  /// Stored size, size in the export, orientation in the file: what is applied, what is said of it.
  @ParameterizedTest
  @CsvSource({
    "4x3, 4x3, 1, 1,",
    "4x3, 3x4, 1, 1,",
    "4x3,    , 1, 1,",
    "4x3, 4x3, 2, 2, both ways",
    "4x3, 4x3, 3, 3, both ways",
    "4x3, 4x3, 4, 4, both ways",
    "4x3, 4x3, 5, 1, drawn unturned",
    "4x3, 4x3, 6, 1, drawn unturned",
    "4x3, 4x3, 7, 1, drawn unturned",
    "4x3, 4x3, 8, 1, drawn unturned",
    "4x3, 3x4, 2, 2,",
    "4x3, 3x4, 3, 3,",
    "4x3, 3x4, 4, 4,",
    "4x3, 3x4, 5, 5,",
    "4x3, 3x4, 6, 6,",
    "4x3, 3x4, 7, 7,",
    "4x3, 3x4, 8, 8,",
    "3x3, 3x3, 3, 3, both ways",
    "3x3, 3x3, 5, 5, both ways",
    "3x3, 3x3, 6, 6, both ways",
    "3x3, 3x3, 8, 8, both ways",
    "4x3, 8x6, 6, 6,",
    "4x3, 8x6, 3, 3,",
    "4x3,    , 6, 6,",
    "4x3,    , 2, 2,"
  })
  void theSizeInTheExportDecides(
      String stored, @Nullable String exported, int file, int applied, @Nullable String said) {
    PictureTurn turn = turn(file, stored, exported, null);
    assertThat(turn.applied().exif()).isEqualTo(applied);
    if (said == null) {
      assertThat(turn.notices()).isEmpty();
    } else {
      assertThat(turn.notices()).singleElement().asString().contains(said);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "6, 6, 3x4,",
    "6, 1, 3x4, 'The file says EXIF orientation 6, the export says 1; the picture is drawn"
        + " turned.'",
    "1, 6, 4x3, 'The file says EXIF orientation 1, the export says 6; the picture is drawn as it is"
        + " stored.'",
    "1, 1, 4x3,",
    "6, nonsense, 3x4,",
    "6, 0, 3x4,"
  })
  void isToldWhereFileAndExportDisagree(
      int file, String exported, String size, @Nullable String notice) {
    PictureTurn turn = turn(file, "4x3", size, exported);
    assertThat(turn.applied().exif()).isEqualTo(file);
    if (notice == null) {
      assertThat(turn.notices()).isEmpty();
    } else {
      assertThat(turn.notices()).containsExactly(notice);
    }
  }

  @Test
  void bothReasonsAreToldAtOnce() {
    assertThat(turn(6, "4x3", "4x3", "1").notices())
        .containsExactly(
            "The file says EXIF orientation 6, the export says 1; the picture is drawn unturned,"
                + " because that is the size in the export, 4 x 3.");
  }

  @Test
  void nothingIsTurnedWhereThatIsOff() {
    PictureWish off = new PictureWish(new Size(3, 4), null, false, null);
    PictureTurn turn = PictureTurn.of(Orientation.TURNED_RIGHT, new Size(4, 3), off);
    assertThat(turn.applied()).isEqualTo(Orientation.UPRIGHT);
    assertThat(turn.notices()).singleElement().asString().contains("\"Turn by EXIF\" is off");
  }
}
