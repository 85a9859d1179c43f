package app.spotcheck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged files end with rows, problems or an explanation, and they end.
class FuzzTest {
  private static final int CASES = 3_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String STRUCTURE = "{}[]\",:/*\\\n\r \0'.-e1\u00ef\u00ff";

  @TempDir Path folder;

  @Test
  void damagedFileNeverThrowsAnythingButAnExplanation() throws Exception {
    List<byte[]> seeds = seeds();
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          for (long seed = 0; seed < CASES; seed++) {
            check(seed, damaged(seeds, new Random(seed)));
          }
        });
  }

  private static List<byte[]> seeds() throws Exception {
    String lines = Exports.sampleText(Exports.FIXTURE);
    String real =
        String.join("\n", Exports.sampleText(Exports.REAL_BOXES).lines().limit(4).toList());
    List<byte[]> seeds = new ArrayList<>();
    seeds.add(Exports.sample(Exports.PROJECT));
    seeds.add(Exports.sample(Exports.MODEL_RUN));
    seeds.add(Exports.sample(Exports.VERSION_ONE));
    for (String text :
        List.of(
            lines,
            real,
            "[" + real.replace("\n", ",") + "]",
            "{\"n\": 1, \"exports\": [" + real.replace("\n", ",\n") + "], \"m\": {}}",
            Exports.prettyBox("a") + "\n" + Exports.prettyBox("b"),
            "// c\n[" + Exports.box("a") + ", /* d */ " + Exports.box("b") + "]")) {
      seeds.add(text.getBytes(StandardCharsets.UTF_8));
    }
    return seeds;
  }

  private void check(long seed, byte[] content) throws Exception {
    Path path = Files.write(folder.resolve("export"), content);
    try {
      ExportFile file = ExportFile.open(path);
      file.buildIndex();
      assertThat(file.index().isComplete()).isTrue();
      for (IndexedRow row : Exports.rows(file)) {
        RowReading reading = file.read(row);
        assertThat(reading.indentedJson()).isNotEmpty();
      }
    } catch (ExportException refused) {
      assertThat(refused.explanation()).isNotBlank().doesNotContain("Exception");
    } catch (Exception | Error e) {
      throw new AssertionError("seed " + seed + ": " + e, e);
    }
  }

  private static byte[] damaged(List<byte[]> seeds, Random random) {
    if (random.nextInt(10) == 0) {
      byte[] noise = new byte[random.nextInt(300)];
      for (int i = 0; i < noise.length; i++) {
        noise[i] = (byte) (random.nextBoolean() ? random.nextInt(256) : structure(random));
      }
      return noise;
    }
    byte[] content = seeds.get(random.nextInt(seeds.size()));
    int damages = 1 + random.nextInt(4);
    for (int i = 0; i < damages; i++) {
      content = damage(content, seeds.get(random.nextInt(seeds.size())), random);
    }
    return content;
  }

  private static byte[] damage(byte[] content, byte[] other, Random random) {
    int at = random.nextInt(content.length + 1);
    int length = Math.min(content.length - at, 1 + random.nextInt(random.nextBoolean() ? 4 : 400));
    return switch (random.nextInt(6)) {
      case 0 ->
          joined(content, at, new byte[] {(byte) random.nextInt(256)}, at + Math.min(1, length));
      case 1 ->
          joined(content, at, new byte[] {(byte) structure(random)}, at + Math.min(1, length));
      case 2 -> joined(content, at, new byte[] {(byte) structure(random)}, at);
      case 3 -> joined(content, at, new byte[0], at + length);
      case 4 -> Arrays.copyOf(content, at);
      default -> {
        int from = random.nextInt(other.length);
        int to = Math.min(other.length, from + 1 + random.nextInt(2_000));
        yield joined(content, at, Arrays.copyOfRange(other, from, to), at + length);
      }
    };
  }

  private static int structure(Random random) {
    return STRUCTURE.charAt(random.nextInt(STRUCTURE.length()));
  }

  private static byte[] joined(byte[] content, int end, byte[] middle, int start) {
    byte[] joined = Arrays.copyOf(content, end + middle.length + content.length - start);
    System.arraycopy(middle, 0, joined, end, middle.length);
    System.arraycopy(content, start, joined, end + middle.length, content.length - start);
    return joined;
  }
}
