package app.spotcheck.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.media.MediaLocation.FileLocation;
import app.spotcheck.media.MediaLocation.RefusedLocation;
import app.spotcheck.media.MediaLocation.RemoteLocation;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaLocationTest {
  private static final Path FOLDER = Path.of("/exports");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://storage.example/a%2Fb.png?X-Amz-Signature=ab%2Bc",
        "HTTP://host.example/a",
        "https://me:x@host.example/a.png"
      })
  void webAddressesAreKeptAsExported(String url) {
    assertThat(MediaLocation.of(url, FOLDER)).isEqualTo(new RemoteLocation(url));
  }

  @DisabledOnOs(OS.WINDOWS)
  @ParameterizedTest
  @CsvSource({
    "a.png, /exports/a.png",
    "images/a b.png, /exports/images/a b.png",
    "images\\a.png, /exports/images/a.png",
    "50%20off.png, /exports/50%20off.png",
    "/data/a.png, /data/a.png",
    "12:30.png, /exports/12:30.png",
    "file:///data/a%20b%2Bc+d.png, /data/a b+c+d.png",
    "file:/data/a.png, /data/a.png",
    "FILE://localhost/data/a.png, /data/a.png",
    "file:///data/%C3%A9.png, /data/é.png"
  })
  void pathsAreFiles(String text, String path) {
    assertThat(MediaLocation.of(text, FOLDER)).isEqualTo(new FileLocation(Path.of(path)));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  \n"})
  void nothingIsRefused(@Nullable String text) {
    assertThat(MediaLocation.of(text, FOLDER))
        .isEqualTo(new RefusedLocation("", "the row has no row_data"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file://server/share/a.png",
        "file:////server/share/a.png",
        "file://///server/share/a.png",
        "file:/\\server/share/a.png",
        "file:\\/server/share/a.png",
        "file:///\\server/share/a.png",
        "FILE://SERVER/share/a.png",
        "file://server",
        "file://server@8080/share/a.png",
        "file://127.0.0.1/share/a.png",
        "file://localhost.evil.example/share/a.png",
        "file://localhost//server/share/a.png",
        "file://localhost/%2Fserver/share/a.png",
        "file://localhost:445/share/a.png",
        "file:%2F%2Fserver/share/a.png",
        "file:%5c%5cserver/share/a.png",
        " file://server/share/a.png",
        " //server/share/a.png",
        "\t\\\\server\\share\\a.png",
        "\\\\?\\UNC\\server\\share\\a.png",
        "\\\\.\\pipe\\a",
        "/\\server/share/a.png",
        "file:///%2Fserver/share/a.png",
        "file:/%5C%5Cserver/share/a.png",
        "file:\\\\server\\share\\a.png",
        "\\\\server\\share\\a.png",
        "//server/share/a.png",
        "\\/server/share/a.png"
      })
  void otherMachinesAreRefused(String text) {
    assertThat(MediaLocation.of(text, FOLDER))
        .isInstanceOfSatisfying(
            RefusedLocation.class,
            refused -> assertThat(refused.reason()).contains("other machines"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gs://bucket/a.png",
        "s3://bucket/a.png",
        "data:image/png;base64,AAAA",
        "ftp://host/a.png",
        "https://",
        "https://host:99999/",
        "file:///a%zz.png",
        "a\u0000.png"
      })
  void everythingElseIsRefusedWithAReason(String text) {
    assertThat(MediaLocation.of(text, FOLDER))
        .isInstanceOfSatisfying(
            RefusedLocation.class, refused -> assertThat(refused.reason()).isNotBlank());
  }

  @Test
  void noTextMakesItFail() {
    Random random = new Random(7);
    String alphabet = "fileht ps:/\\%2F.@[]#?&\u0000\uD800é-C";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(MediaLocation.of(text.toString(), FOLDER)).isNotNull();
      assertThat(MediaLocation.of("file:" + text, FOLDER)).isNotNull();
      assertThat(MediaLocation.of("https://" + text, FOLDER)).isNotNull();
    }
  }
}
