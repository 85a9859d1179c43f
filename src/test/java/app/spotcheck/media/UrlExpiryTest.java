package app.spotcheck.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlExpiryTest {
  private static final String HOST = "https://storage.example/a.png";

  @ParameterizedTest
  @CsvSource({
    "?Expires=1772366400000&Signature=x, 2026-03-01T12:00:00Z",
    "?Expires=1772366400, 2026-03-01T12:00:00Z",
    "?expires=1772366400, 2026-03-01T12:00:00Z",
    "?a=b&EXPIRES=1772366400#end, 2026-03-01T12:00:00Z",
    "?Expires=9999999999, 2286-11-20T17:46:39Z",
    "?Expires=10000000000, 1970-04-26T17:46:40Z",
    "?Expires=1&Expires=2, 1970-01-01T00:00:01Z",
    "?X-Amz-Date=20260301T120000Z&X-Amz-Expires=3600, 2026-03-01T13:00:00Z",
    "?x-amz-expires=604800&x-amz-date=20260301T120000Z, 2026-03-08T12:00:00Z",
    "?X-Goog-Date=20240229T235959Z&X-Goog-Expires=1, 2024-03-01T00:00:00Z",
    "?X-Goog-Expires=0&x-goog-date=20260301T120000Z, 2026-03-01T12:00:00Z",
    "?sv=2024-11-04&se=2026-03-01T12%3A00%3A00Z&sig=x, 2026-03-01T12:00:00Z",
    "?sv=2024-11-04&se=2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z",
    "?Expires=1772370000&X-Amz-Date=20260301T120000Z&X-Amz-Expires=60, 2026-03-01T12:01:00Z"
  })
  void isReadFromEverySignature(String query, Instant expiry) {
    assertThat(UrlExpiry.of(HOST + query)).contains(expiry);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "?&=&==",
        "?Expires",
        "?Expires=",
        "?Expires=soon",
        "?Expires=-1772366400",
        "?Expires=99999999999999999999",
        "?Expires=1772366400.5",
        "?NotExpires=1772366400",
        "#?Expires=1772366400",
        "?X-Amz-Date=20260301T120000Z",
        "?X-Amz-Expires=3600",
        "?X-Amz-Date=20260301T120000Z&X-Goog-Expires=3600",
        "?X-Amz-Date=20261301T120000Z&X-Amz-Expires=3600",
        "?X-Amz-Date=20260230T120000Z&X-Amz-Expires=3600",
        "?X-Amz-Date=2026-03-01&X-Amz-Expires=3600",
        "?X-Amz-Date=20260301T120000Z&X-Amz-Expires=-1",
        "?se=2026-03-01T12:00:00Z",
        "?sv=1&se=%zz",
        "?sv=1&se=tomorrow"
      })
  void isUnknownWhereNoneCanBeRead(String query) {
    assertThat(UrlExpiry.of(HOST + query)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?Expires=1", "images/a.png", "\u0000%?Expires=\uD800"})
  void noTextMakesItFail(String text) {
    assertThat(UrlExpiry.of(text)).isNotNull();
  }
}
