package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How paths are made short in what the window says.
class ShortPathsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a/b/c/x.json cannot be read. | /a/…/x.json cannot be read.",
        "Another window writes into /home/me/x.ndjson. | Another window writes into"
            + " /home/…/x.ndjson.",
        "Saved in C:\\data\\old\\x.csv. | Saved in C:\\data\\…\\x.csv.",
        "From /a/b/c to /d/e/f, both | From /a/…/c to /d/…/f, both",
        "/a/x.json stays | /a/x.json stays",
        "1/2/3 and https://host/a/b/c stay | 1/2/3 and https://host/a/b/c stay"
      })
  void theMiddleIsLeftOut(String whole, String shown) {
    assertThat(ShortPaths.in(whole)).isEqualTo(shown);
  }
}
