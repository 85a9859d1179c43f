package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.review.verdict.ReviewContents;
import app.spotcheck.review.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// How objects and rows stand is seen and heard where they are listed.
class VerdictMarksWindowTest extends WindowTest {
  private void openRows() {
    Exports.writePicture(folder, "grey.png");
    Path export =
        Exports.write(
            folder,
            "marked.ndjson",
            Exports.row(
                "row-1",
                "grey.png",
                Exports.box("a", "First", 10, 10, 20, 20),
                Exports.box("b", "Second", 60, 10, 20, 20)),
            Exports.row("row-2", "grey.png", Exports.box("c", "Third", 10, 10, 20, 20)),
            Exports.row("row-3", "grey.png"));
    showWindow();
    openExport(export);
    waitForMedia();
    moveTo("#rows");
    run(() -> session().review().reviewerProperty().set("someone"));
  }

  private void chord(KeyCode key, KeyCode... modifiers) {
    press(modifiers).type(key).release(modifiers);
  }

  private void waitForUnit(int position) {
    waitFor(
        "unit " + position, () -> session().review().run().positionProperty().get() == position);
    settle();
  }

  /// What is heard of the first thing of a kind whose text has a part.
  private String heard(String style, String part) {
    return lookup(style).queryAll().stream()
        .map(Node::getAccessibleText)
        .filter(text -> text != null && text.contains(part))
        .findFirst()
        .orElse("");
  }

  private void waitToHear(String style, String part, String said) {
    waitFor(part + ": " + said, () -> heard(style, part).contains(said));
  }

  private void waitNotToHear(String style, String part, String said) {
    waitFor(part + " without " + said, () -> !heard(style, part).contains(said));
  }

  private List<Verdict> written() {
    try {
      return ReviewContents.read(folder.resolve("marked.review.ndjson")).entries().stream()
          .filter(Verdict.class::isInstance)
          .map(Verdict.class::cast)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void treeAndListFollowEachVerdict() {
    openRows();
    assertThat(heard(".tree-cell", "First")).isEqualTo("First box");
    chord(KeyCode.M, KeyCode.CONTROL, KeyCode.ALT);
    waitForUnit(0);
    type(KeyCode.A);
    waitForUnit(1);
    waitToHear(".tree-cell", "First", "box, accepted");
    waitToHear("#rows .row-line", "Row 1", ", 1 object judged");
    type(KeyCode.R);
    waitForUnit(2);
    waitToHear("#rows .row-line", "Row 1", ", rejected, 2 objects judged");
    type(KeyCode.U);
    waitForUnit(3);
    waitToHear("#rows .row-line", "Row 2", ", unsure, 1 object judged");
    assertThat(heard("#rows .row-line", "Row 3")).doesNotContain("judged");
    chord(KeyCode.Z, KeyCode.CONTROL);
    waitForUnit(2);
    waitNotToHear("#rows .row-line", "Row 2", "judged");
    run(() -> session().review().reviewerProperty().set("another"));
    assertThat(heard("#rows .row-line", "Row 1")).doesNotContain("judged");
  }

  @Test
  void whatChangedSinceItWasJudgedSaysSo() throws Exception {
    Files.writeString(
        folder.resolve("marked.review.ndjson"),
        """
        {"spotcheck":"review","version":1}
        {"type":"verdict","reviewer":"someone","time":"2026-01-02T03:04:05Z","decision":"accept",\
        "data_row_id":"row-1","feature_id":"b","label_id":"label-1","content":"another"}
        """);
    openRows();
    waitToHear(".tree-cell", "Second", "box, was accepted, since changed");
    assertThat(heard(".tree-cell", "First")).isEqualTo("First box");
  }

  @Test
  void rowsSelectedInTheGridAreJudgedAndUndoneTogether() {
    openRows();
    type(KeyCode.B);
    waitFor("the grid", () -> isShown("#grid"));
    type(KeyCode.A);
    waitFor("the reason", () -> session().failureProperty().get() != null);
    assertThat(folder.resolve("marked.review.ndjson"))
        .as("the row on show is not selected on purpose")
        .doesNotExist();
    run(() -> {
      session().selection().selectOnly(0);
      session().selection().toggle(2);
    });
    type(KeyCode.DIGIT2);
    waitToHear("#grid .row-tile", "Row 1", ", rejected");
    waitToHear("#grid .row-tile", "Row 3", ", rejected");
    assertThat(heard("#grid .row-tile", "Row 2")).doesNotContain("rejected");
    waitFor("it to be told", () -> notice().startsWith("2 rows: rejected."));
    waitFor("two verdicts in the file", () -> written().size() == 2);
    assertThat(written()).allMatch(verdict -> verdict.unit().isRow());
    assertThat(written()).allMatch(verdict -> verdict.reasons().equals(List.of("class")));
    chord(KeyCode.Z, KeyCode.CONTROL);
    waitFor("four entries in the file", () -> written().size() == 4);
    waitFor("no row to be judged", () -> !heard("#grid .row-tile", "Row 1").contains("rejected"));
    assertThat(heard("#grid .row-tile", "Row 3")).doesNotContain("rejected");
    assertThat(fx(() -> session().review().counts().judged())).isZero();
  }

  @Test
  void objectsSelectedOutsideOfARunAreJudgedTogether() {
    openRows();
    run(() -> display().selection().select(List.of(0, 1)));
    type(KeyCode.U);
    waitToHear(".tree-cell", "First", "unsure");
    waitToHear(".tree-cell", "Second", "unsure");
    assertThat(fx(() -> session().review().run().isOn())).isFalse();
    chord(KeyCode.Z, KeyCode.CONTROL);
    waitNotToHear(".tree-cell", "First", "unsure");
    waitNotToHear(".tree-cell", "Second", "unsure");
  }
}
