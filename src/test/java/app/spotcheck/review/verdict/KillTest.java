package app.spotcheck.review.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed loses no verdict that it called saved, and another one goes on.
class KillTest {
  private static final int KILLS = 4;
  private static final int MOST_LINES = 200;

  @TempDir Path folder;

  private static ProcessBuilder writer(Path file, int from) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString(),
                String.valueOf(from)))
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  @Test
  void everyConfirmedVerdictIsThereAfterBeingKilled() throws Exception {
    Path file = folder.resolve("street.review.ndjson");
    Random random = new Random(1);
    int written = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int confirmed = runAndKill(file, written, random.nextInt(MOST_LINES));
      List<ReviewEntry> entries = ReviewContents.read(file).entries();
      assertThat(entries).hasSizeGreaterThan(confirmed);
      written = entries.size();
      assertThat(entries)
          .isEqualTo(IntStream.range(0, written).mapToObj(KilledWriter::verdict).toList());
    }
    try (VerdictFile opened = VerdictFile.open(file, Entries.EXPORT)) {
      assertThat(opened.readOnlyReason()).isEmpty();
      assertThat(opened.contents().foreignLines()).isEmpty();
    }
    assertThat(Files.readString(file)).endsWith("\n");
  }

  /// Kills a writer after some lines.
  ///
  /// @return the number of the last verdict that it confirmed
  private static int runAndKill(Path file, int from, int lines) throws IOException {
    Process process = writer(file, from).start();
    int confirmed = from - 1;
    try (BufferedReader output = process.inputReader()) {
      for (int i = 0; i <= lines; i++) {
        confirmed = Integer.parseInt(output.readLine());
      }
      // the handle, unlike the process, leaves what was printed to be read
      process.toHandle().destroyForcibly();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        // the last line may be torn itself
        int number = line.matches("\\d+") ? Integer.parseInt(line) : confirmed;
        confirmed = Math.max(confirmed, Math.min(number, confirmed + 1));
      }
    } finally {
      process.destroyForcibly();
      process.onExit().join();
    }
    return confirmed;
  }

  @Test
  void anotherProgramMayOnlyRead() throws Exception {
    Path file = folder.resolve("street.review.ndjson");
    try (VerdictFile opened = VerdictFile.open(file, Entries.EXPORT)) {
      assertThat(opened.readOnlyReason()).isEmpty();
      Process process = writer(file, 0).start();
      try (BufferedReader output = process.inputReader()) {
        assertThat(output.readLine())
            .isEqualTo("Another window or program writes into " + file + ".");
      } finally {
        process.destroyForcibly();
        process.onExit().join();
      }
    }
  }
}
