package app.spotcheck.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
  private static final int END = 64 << 10;
  private static final int PIECE = 4 << 10;
  private static final int SAMPLED_WHOLE = 2 * END + 14 * PIECE;

  @TempDir Path folder;

  private Path file(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("file"), content);
    return Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_123L));
  }

  private String sampleWithChangeAt(byte[] content, int offset) throws IOException {
    byte[] changed = content.clone();
    changed[offset] ^= 1;
    return Fingerprint.of(file(changed)).sample();
  }

  private static byte[] content(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }

  @Test
  void ofASmallFile() throws IOException {
    Fingerprint fingerprint = Fingerprint.of(file("abc".getBytes(StandardCharsets.US_ASCII)));
    assertThat(fingerprint)
        .isEqualTo(
            new Fingerprint(
                3,
                1_600_000_000_123L,
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  }

  @Test
  void ofAnEmptyFile() throws IOException {
    assertThat(Fingerprint.of(file(new byte[0])).sample()).startsWith("e3b0c44298fc1c14");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, END, 2 * END, SAMPLED_WHOLE})
  void everyByteOfASmallFileCounts(int size) throws IOException {
    byte[] content = content(size);
    String sample = Fingerprint.of(file(content)).sample();
    for (int offset = 0; offset < size; offset += 1 + size / 10) {
      assertThat(sampleWithChangeAt(content, offset)).isNotEqualTo(sample);
    }
  }

  @Test
  void endsAndPiecesOfALargeFileCount() throws IOException {
    int gap = 10_000;
    byte[] content = content(SAMPLED_WHOLE + 15 * gap);
    String sample = Fingerprint.of(file(content)).sample();
    int[] sampled = {0, END - 1, END + gap, END + 14 * (gap + PIECE) - 1, content.length - END};
    for (int offset : sampled) {
      assertThat(sampleWithChangeAt(content, offset)).as("at " + offset).isNotEqualTo(sample);
    }
    int[] between = {END, END + gap - 1, END + gap + PIECE, content.length - END - 1};
    for (int offset : between) {
      assertThat(sampleWithChangeAt(content, offset)).as("at " + offset).isEqualTo(sample);
    }
  }

  @Test
  void keysTellPlacesAndFingerprintsApart() {
    assertThat(Fingerprint.keyOf(Path.of("a"))).matches("[0-9a-f]{16}");
    assertThat(Fingerprint.keyOf(Path.of("a")))
        .isEqualTo(Fingerprint.keyOf(Path.of("b/../a").toAbsolutePath()))
        .isNotEqualTo(Fingerprint.keyOf(Path.of("b")));
    String key = new Fingerprint(1, 2, "3").key();
    assertThat(key).matches("[0-9a-f]{16}");
    assertThat(new Fingerprint(1, 2, "3").key()).isEqualTo(key);
    assertThat(new Fingerprint(1, 3, "3").key()).isNotEqualTo(key);
  }

  @Test
  void aMissingFileIsAnError() {
    assertThatThrownBy(() -> Fingerprint.of(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
