package app.spotcheck.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaKeyTest {
  private static final String API = "https://api.labelbox.com/api/v1/";

  @ParameterizedTest
  @CsvSource({
    "https://h/a%2Fb.jpg?Expires=1&Signature=x, https://h/a%2Fb.jpg?Expires=2&Signature=y",
    "https://h/a.jpg#x, https://h/a.jpg",
    "https://user:word@h/a.jpg, https://h/a.jpg",
  })
  void signatureDoesNotMatter(String one, String other) {
    assertThat(MediaKey.image("row", one)).isEqualTo(MediaKey.image("row", other));
  }

  @ParameterizedTest
  @CsvSource({
    "row, https://h/a.jpg, other, https://h/a.jpg",
    "row, https://h/a.jpg, row, https://h/b.jpg",
    "row, https://h/a.jpg, row, https://other/a.jpg",
    "row, https://h/@me/a.jpg, row, https://h/a.jpg",
  })
  void otherFileHasAnotherName(String id, String url, String otherId, String otherUrl) {
    assertThat(MediaKey.image(id, url).fileName())
        .isNotEqualTo(MediaKey.image(otherId, otherUrl).fileName());
    assertThat(MediaKey.image(id, url).fileName()).isNotEqualTo(MediaKey.mask(id, url).fileName());
  }

  @Test
  void compositeIsTheSameInTheTaskOfAnotherExport() {
    MediaKey key = MediaKey.composite(API + "tasks/task1/masks/mask7/index/1");
    assertThat(key).isEqualTo(MediaKey.composite(API + "tasks/task2/masks/mask7/index/1"));
    assertThat(key).isNotEqualTo(MediaKey.composite(API + "tasks/task1/masks/mask8/index/1"));
    assertThat(key.id()).isEqualTo("mask7");
  }

  @ParameterizedTest
  @CsvSource({"a/../../b", "'   '", "CON", "x\u0000y", "Stra\u00dfe \u2603"})
  void fileNameIsFitForAnyFileSystem(String id) {
    String name = MediaKey.image(id, "https://h/a.jpg?Signature=secret").fileName();
    assertThat(name).matches("image-[A-Za-z0-9-]*-[0-9a-f]{32}").doesNotContain("secret");
  }

  @Test
  void fileNameOfALongIdIsShort() {
    assertThat(MediaKey.image("x".repeat(10_000), "https://h/a.jpg").fileName())
        .hasSizeLessThan(100);
  }
}
