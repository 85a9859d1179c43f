package app.spotcheck.media.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"test-key", "  test-key\n", "Bearer test-key", "bearer   test-key \t"})
  void isReadAsPeoplePasteIt(String text) {
    assertThat(ApiKey.parse(text).headerValue()).isEqualTo("Bearer test-key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "Bearer ", "test key", "test\nkey", "test\u0007key", "kéy"})
  void refusesWhatNoKeyIsWithoutRepeatingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiKey.parse(text))
        .withMessageStartingWith("the API key")
        .withMessageNotContaining("test");
  }

  @Test
  void doesNotShowItself() {
    assertThat(ApiKey.parse("test-key")).hasToString("ApiKey(hidden)");
  }
}
