package app.spotcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleTableTest {
  @Test
  void theReadmeTellsAllRules() throws IOException {
    List<String> lines = Arrays.stream(Rule.values()).map(RuleTableTest::line).toList();
    assertThat(Files.readAllLines(Path.of("README.md"))).containsAll(lines);
  }

  private static String line(Rule rule) {
    String thresholds =
        rule.thresholds().stream()
            .map(threshold ->
                "`"
                    + threshold.name()
                    + "` "
                    + BigDecimal.valueOf(threshold.standard()).stripTrailingZeros().toPlainString())
            .collect(Collectors.joining(", "));
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(rule.id(), rule.severity().word(), rule.finds(), rule.reason(), thresholds);
  }
}
