package app.spotcheck.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @TempDir private Path folder = Path.of("");

  private CheckSettings read(String json) throws IOException, SettingsException {
    return SettingsReader.read(Files.writeString(folder.resolve("checks.json"), json));
  }

  @Test
  void rulesAreSet() throws Exception {
    CheckSettings settings =
        read(
            """
            {"rules": {
              "overlap": {"iou": 0.95, "severity": "error"},
              "nested": {"on": false}, // wheels have wheels
              "count": {"limits": ["car <= 1", "traffic light > 0"]},
            }}
            """);
    assertThat(settings.value(Rule.OVERLAP, "iou")).isEqualTo(0.95);
    assertThat(settings.severity(Rule.OVERLAP)).isEqualTo(Severity.ERROR);
    assertThat(settings.has(Rule.NESTED)).isFalse();
    assertThat(settings.has(Rule.OVERLAP)).isTrue();
    assertThat(settings.value(Rule.NESTED, "share")).isEqualTo(0.98);
    assertThat(settings.counts())
        .map(CountLimit::toString)
        .containsExactly("car <= 1", "traffic light > 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"rules\":{\"overlaps\":{}}}|there is no rule \"overlaps\"",
        "{\"rule\":{}}|only an object \"rules\"",
        "{\"rules\":{\"overlap\":{\"iuo\":1}}}|overlap: there is no \"iuo\"; it has on, severity,"
            + " iou",
        "{\"rules\":{\"overlap\":{\"iou\":1.5}}}|overlap.iou: expected a number from 0.5 to 1",
        "{\"rules\":{\"overlap\":{\"iou\":\"1\"}}}|overlap.iou: expected a number",
        "{\"rules\":{\"overlap\":{\"on\":\"no\"}}}|overlap.on: expected true or false",
        "{\"rules\":{\"overlap\":{\"severity\":\"fatal\"}}}|expected \"error\" or \"warning\"",
        "{\"rules\":{\"overlap\":true}}|overlap: expected an object",
        "{\"rules\":{\"count\":{\"limits\":[\"car\"]}}}|\"car\" is no limit",
        "{\"rules\":{\"count\":{\"limits\":\"car <= 1\"}}}|expected a list",
        "{\"rules\":|not valid JSON at line 1",
        "[]|expected an object"
      })
  void whatIsNotKnownIsRefused(String json, String why) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            SettingsException.class,
            e -> assertThat(e.explanation()).contains("checks.json").contains(why));
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> SettingsReader.read(folder.resolve("none.json")))
        .hasMessageContaining("none.json: there is no such file");
  }
}
