package app.spotcheck.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaAttributesTest {
  @ParameterizedTest
  @CsvSource({
    "image/jpeg, , image",
    "image/jpg, IMAGE, image",
    "IMAGE/PNG, , image",
    ", image, image",
    "application/octet-stream, , image",
    "application/octet-stream, image, image",
    "application/octet-stream, video, video",
    "video/mp4, , video",
    ", video, video",
    "text/plain, , text",
    "application/pdf, , pdf",
    ", document, pdf",
    "image/png, tms_geo, tiles",
    ", , image",
  })
  void kindOfMediaIsTold(@Nullable String mime, @Nullable String asset, String kind) {
    assertThat(new MediaAttributes(null, mime, asset, null).mediaKind()).isEqualTo(kind);
  }

  @Test
  void unknownAssetIsTakenForAnImage() {
    assertThat(MediaAttributes.NONE.isImage()).isTrue();
  }
}
