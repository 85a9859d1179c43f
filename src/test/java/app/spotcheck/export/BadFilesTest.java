package app.spotcheck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.spotcheck.model.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadFilesTest {
  @TempDir Path folder;

  private void assertRefused(byte[] content, String... words) throws Exception {
    Path path = Files.write(folder.resolve("export"), content);
    assertThatThrownBy(() -> ExportFile.open(path))
        .isInstanceOf(ExportException.class)
        .hasMessageContainingAll(words)
        .message()
        .doesNotContain("Exception");
  }

  private void assertRefused(String content, String... words) throws Exception {
    assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n\t ", "\u00ef\u00bb\u00bf", "// only this", "/* this */"})
  void emptyFileIsRefused(String content) throws Exception {
    assertRefused(content, "empty", "Export again");
  }

  @Test
  void compressedFileIsRefused() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(Exports.sample(Exports.FIXTURE));
    }
    assertRefused(zipped.toByteArray(), "compressed (gzip)", "Unpack");
    assertRefused("PK\u0003\u0004...", "compressed (zip)", "Unpack");
    assertRefused("BZh91AY&SY", "compressed (bzip2)", "Unpack");
    assertRefused("\u00fd7zXZ\0", "compressed (xz)", "Unpack");
    assertRefused("7z\u00bc\u00af", "compressed (7z)", "Unpack");
    assertRefused("(\u00b5/\u00fd", "compressed (zstd)", "Unpack");
  }

  @Test
  void binaryFileIsRefused() throws Exception {
    assertRefused("\u0089PNG\r\n\u001a\n....", "binary");
    assertRefused("\u00ff\u00d8\u00ff\u00e0", "binary");
    assertRefused("%PDF-1.7", "binary");
    assertRefused("SQLite\0\1\2", "binary");
  }

  @Test
  void otherEncodingIsRefused() throws Exception {
    assertRefused(Exports.box("a").getBytes(StandardCharsets.UTF_16), "UTF-16", "UTF-8");
    assertRefused(Exports.box("a").getBytes(StandardCharsets.UTF_16LE), "UTF-16", "UTF-8");
    assertRefused(Exports.box("a").getBytes(StandardCharsets.UTF_16BE), "UTF-16", "UTF-8");
  }

  @Test
  void webPageIsRefused() throws Exception {
    assertRefused("<!DOCTYPE html><html>", "web page", "Download");
    assertRefused("\u00ef\u00bb\u00bf \n<?xml version=\"1.0\"?>", "web page", "Download");
  }

  @Test
  void folderIsRefused() {
    assertThatThrownBy(() -> ExportFile.open(folder))
        .isInstanceOf(ExportException.class)
        .hasMessage(folder + " is a folder. Open the export file inside it.");
  }

  @Test
  void missingFileIsRefused() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> ExportFile.open(missing))
        .isInstanceOf(ExportException.class)
        .hasMessage("There is no file " + missing + ".");
  }

  @Test
  void fileWithoutPermissionIsRefused() throws Exception {
    Path path = Files.writeString(folder.resolve("secret"), Exports.box("a"));
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    assumeFalse(!posix, "needs permissions of files");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(path), "this user may read everything");
    assertThatThrownBy(() -> ExportFile.open(path))
        .isInstanceOf(ExportException.class)
        .hasMessage("No permission to read " + path + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1,2,3]                                | 3 | not a data row
          null                                   | 1 | not a data row
          "text"                                 | 1 | not a data row
          []                                     | 0 |
          {}                                     | 1 | no data_row
          {"errors": [{"message": "expired"}]}   | 1 | no data_row
          {"data_row": "abc"}                    | 1 | no data_row
          {"data_row": null}                     | 1 | no data_row
          [{"Labeled Data": "a", "Label": "P"}]  | 1 | 2018
          {'data_row': {'id': 'x', 'a': None}}   | 1 | json.dumps
          [{'data_row': {'id': "it's"}}]         | 1 | json.dumps
          Hello there, this is no export         | 1 | not valid JSON
          {"data_row": {"id": "x", "n": 1.0 ...}}| 1 | delete the dots
          {"data_row": {"id": "x", "n": [1, ...]}| 1 | delete the dots
          {"data_row": {"id": "x",}}             | 1 | not valid JSON
          {"data_row": {"id": x}}                | 1 | not valid JSON
          {"data_row": {"id": "x"                | 1 | cut off
          [                                      | 0 |
          """)
  void fileWithoutARowSaysWhy(String content, int unreadable, String words) throws Exception {
    ExportFile file = Exports.indexed(folder, content);
    assertThat(file.index().size()).isZero();
    assertThat(file.index().unreadableRows()).isEqualTo(unreadable);
    assertThat(file.index().problems())
        .hasSize(unreadable)
        .extracting(Problem::message)
        .allSatisfy(message -> assertThat(message).contains(words).doesNotContain("code 4"));
  }

  @Test
  void zerosInARowAreNamed() throws Exception {
    String damaged = Exports.box("b").replace("cat", "c\0t");
    for (String content :
        List.of(
            Exports.box("a") + "\n" + damaged + "\n" + Exports.box("c"),
            "[" + Exports.box("a") + ",\n" + damaged + ",\n" + Exports.box("c") + "]")) {
      ExportFile file = Exports.indexed(folder, content);
      assertThat(Exports.ids(file)).containsExactly("a", "c");
      assertThat(file.index().problems())
          .singleElement()
          .hasToString(
              "line 2: there are binary zeros in the row; the file is damaged, export again");
    }
  }

  @Test
  void changedFileIsNoticedWhenARowIsReadAgain() throws Exception {
    ExportFile file = Exports.indexed(folder, Exports.box("a") + "\n" + Exports.box("b"));
    IndexedRow second = file.index().row(1);
    for (String content :
        List.of(Exports.box("x") + "\n" + Exports.box("y"), "\n".repeat(2000), "")) {
      Files.writeString(file.path(), content);
      assertThatThrownBy(() -> file.read(second))
          .isInstanceOf(ExportException.class)
          .hasMessageContaining("Index it again");
    }
    Files.delete(file.path());
    assertThatThrownBy(() -> file.read(second))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("Open it again");
  }

  @Test
  void interruptedThreadStopsIndexing() throws Exception {
    ExportFile file =
        ExportFile.open(Files.write(folder.resolve("e"), Exports.sample(Exports.REAL_BOXES)));
    Thread.currentThread().interrupt();
    file.buildIndex();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file.index().isComplete()).isFalse();
    assertThat(file.index().progress()).isLessThan(1);
  }
}
