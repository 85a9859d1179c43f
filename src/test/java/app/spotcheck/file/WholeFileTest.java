package app.spotcheck.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
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
    writeAfter(file);
    assertThat(file).hasContent("after");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private static void writeAfter(Path to) throws IOException {
    WholeFile.<RuntimeException, RuntimeException>write(
        to, out -> out.write("after".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysAndWhatItLeadsToIsReplaced() throws Exception {
    Path place = Files.createDirectory(folder.resolve("links"));
    Path second = Files.createSymbolicLink(folder.resolve("second.html"), file.getFileName());
    Path first = Files.createSymbolicLink(place.resolve("first.html"), second);
    writeAfter(first);
    assertThat(first).isSymbolicLink();
    assertThat(second).isSymbolicLink();
    assertThat(file).hasContent("after");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    assertThat(place).isDirectoryNotContaining("glob:**.part");
  }

  /// As `/dev/stdout` is, where a shell directs it to the end of a file.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatIsHandedOpenIsWrittenToAsItIs() throws Exception {
    Object inode = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    try (OutputStream open = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      Path link = Files.createSymbolicLink(folder.resolve("out"), openFile());
      writeAfter(link);
      open.write(", and more".getBytes(StandardCharsets.UTF_8));
      assertThat(link).isSymbolicLink();
    }
    assertThat(file).hasContent("beforeafter, and more");
    assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey()).isEqualTo(inode);
  }

  /// The name by which the system lists the file among those that are open.
  private Path openFile() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      for (Path each : open.toList()) {
        if (Files.exists(each) && Files.isSameFile(each, file)) {
          return each;
        }
      }
    }
    throw new IOException(file + " is not open");
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
