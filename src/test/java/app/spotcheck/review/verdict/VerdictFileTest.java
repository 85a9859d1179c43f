package app.spotcheck.review.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.review.ExportIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A verdict file opens whatever happened to it, and only one may write.
class VerdictFileTest {
  private static final Verdict FIRST = Entries.verdict("ann", 1, Decision.REJECT, "a");
  private static final Verdict SECOND = Entries.verdict("ann", 2, Decision.ACCEPT, "b");
  private static final String HEADER =
      EntryWriter.line(new ReviewHeader(ReviewHeader.NEWEST, Entries.EXPORT));

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("street.review.ndjson");
  }

  private static void ignore(SavingState state) {
    throw new AssertionError("nothing was to be told, but was: " + state);
  }

  private static void append(VerdictFile opened, ReviewEntry entry) throws Exception {
    try (VerdictWriter writer = opened.writer(VerdictFileTest::ignore)) {
      writer.append(entry).get(20, TimeUnit.SECONDS);
    }
  }

  private VerdictFile open() throws Exception {
    return VerdictFile.open(file, Entries.EXPORT);
  }

  @Test
  void aNewFileBeginsWithTheExport() throws Exception {
    append(open(), FIRST);
    assertThat(file).hasContent(HEADER + EntryWriter.line(FIRST));
    append(open(), SECOND);
    assertThat(file).hasContent(HEADER + EntryWriter.line(FIRST) + EntryWriter.line(SECOND));
  }

  @Test
  void aTornLastLineIsCutOffAndTold() throws Exception {
    Files.writeString(file, HEADER + EntryWriter.line(FIRST) + "{\"type\":\"verdict\",\"rev");
    try (VerdictFile opened = open()) {
      assertThat(opened.notices())
          .containsExactly("The last line was never finished: its 22 bytes are no entry.");
      assertThat(opened.contents().entries()).containsExactly(FIRST);
      assertThat(file).hasContent(HEADER + EntryWriter.line(FIRST));
    }
    append(open(), SECOND);
    assertThat(ReviewContents.read(file).entries()).containsExactly(FIRST, SECOND);
  }

  @Test
  void aLastLineThatLacksOnlyItsLineBreakIsKept() throws Exception {
    Files.writeString(file, HEADER + EntryWriter.line(FIRST).strip());
    append(open(), SECOND);
    assertThat(file).hasContent(HEADER + EntryWriter.line(FIRST) + EntryWriter.line(SECOND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{\"spotcheck\":\"rev", "{\"spotcheck\":\"review\",\"version\":1"})
  void aTornHeaderIsWrittenAnew(String start) throws Exception {
    Files.writeString(file, start);
    append(open(), FIRST);
    assertThat(file).hasContent(HEADER + EntryWriter.line(FIRST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dear diary",
        "dear diary\n",
        "{\"data_row\":{\"id\":\"x\"}}\n",
        "[1,2",
        "{\"a\":1}",
        "\0\0\0"
      })
  void aFileOfSomethingElseIsNotTouched(String text) throws Exception {
    Files.writeString(file, text);
    try (VerdictFile opened = open()) {
      assertThat(opened.readOnlyReason()).hasValue(file + " does not begin as a file of verdicts.");
      assertThatThrownBy(() -> opened.writer(VerdictFileTest::ignore))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void aFileOfANewerVersionIsReadOnly() throws Exception {
    String newer =
        HEADER.replace("\"version\":1", "\"version\":2") + EntryWriter.line(FIRST) + "{\"t";
    Files.writeString(file, newer);
    try (VerdictFile opened = open()) {
      assertThat(opened.readOnlyReason())
          .hasValue("A newer Spotcheck wrote " + file + " (version 2; this one knows 1).");
      assertThat(opened.contents().entries()).containsExactly(FIRST);
    }
    assertThat(Files.readString(file)).isEqualTo(newer);
  }

  @Test
  void aSecondWindowMayOnlyRead() throws Exception {
    VerdictFile first = open();
    VerdictWriter writer = first.writer(VerdictFileTest::ignore);
    writer.append(FIRST).get(20, TimeUnit.SECONDS);
    try (VerdictFile second = open()) {
      assertThat(second.readOnlyReason())
          .hasValue("Another window or program writes into " + file + ".");
      assertThat(second.contents().entries()).containsExactly(FIRST);
    }
    writer.append(SECOND).get(20, TimeUnit.SECONDS);
    writer.close();
    append(open(), Entries.missed("m", 3));
    assertThat(ReviewContents.read(file).entries())
        .containsExactly(FIRST, SECOND, Entries.missed("m", 3));
  }

  @Test
  void aLinkToTheFileIsTheSameFile() throws Exception {
    Files.writeString(file, HEADER);
    Path link = Files.createSymbolicLink(folder.resolve("link.review.ndjson"), file);
    try (VerdictFile first = open();
        VerdictFile second = VerdictFile.open(link, Entries.EXPORT)) {
      assertThat(first.readOnlyReason()).isEmpty();
      assertThat(second.readOnlyReason()).isPresent();
    }
  }

  @Property(tries = 200)
  void anyFileOpensAndKeepsItsLines(@ForAll byte[] bytes, @ForAll boolean ours) throws Exception {
    Path any = Files.createTempDirectory("verdicts").resolve("any.review.ndjson");
    byte[] header = ours ? HEADER.getBytes(StandardCharsets.US_ASCII) : new byte[0];
    byte[] all = Arrays.copyOf(header, header.length + bytes.length);
    System.arraycopy(bytes, 0, all, header.length, bytes.length);
    Files.write(any, all);
    try (VerdictFile opened = VerdictFile.open(any, Entries.EXPORT)) {
      if (opened.readOnlyReason().isPresent()) {
        assertThat(Files.readAllBytes(any)).isEqualTo(all);
      } else {
        append(opened, FIRST);
        assertThat(ReviewContents.read(any).entries()).containsExactly(FIRST);
        int kept = new String(all, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
        assertThat(Arrays.copyOf(Files.readAllBytes(any), kept))
            .isEqualTo(Arrays.copyOf(all, kept));
      }
    } finally {
      Files.deleteIfExists(any.resolveSibling("." + any.getFileName() + ".lock"));
      Files.delete(any);
      Files.delete(any.getParent());
    }
  }

  @Test
  void verdictsLieBesideTheExport() throws Exception {
    Path data = folder.resolve("data");
    assertThat(VerdictPlace.of(folder.resolve("Street 1.ndjson"), data).file())
        .isEqualTo(folder.resolve("Street 1.review.ndjson"));
    assertThat(VerdictPlace.of(folder.resolve("street.ndjson.gz"), data).file()).isEqualTo(file);
    assertThat(VerdictPlace.of(folder.resolve("v1.2"), data).file())
        .isEqualTo(folder.resolve("v1.2.review.ndjson"));
    assertThat(VerdictPlace.of(folder.resolve(".json"), data).file())
        .isEqualTo(folder.resolve(".json.review.ndjson"));
  }

  /// Each has a file of its own, whichever is judged first, and keeps it when the other one is
  /// gone.
  @Test
  void exportsOfOneNameHaveFilesOfTheirOwn() throws Exception {
    Path data = folder.resolve("data");
    Path lines = Files.writeString(folder.resolve("street.ndjson"), "{}");
    Path array = Files.writeString(folder.resolve("street.json"), "[]");
    assertThat(VerdictPlace.of(array, data).file()).isEqualTo(file);
    append(VerdictFile.open(file, ExportIdentity.of(array)), FIRST);
    assertThat(VerdictPlace.of(array, data).file()).isEqualTo(file);
    Path ofLines = VerdictPlace.of(lines, data).file();
    assertThat(ofLines).isEqualTo(folder.resolve("street.ndjson.review.ndjson"));
    append(VerdictFile.open(ofLines, ExportIdentity.of(lines)), SECOND);
    Files.delete(array);
    assertThat(VerdictPlace.of(lines, data).file()).isEqualTo(ofLines);
    assertThat(ReviewContents.read(ofLines).entries()).containsExactly(SECOND);
    assertThat(ReviewContents.read(file).entries()).containsExactly(FIRST);
  }

  @Test
  void aFileNamedByHandIsThatOfTheExportItIsNamedAfter() throws Exception {
    Path original = Files.writeString(folder.resolve("original.json"), "[]");
    Path copy = Files.copy(original, folder.resolve("street.json"));
    append(VerdictFile.open(file, ExportIdentity.of(original)), FIRST);
    assertThat(VerdictPlace.of(copy, folder.resolve("data")).file()).isEqualTo(file);
  }

  @Test
  void aFileBegunForAnExportThatIsGoneIsThatOfItsSuccessor() throws Exception {
    Path array = Files.writeString(folder.resolve("street.json"), "[]");
    append(VerdictFile.open(file, ExportIdentity.of(array)), FIRST);
    Path lines = Files.move(array, folder.resolve("street.ndjson.gz"));
    assertThat(VerdictPlace.of(lines, folder.resolve("data")).file()).isEqualTo(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "{\"export\": 1}",
        "{\"export\": {\"size\": 1}}",
        "[1]",
        "{\"export\": {\"name\": \"\\u0000\"}}",
        "{\"export\": {\"name\": \"/\"}}"
      })
  void aFileThatNamesNoExportIsTheUsualOne(String text) throws Exception {
    Files.writeString(file, text);
    assertThat(VerdictPlace.ownBeside(folder.resolve("street.json"), VerdictPlace.SUFFIX))
        .isEqualTo(file);
  }

  @Test
  void exportsWithoutAWritableFolderHaveFilesOfTheirOwn() throws Exception {
    Path data = folder.resolve("data");
    Path one = folder.resolve("gone/street.ndjson");
    Path two = folder.resolve("gone too/street.ndjson");
    VerdictPlace ofOne = VerdictPlace.of(one, data);
    VerdictPlace ofTwo = VerdictPlace.of(two, data);
    assertThat(ofOne.file()).hasParentRaw(data).isNotEqualTo(ofTwo.file());
    append(VerdictFile.open(ofOne.file(), Entries.EXPORT), FIRST);
    Files.createDirectory(folder.resolve("gone"));
    VerdictPlace back = VerdictPlace.of(one, data);
    assertThat(back.file()).isEqualTo(folder.resolve("gone/street.review.ndjson"));
    assertThat(back.readToo()).containsExactly(ofOne.file());
  }

  @Test
  void aNameTooLongForAFileGoesToTheDataFolder() throws Exception {
    Path data = folder.resolve("data");
    VerdictPlace place = VerdictPlace.of(folder.resolve("ä".repeat(124) + ".json"), data);
    assertThat(place.file()).hasParentRaw(data);
    append(VerdictFile.open(place.file(), Entries.EXPORT), FIRST);
    assertThat(ReviewContents.read(place.file()).entries()).containsExactly(FIRST);
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws Exception {
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.writeString(file, HEADER + EntryWriter.line(FIRST));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      Assumptions.assumeFalse(Files.isWritable(folder), "this user may write anywhere");
      assertThat(VerdictPlace.of(folder.resolve("street.ndjson"), Path.of("data")).readToo())
          .isEqualTo(List.of(file));
      try (VerdictFile opened = open()) {
        assertThat(opened.contents().entries()).containsExactly(FIRST);
        assertThat(opened.notices()).singleElement().asString().contains("cannot be saved");
      }
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
