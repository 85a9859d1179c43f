package app.spotcheck.check;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFindingsTest {
  private static final Finding FINDING =
      new Finding(
          Rule.ZERO_AREA,
          Severity.ERROR,
          1,
          1,
          "row",
          null,
          "label",
          List.of("feature"),
          "The box is 0 wide.",
          "$");

  @Test
  void aFullDiskIsToldAtTheFindingThatNoLongerFits() {
    JsonFindings findings =
        new JsonFindings(
            new OutputStream() {
              @Override
              public void write(int value) throws IOException {
                throw new IOException("no space left");
              }
            },
            "export.ndjson");
    assertThatIOException()
        .isThrownBy(() -> {
          for (int i = 0; i < 1000; i++) {
            findings.add(FINDING);
          }
        })
        .withMessage("no space left");
    assertThatIOException().isThrownBy(findings::close).withMessage("no space left");
  }
}
