package app.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeFormatTest {
  @Test
  void everySourceFileIsFormatted() throws Exception {
    assertThat(CodeFormat.unformatted())
        .as("run `mvn test-compile exec:exec@format` to format these")
        .isEmpty();
  }
}
