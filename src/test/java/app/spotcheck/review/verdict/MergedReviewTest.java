package app.spotcheck.review.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.review.UnitKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of several reviewers add up to one, however often they are merged.
class MergedReviewTest {
  private static final String HEADER =
      EntryWriter.line(new ReviewHeader(ReviewHeader.NEWEST, Entries.EXPORT));
  private static final String NOTE = "{\"my\":\"note\"}\n";

  @TempDir Path folder;

  private static ReviewContents contents(String text) throws IOException {
    return ReviewContents.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String lines(ReviewEntry... entries) {
    return Stream.of(entries).map(EntryWriter::line).collect(Collectors.joining());
  }

  private static List<String> texts(MergedReview merged) {
    return merged.lines().stream().map(ReviewLine::text).toList();
  }

  private static ReviewContents ofAnn() throws IOException {
    return contents(
        HEADER
            + lines(
                Entries.verdict("ann", 1, Decision.ACCEPT, "a"),
                Entries.verdict("ann", 3, Decision.REJECT, "b"),
                Entries.verdict("ann", 5, Decision.ACCEPT, "c"),
                Entries.verdict("ann", 7, Decision.ACCEPT, "d", "before"))
            + NOTE);
  }

  private static ReviewContents ofBob() throws IOException {
    return contents(
        HEADER
            + lines(
                Entries.verdict("bob", 2, Decision.ACCEPT, "a"),
                Entries.verdict("bob", 4, Decision.ACCEPT, "b"),
                Entries.verdict("bob", 8, Decision.REJECT, "d", "after")));
  }

  @Test
  void conflictsAndAgreementAreOfWhatBothSawTheSame() throws IOException {
    MergedReview merged = MergedReview.of(List.of(ofAnn(), ofBob()));
    assertThat(merged.conflicts())
        .containsExactly(
            new Conflict(
                UnitKey.object("row", "b"),
                List.of(
                    Entries.verdict("ann", 3, Decision.REJECT, "b"),
                    Entries.verdict("bob", 4, Decision.ACCEPT, "b"))));
    AgreementTable table = merged.agreements().getFirst();
    assertThat(merged.agreements()).hasSize(1);
    assertThat(List.of(table.first(), table.second())).containsExactly("ann", "bob");
    assertThat(table.counts()).isDeepEqualTo(new long[][] {{1, 0, 0}, {1, 0, 0}, {0, 0, 0}});
    assertThat(table.count(Decision.REJECT, Decision.ACCEPT)).isEqualTo(1);
    assertThat(table.total()).isEqualTo(2);
  }

  @Test
  void eachTwoOfThreeReviewersAreCompared() throws IOException {
    ReviewContents ofEve =
        contents(HEADER + lines(Entries.verdict("eve", 9, Decision.UNSURE, "a")));
    MergedReview merged = MergedReview.of(List.of(ofEve, ofAnn(), ofBob()));
    assertThat(merged.agreements())
        .extracting(table -> table.first() + "-" + table.second() + " " + table.total())
        .containsExactly("ann-bob 2", "ann-eve 1", "bob-eve 1");
    assertThat(merged.conflicts()).hasSize(2);
  }

  @Test
  void mergingTwiceChangesNothing() throws IOException {
    MergedReview once = MergedReview.of(List.of(ofAnn(), ofBob()));
    MergedReview twice = MergedReview.of(List.of(ofBob(), ofAnn(), ofBob(), ofAnn()));
    assertThat(texts(twice)).isEqualTo(texts(once));
    assertThat(twice.conflicts()).isEqualTo(once.conflicts());
  }

  @Test
  void aMergedFileHoldsAllLinesAndMergesWithItsParts() throws IOException {
    Path file = folder.resolve("all.review.ndjson");
    MergedReview merged = MergedReview.of(List.of(ofAnn(), ofBob()));
    merged.write(file);
    ReviewContents written = ReviewContents.read(file);
    assertThat(written.header()).isEqualTo(new ReviewHeader(1, Entries.EXPORT));
    assertThat(written.foreignLines()).extracting(ReviewLine::text).containsExactly(NOTE.strip());
    assertThat(texts(MergedReview.of(List.of(ofBob(), written, ofAnn())))).isEqualTo(texts(merged));
    merged.write(file);
    assertThat(ReviewContents.read(file).lines()).hasSize(8);
    try (VerdictFile opened = VerdictFile.open(file, Entries.EXPORT)) {
      assertThat(opened.readOnlyReason()).isEmpty();
      assertThatThrownBy(() -> merged.write(file)).hasMessageContaining("another window");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).noneMatch(path -> path.toString().endsWith(".part"));
    }
  }

  @Test
  void fieldsOfANewerProgramSurvive() throws IOException {
    Verdict verdict = Entries.verdict("ann", 1, Decision.ACCEPT, "a");
    String fuller = lines(verdict).replace("{\"type\"", "{\"mood\":1,\"type\"");
    ReviewContents plain = contents(HEADER + lines(verdict));
    ReviewContents newer = contents(HEADER.replace("\"version\":1", "\"version\":3") + fuller);
    for (List<ReviewContents> files : List.of(List.of(plain, newer), List.of(newer, plain))) {
      MergedReview merged = MergedReview.of(files);
      assertThat(texts(merged)).containsExactly(fuller.strip());
      Path file = folder.resolve("newer.review.ndjson");
      merged.write(file);
      assertThat(ReviewContents.read(file).header()).isEqualTo(new ReviewHeader(3, Entries.EXPORT));
    }
  }

  @Test
  void aClockThatWasSetBackDoesNotTurnAFileAround() throws IOException {
    Verdict later = Entries.verdict("ann", 100, Decision.ACCEPT, "a");
    Verdict afterwards = Entries.verdict("ann", 50, Decision.REJECT, "a");
    MergedReview merged =
        MergedReview.of(List.of(contents(HEADER + lines(later, afterwards)), ofBob()));
    assertThat(merged.verdicts().current(UnitKey.object("row", "a"), "ann")).hasValue(afterwards);
  }

  @Test
  void oneReviewersWorkAtTwoPlacesIsInTheOrderOfTime() throws IOException {
    Verdict first = Entries.verdict("ann", 1, Decision.ACCEPT, "a");
    Verdict second = Entries.verdict("ann", 2, Decision.REJECT, "a");
    MergedReview merged =
        MergedReview.of(
            List.of(
                contents(HEADER + lines(second)),
                contents(HEADER + lines(first, second.withdrawn(Entries.after(3))))));
    assertThat(merged.verdicts().current(UnitKey.object("row", "a"), "ann")).hasValue(first);
  }
}
