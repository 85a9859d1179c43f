package app.spotcheck.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WholeFileTest {
  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("report.html"), "before");
  }

  private void assertAsBefore() {
    assertThat(file).hasContent("before");
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFileIsReplaced() throws Exception {
    WholeFile.<RuntimeException, RuntimeException>write(
        file, out -> out.write("after".getBytes(StandardCharsets.UTF_8)));
    assertThat(file).hasContent("after");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whatFailsLeavesTheFileAsItWas() {
    assertThatThrownBy(() ->
            WholeFile.<RuntimeException, RuntimeException>write(
                file,
                out -> {
                  out.write("the beginning".getBytes(StandardCharsets.UTF_8));
                  throw new IOException("the disk is full");
                }))
        .hasMessage("the disk is full");
    assertAsBefore();
  }

  /// As by Ctrl+C, or when the computer is shut down; Windows has no such request to end.
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProgramThatIsEndedLeavesTheFileAsItWas() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                EndedWriter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("begun");
      assertThat(folder).isDirectoryContaining("glob:**.part");
    } finally {
      process.destroy();
      process.onExit().join();
    }
    assertAsBefore();
  }
}
