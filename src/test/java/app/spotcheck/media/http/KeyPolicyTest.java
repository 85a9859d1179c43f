package app.spotcheck.media.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPolicyTest {
  private final KeyPolicy policy =
      new KeyPolicy(List.of(ApiOrigin.LABELBOX, ApiOrigin.parse("http://localhost:8080")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.labelbox.com/api/v1/tasks/t/masks/m",
        "https://api.labelbox.com",
        "https://api.labelbox.com:443/x",
        "https://api.labelbox.com:443",
        "https://api.labelbox.com?x=1",
        "https://api.labelbox.com/x@y:8443",
        "http://localhost:8080/mask"
      })
  void allowsTheOriginsAlone(String url) {
    assertThat(policy.allows(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.labelbox.com/x",
        "http://api.labelbox.com:443/x",
        "https://api.labelbox.com:8443/x",
        "https://api.labelbox.com./x",
        "https://api.labelbox.com.evil.example/x",
        "https://evil-api.labelbox.com/x",
        "https://labelbox.com/x",
        "https://api.labelbox.com@evil.example/x",
        "https://evil.example/@api.labelbox.com/x",
        "https://evil.example\\@api.labelbox.com/x",
        "https://evil.example/?https://api.labelbox.com/",
        "https://evil.example#@api.labelbox.com/",
        "https://me@api.labelbox.com/x",
        "https://:secret@api.labelbox.com/x",
        "https://\u0430pi.labelbox.com/x",
        "https://\uff41pi.labelbox.com/x",
        "https://api\u3002labelbox.com/x",
        "https://api.labelbox\u00ad.com/x",
        "https://api%2Elabelbox.com/x",
        "https://%61pi.labelbox.com/x",
        "https://API.labelbox.com/x",
        "HTTPS://api.labelbox.com/x",
        " https://api.labelbox.com/x",
        "https:api.labelbox.com/x",
        "https:///api.labelbox.com/x",
        "https:\\\\api.labelbox.com/x",
        "https://api.labelbox.com\\@evil.example/x",
        "https://api.labelbox.com:443@evil.example/x",
        "https://api.labelbox.com:0443/x",
        "https://api.labelbox.com:/x",
        "https://api.labelbox.com:80/x",
        "https://api.labelbox.com.evil.org/x",
        "https://xn--pi-7kc.labelbox.com/x",
        "ftp://api.labelbox.com/x",
        "file://api.labelbox.com/x",
        "//api.labelbox.com/x",
        "api.labelbox.com",
        "",
        "http://localhost:8080.evil.example/x",
        "http://localhost/mask",
        "http://localhost.:8080/mask",
        "https://localhost:8080/mask",
        "http://localhost:8081/mask",
        "http://127.0.0.1:8080/mask"
      })
  void deniesEverythingElse(String url) {
    assertThat(policy.allows(url)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.labelbox.com, https://api.labelbox.com:443",
    "https://Api.Example.org:8443/, https://api.example.org:8443",
    "http://127.0.0.1:80, http://127.0.0.1:80",
    "http://127.255.3.1, http://127.255.3.1:80",
    "http://[::1]:9000, http://[::1]:9000"
  })
  void originsAreRead(String text, String canonical) {
    assertThat(ApiOrigin.parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.labelbox.com",
        "ftp://api.labelbox.com",
        "http://api.labelbox.com",
        "http://127.0.0.1.evil.example",
        "http://127.0.0.256",
        "http://127.1",
        "http://localhost.evil.example",
        "https://me@api.labelbox.com",
        "https://@api.labelbox.com",
        "https://me:secret@api.labelbox.com",
        "https://api.labelbox.com/api",
        "https://api.labelbox.com?x",
        "https://api.labelbox.com#x",
        "https:\\\\api.labelbox.com"
      })
  void originsThatMustNotHaveAKeyAreRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiOrigin.parse(text))
        .withMessageStartingWith("the API address")
        .withMessageNotContaining("secret");
  }

  @Test
  void noOriginsAllowNothing() {
    assertThat(new KeyPolicy(List.of()).allows("https://api.labelbox.com/")).isFalse();
  }
}
