package app.spotcheck.review.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.review.ExportIdentity;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A renamed export gets its verdicts under its new name.
class VerdictCopyTest {
  private static final Verdict FIRST = Entries.verdict("ann", 1, Decision.REJECT, "a");
  private static final String FOREIGN = "{\"of\":\"something else\"}\n";
  private static final ExportIdentity RENAMED =
      new ExportIdentity("a.json", Entries.EXPORT.size(), Entries.EXPORT.fingerprint());

  @TempDir Path folder = Path.of("");

  private Path original() throws Exception {
    String header = EntryWriter.line(new ReviewHeader(ReviewHeader.NEWEST, Entries.EXPORT));
    return Files.writeString(
        folder.resolve("street.review.ndjson"), header + EntryWriter.line(FIRST) + FOREIGN);
  }

  @Test
  void copyNamesTheExportAsItIsCalledNow() throws Exception {
    Path copy = folder.resolve("a.review.ndjson");
    VerdictCopy.write(original(), copy, RENAMED);
    String header = EntryWriter.line(new ReviewHeader(ReviewHeader.NEWEST, RENAMED));
    assertThat(copy).hasContent(header + EntryWriter.line(FIRST) + FOREIGN);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whoMayReadTheVerdictsMayReadTheCopy() throws Exception {
    Path from = original();
    Path copy = folder.resolve("a.review.ndjson");
    VerdictCopy.write(from, copy, RENAMED);
    Assumptions.assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class));
    assertThat(Files.getPosixFilePermissions(copy)).isEqualTo(Files.getPosixFilePermissions(from));
  }

  @Test
  void exportOfTheSameStemStillHasVerdictsOfItsOwn() throws Exception {
    Path renamed = Files.writeString(folder.resolve("a.json"), "[]");
    Path other = Files.writeString(folder.resolve("a.ndjson"), "{}");
    Path own = VerdictPlace.of(renamed, folder).file();
    VerdictCopy.write(original(), own, RENAMED);
    assertThat(VerdictPlace.of(renamed, folder).file()).isEqualTo(own);
    assertThat(VerdictPlace.of(other, folder).file()).isNotEqualTo(own);
  }

  @Test
  void verdictsThatAreThereAreNotWrittenOver() throws Exception {
    Path own = Files.writeString(folder.resolve("a.review.ndjson"), "mine");
    assertThatThrownBy(() -> VerdictCopy.write(original(), own, RENAMED))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(own).hasContent("mine");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }
}
