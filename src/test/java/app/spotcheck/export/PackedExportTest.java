package app.spotcheck.export;

import static app.spotcheck.export.Archives.bytes;
import static app.spotcheck.export.Archives.gzip;
import static app.spotcheck.export.Archives.joined;
import static app.spotcheck.export.Archives.start;
import static app.spotcheck.export.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.cache.FileCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedExportTest {
  private static final String ROWS = Exports.box("a") + "\n" + Exports.box("b") + "\n";
  private static final UnpackLimits LIMITS = new UnpackLimits(250, 64 << 20, 0, folder -> 1L << 40);
  private static final String INCOMPLETE =
      " is incomplete or damaged, as after a broken download. Download it again.";

  @TempDir Path folder;
  private FileCache cache;
  private int unpackings;

  @BeforeEach
  void makeCache() {
    cache = new FileCache(folder.resolve("cache"), 1 << 20);
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("export"), content);
  }

  private Path unpacked(byte[] content) throws Exception {
    return unpacked(file(content));
  }

  private Path unpacked(Path file) throws Exception {
    unpackings = 0;
    return PackedExport.unpacked(file, cache, (read, total, unpacked) -> unpackings++, LIMITS);
  }

  private void assertRefused(byte[] content, String message) throws Exception {
    assertRefused(content, LIMITS, message);
  }

  private void assertRefused(byte[] content, UnpackLimits limits, String message) throws Exception {
    Path file = file(content);
    assertThatThrownBy(() -> PackedExport.unpacked(file, cache, UnpackListener.NONE, limits))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining(message)
        .message()
        .contains(file.toString())
        .doesNotContain("Exception");
    assertThat(cached()).isEmpty();
  }

  private List<Path> cached() throws IOException {
    if (!Files.exists(cache.folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache.folder())) {
      return files.toList();
    }
  }

  /// Files of a zip, named and filled in turn.
  private static Map<String, byte[]> files(String... namesAndContents) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      files.put(namesAndContents[i], bytes(namesAndContents[i + 1]));
    }
    return files;
  }

  @Test
  void whatIsNotPackedIsItself() throws Exception {
    for (String content : List.of(ROWS, "", "P", "\u0001", "BZh91AY&SY")) {
      Path file = file(bytes(content));
      assertThat(unpacked(file)).isEqualTo(file);
    }
    assertThat(unpacked(folder)).isEqualTo(folder);
    assertThat(unpacked(folder.resolve("none"))).isEqualTo(folder.resolve("none"));
    assertThat(cache.folder()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"export.ndjson.gz", "export.json", "export", "export.zip"})
  void theNameOfTheFileDoesNotMatter(String name) throws Exception {
    Path gzip = Files.write(folder.resolve(name), gzip(ROWS));
    assertThat(unpacked(gzip)).hasContent(ROWS).hasParent(cache.folder());
    Path zip = Files.write(folder.resolve(name), zip("rows", bytes(ROWS)));
    assertThat(unpacked(zip)).hasContent(ROWS);
    ExportFile export = ExportFile.open(unpacked(zip));
    export.buildIndex();
    assertThat(Exports.ids(export)).containsExactly("a", "b");
  }

  @Test
  void anUnpackedFileIsUsedAgainUntilTheArchiveChanges() throws Exception {
    Path first = unpacked(gzip(ROWS));
    assertThat(unpackings).isPositive();
    assertThat(unpacked(folder.resolve("export"))).isEqualTo(first);
    assertThat(unpackings).isZero();
    Path second = unpacked(gzip(Exports.box("c")));
    assertThat(second).isNotEqualTo(first).hasContent(Exports.box("c"));
    cache.remove(second.getFileName().toString());
    assertThat(unpacked(folder.resolve("export"))).hasContent(Exports.box("c"));
  }

  @Test
  void progressIsTold() throws Exception {
    String rows = ROWS.repeat(5000);
    for (byte[] archive : List.of(gzip(rows), zip("rows", bytes(rows)))) {
      List<long[]> steps = new ArrayList<>();
      PackedExport.unpacked(
          file(archive),
          cache,
          (read, total, unpacked) -> steps.add(new long[] {read, total, unpacked}),
          LIMITS);
      assertThat(steps).hasSizeGreaterThan(10);
      assertThat(steps).isSortedAccordingTo((a, b) -> Long.compare(a[0], b[0]));
      assertThat(steps.getLast()[0]).isEqualTo(steps.getLast()[1]).isLessThan(archive.length + 1);
      assertThat(steps.getLast()[2]).isEqualTo(rows.length());
    }
  }

  @Test
  void allMembersOfAGzipAreRead() throws Exception {
    byte[] first = gzip(Exports.box("a") + "\n");
    byte[] second = gzip(Exports.box("b") + "\n");
    assertThat(unpacked(joined(first, second))).hasContent(ROWS);
    assertThat(unpacked(joined(first, gzip(""), second, new byte[512]))).hasContent(ROWS);
  }

  @Test
  void everyHeaderOfAGzipIsRead() throws Exception {
    byte[] plain = gzip(ROWS);
    byte[] header = start(plain, 10);
    header[3] = 2 | 4 | 8 | 16;
    byte[] rest = new byte[plain.length - 10];
    System.arraycopy(plain, 10, rest, 0, rest.length);
    byte[] extras = {3, 0, 1, 2, 3, 'n', 'a', 'm', 'e', 0, 'n', 'o', 't', 'e', 0, 7, 7};
    assertThat(unpacked(joined(header, extras, rest))).hasContent(ROWS);
  }

  @Test
  void aGzipCutOffAnywhereIsIncomplete() throws Exception {
    byte[] whole = joined(gzip(Exports.box("a")), gzip(Exports.box("b")));
    int firstMember = gzip(Exports.box("a")).length;
    for (int length = 2; length < whole.length; length++) {
      if (length != firstMember) {
        assertRefused(start(whole, length), INCOMPLETE);
      }
    }
  }

  @Test
  void aDamagedGzipIsRefused() throws Exception {
    byte[] whole = gzip(ROWS);
    assertRefused(joined(whole, bytes("<html>")), INCOMPLETE);
    assertRefused(joined(whole, new byte[9], bytes("x")), INCOMPLETE);
    for (int at : new int[] {2, 3, 20, whole.length - 8, whole.length - 1}) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) 0xff;
      assertRefused(damaged, INCOMPLETE);
    }
  }

  @Test
  void whatSystemsPutIntoAZipIsIgnored() throws Exception {
    Map<String, byte[]> files =
        files(
            "folder/", "",
            "__MACOSX/folder/._export.json", "{}",
            "folder/.DS_Store", "{}",
            ".hidden/export.json", "{}",
            "folder/export.json", ROWS);
    assertThat(unpacked(zip(files))).hasContent(ROWS);
  }

  @Test
  void theOnlyExportOfAZipIsTaken() throws Exception {
    assertThat(unpacked(zip(files("a.txt", "read me", "b", "\ufeff \n" + ROWS, "c", "id,name\n"))))
        .hasContent("\ufeff \n" + ROWS);
    assertThat(unpacked(zip(files("a.txt", "read me", "b", "[" + Exports.box("a") + "]"))))
        .hasContent("[" + Exports.box("a") + "]");
    Map<String, byte[]> withGzip = files("a.txt", "read me");
    withGzip.put("export.gz", gzip(ROWS));
    assertThat(unpacked(zip(withGzip))).hasContent(ROWS);
  }

  @Test
  void severalExportsOfAZipAreNamed() throws Exception {
    assertRefused(
        zip(files("one.json", ROWS, "notes", "text", "two.json", ROWS)),
        " holds 2 files that may be the export: one.json, two.json. Unpack the one you want,");
    assertRefused(
        zip(files("1", "", "2", "", "3", "", "4", "", "5", "", "ä", "", "7", "")),
        " holds 7 files, and none begins like an export: 1, 2, 3, 4, 5 and 2 more. Unpack");
    assertRefused(zip(files("ä", ROWS, "é\u0007", ROWS)), ": ä, é . Unpack");
  }

  @Test
  void anEmptyZipIsRefused() throws Exception {
    assertRefused(zip(Map.of()), "There is no file in ");
    assertRefused(zip(files("folder/", "")), "There is no file in ");
  }

  @Test
  void aZipThatCannotBeReadHereSaysSo() throws Exception {
    byte[] zip = zip("export", bytes(ROWS));
    assertRefused(Archives.withDirectory(zip, 8, 9), " has a password. Unpack it yourself");
    assertRefused(Archives.withDirectory(zip, 10, 12), " is packed in a way that cannot be read");
  }

  @Test
  void aZipCutOffAnywhereIsIncomplete() throws Exception {
    byte[] whole = zip("export", bytes(ROWS));
    for (int length = 4; length < whole.length; length++) {
      assertRefused(start(whole, length), INCOMPLETE);
    }
  }

  @Test
  void aDamagedZipIsRefused() throws Exception {
    byte[] whole = zip("export", bytes(ROWS));
    byte[] damaged = whole.clone();
    damaged[60] ^= (byte) 0xff;
    assertRefused(damaged, INCOMPLETE);
    assertRefused(Archives.withDirectory(whole, 16, 0x1234), INCOMPLETE);
  }

  @Test
  void anArchiveInAnArchiveIsUnpackedToo() throws Exception {
    assertThat(unpacked(zip("export.gz", gzip(ROWS)))).hasContent(ROWS);
    assertThat(unpacked(gzip(zip("export", bytes(ROWS))))).hasContent(ROWS);
    assertThat(unpacked(gzip(gzip(ROWS)))).hasContent(ROWS);
    assertThat(cached()).hasSize(3).noneMatch(file -> file.toString().endsWith(".part"));
    cached().forEach(file -> cache.remove(file.getFileName().toString()));
    assertRefused(gzip(gzip(gzip(ROWS))), " holds an archive in an archive in an archive.");
    assertRefused(gzip(start(gzip(ROWS), 40)), INCOMPLETE);
  }

  @Test
  void aBombIsRefused() throws Exception {
    UnpackLimits limits = new UnpackLimits(250, 100_000, 0, folder -> 1L << 40);
    byte[] zeros = new byte[10_000_000];
    String message = " unpacks to more than 250 times its size, which no export does.";
    assertRefused(gzip(zeros), limits, message);
    assertRefused(zip("export", zeros), limits, message);
    assertRefused(gzip(gzip(zeros)), limits, message);
    assertThat(
            PackedExport.unpacked(
                file(gzip(new byte[100_000])), cache, UnpackListener.NONE, limits))
        .hasSize(100_000);
  }

  @Test
  void theDiskIsNotFilled() throws Exception {
    UnpackLimits limits = new UnpackLimits(250, 1 << 20, 1000, folder -> 1000 + ROWS.length());
    String message = "There is not enough space to unpack ";
    assertRefused(gzip(ROWS + "\n"), limits, message);
    assertRefused(gzip(ROWS), new UnpackLimits(250, 1 << 20, 1000, folder -> 10), message);
    Path file = file(gzip(ROWS));
    assertThat(PackedExport.unpacked(file, cache, UnpackListener.NONE, limits)).hasContent(ROWS);
  }

  @Test
  void aCacheThatCannotBeWrittenIsAnError() throws Exception {
    Path noFolder = Files.createFile(folder.resolve("file"));
    cache = new FileCache(noFolder, 1 << 20);
    Path file = file(gzip(ROWS));
    assertThatThrownBy(() -> unpacked(file))
        .isInstanceOf(ExportException.class)
        .hasMessageContainingAll(file + " cannot be unpacked to " + noFolder, "Make room");
  }

  @Test
  void interruptingTheThreadStopsIt() throws Exception {
    String rows = ROWS.repeat(5000);
    for (byte[] archive :
        List.of(gzip(rows), zip("rows", bytes(rows)), gzip(zip("rows", bytes(rows))))) {
      Path file = file(archive);
      UnpackListener stop = (read, total, unpacked) -> Thread.currentThread().interrupt();
      assertThatThrownBy(() -> PackedExport.unpacked(file, cache, stop, LIMITS))
          .isInstanceOf(ExportException.class)
          .hasMessage("The unpacking of " + file + " was stopped.");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(cached()).isEmpty();
    }
  }
}
