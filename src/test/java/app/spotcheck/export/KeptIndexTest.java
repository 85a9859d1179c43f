package app.spotcheck.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index that is kept in the cache folder, and files that are indexed in several stretches.
class KeptIndexTest {
  /// More than one stretch.
  private static final int MANY_ROWS = 60_000;

  @TempDir Path folder;
  private ExportCaches caches;

  @BeforeEach
  void openCaches() {
    caches = ExportCaches.in(folder.resolve("cache"));
  }

  private ExportFile open(Path path) throws Exception {
    return ExportFile.open(path, caches, UnpackListener.NONE);
  }

  private ExportFile indexed(Path path) throws Exception {
    ExportFile file = open(path);
    file.buildIndex();
    return file;
  }

  private Path samples() throws Exception {
    String text = Exports.sampleText(Exports.REAL_BOXES) + "broken\n" + Exports.box("last");
    return Files.writeString(folder.resolve("export.ndjson"), text);
  }

  private static List<String> facts(ExportFile file) {
    return file.index().read(ColumnFacts::of);
  }

  @Test
  void secondOpeningHasTheWholeIndexAtOnce() throws Exception {
    Path path = samples();
    ExportFile first = indexed(path);
    ExportFile second = open(path);
    assertThat(second.index().isComplete()).isTrue();
    assertThat(facts(second)).isEqualTo(facts(first));
    assertThat(second.index().problems()).isEqualTo(first.index().problems());
    assertThat(second.index().unreadableRows()).isEqualTo(1);
    IndexedRow last = second.index().row(second.index().size() - 1);
    assertThat(Exports.row(second.read(last)).id()).isEqualTo("last");
  }

  @Test
  void anIndexOfAnotherStateOfTheFileIsNotUsed() throws Exception {
    Path path = samples();
    indexed(path);
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(10)));
    assertThat(open(path).index().isComplete()).isFalse();
  }

  @Test
  void aDamagedIndexIsNotUsed() throws Exception {
    Path path = samples();
    indexed(path);
    try (Stream<Path> kept = Files.list(folder.resolve("cache").resolve("indexes"))) {
      Path index = kept.findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(index);
      bytes[bytes.length / 2] ^= 1;
      bytes[bytes.length - 100] ^= 1;
      Files.write(index, bytes);
    }
    ExportFile again = open(path);
    assertThat(again.index().isComplete()).isFalse();
    again.buildIndex();
    assertThat(again.index().size()).isEqualTo(1236);
  }

  @Test
  void withoutRoomForTheIndexTheExportIsOpenedAllTheSame() throws Exception {
    Files.writeString(folder.resolve("cache"), "a file where the folder should be");
    ExportFile file = indexed(samples());
    assertThat(file.index().size()).isEqualTo(1236);
    assertThat(file.indexNotKept()).isTrue();
    assertThat(file.index().find("last")).contains(1235);
  }

  @Test
  void anAbandonedIndexLeavesNothing() throws Exception {
    ExportFile file = open(samples());
    file.close();
    try (Stream<Path> kept = Files.list(folder.resolve("cache").resolve("indexes"))) {
      assertThat(kept).isEmpty();
    }
  }

  @Test
  void rowsOfManyStretchesAreInTheOrderOfTheFileWithTheirLines() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MANY_ROWS; i++) {
      if (i % 1000 == 7) {
        text.append("broken ").append(i).append("\r\n\n");
      }
      text.append(Exports.box("row" + i)).append(i % 3 == 0 ? "\r\n" : "\n");
    }
    Path path = Files.writeString(folder.resolve("many.ndjson"), text);
    ExportFile file = indexed(path);
    assertThat(file.index().size()).isEqualTo(MANY_ROWS);
    assertThat(file.index().unreadableRows()).isEqualTo(MANY_ROWS / 1000);
    int broken = 0;
    for (int i = 0; i < MANY_ROWS; i++) {
      broken += i % 1000 == 7 ? 1 : 0;
      IndexedRow row = file.index().row(i);
      assertThat(row.id()).isEqualTo("row" + i);
      assertThat(row.line()).isEqualTo(1 + i + 2L * broken);
      assertThat(file.index().rowAt(row.offset())).contains(i);
    }
    assertThat(file.index().problems().getFirst().line()).isEqualTo(8);
    assertThat(Exports.row(file.read(file.index().row(MANY_ROWS - 1))).id())
        .isEqualTo("row" + (MANY_ROWS - 1));
  }

  @Test
  void aFileThatGrewIsReadOnAndOneThatChangedIsNot() throws Exception {
    Path path = samples();
    ExportFile file = indexed(path);
    IndexedRow first = file.index().row(0);
    assertThat(file.change()).isEqualTo(FileChange.NONE);
    Files.writeString(path, Files.readString(path) + "\n" + Exports.box("more"));
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(10)));
    assertThat(file.change()).isEqualTo(FileChange.GROWN);
    assertThat(Exports.row(file.read(first)).id()).isEqualTo(first.id());
    Files.writeString(path, Exports.box("other"));
    assertThat(file.change()).isEqualTo(FileChange.CHANGED);
    Files.delete(path);
    assertThat(file.change()).isEqualTo(FileChange.GONE);
  }
}
