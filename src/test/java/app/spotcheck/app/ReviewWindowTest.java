package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.check.Rule;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.ReviewContents;
import app.spotcheck.review.verdict.ReviewEntry;
import app.spotcheck.review.verdict.Seen;
import app.spotcheck.review.verdict.Verdict;
import app.spotcheck.session.ReviewRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// Judging in the window.
class ReviewWindowTest extends WindowTest {
  private Path export = Path.of("");

  private void openRows() throws Exception {
    Exports.writePicture(folder, "grey.png");
    export =
        Exports.write(
            folder,
            "judged.ndjson",
            Exports.row("row-1", "grey.png", Exports.box("a", "Thing", 10, 10, 20, 20)),
            Exports.row(
                "row-2",
                "grey.png",
                Exports.box("b", "Thing", 10, 10, 20, 20),
                Exports.box("c", "Thing", 60, 10, 0, 20)),
            Exports.row("row-3", "grey.png", Exports.square("d", "Thing", 10, 10, 30)));
    showWindow();
    openExport(export);
    waitForMedia();
    moveTo("#rows");
    run(() -> session().review().reviewerProperty().set("someone"));
  }

  private ReviewRun units() {
    return session().review().run();
  }

  private void chord(KeyCode key, KeyCode... modifiers) {
    press(modifiers).type(key).release(modifiers);
  }

  private void waitForUnit(int position) {
    waitFor("unit " + position, () -> units().positionProperty().get() == position);
    settle();
  }

  private void beginWithAll() {
    chord(KeyCode.M, KeyCode.CONTROL, KeyCode.ALT);
    waitForUnit(0);
    waitFor("the first object to be selected", () -> selected().equals(Set.of(0)));
  }

  private Set<Integer> selected() {
    return display().selection().objectsProperty().get();
  }

  private List<Verdict> verdicts() throws Exception {
    Path file = folder.resolve("judged.review.ndjson");
    if (!Files.exists(file)) {
      return List.of();
    }
    List<ReviewEntry> entries = ReviewContents.read(file).entries();
    return entries.stream().filter(Verdict.class::isInstance).map(Verdict.class::cast).toList();
  }

  private void waitForVerdicts(int count) {
    waitFor(
        count + " verdicts in the file",
        () -> {
          try {
            return verdicts().size() == count;
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void eachKeyJudgesAndGoesOn() throws Exception {
    openRows();
    beginWithAll();
    assertThat(text("#review-title")).isEqualTo("Objects listed 1 of 4");
    assertThat(text("#review-standing")).isEqualTo("not judged");
    type(KeyCode.A);
    waitForUnit(1);
    waitForRow(1);
    type(KeyCode.DIGIT2);
    waitForUnit(2);
    waitFor("the next object to be selected", () -> selected().equals(Set.of(1)));
    clickOn("#reason-1");
    clickOn("#reason-5");
    fx(() -> {
      lookup("#review-note").queryAs(TextField.class).setText("twice, and too wide");
      return true;
    });
    clickOn("#review-reject");
    waitForUnit(3);
    type(KeyCode.U);
    waitForUnit(4);
    assertThat(text("#review-title")).isEqualTo("Objects listed: at the end");
    assertThat(text("#review-counts")).isEqualTo("4 judged");
    assertThat(text("#review-all")).isEqualTo("all: 1 accepted, 2 rejected, 1 unsure");
    waitForVerdicts(4);
    assertThat(verdicts())
        .extracting(v -> v.unit().featureId())
        .containsExactly("a", "b", "c", "d");
    assertThat(verdicts())
        .extracting(Verdict::decision)
        .containsExactly(Decision.ACCEPT, Decision.REJECT, Decision.REJECT, Decision.UNSURE);
    assertThat(verdicts().get(1).reasons()).containsExactly("class");
    assertThat(verdicts().get(2).reasons()).containsExactlyInAnyOrder("geometry", "duplicate");
    assertThat(verdicts().get(2).note()).isEqualTo("twice, and too wide");
    assertThat(verdicts().get(3).note()).as("a note is for one verdict").isEmpty();
    assertThat(verdicts()).allMatch(verdict -> verdict.reviewer().equals("someone"));
  }

  @Test
  void aVerdictIsTakenBackAndGivenAnew() throws Exception {
    openRows();
    beginWithAll();
    type(KeyCode.R);
    waitForUnit(1);
    chord(KeyCode.Z, KeyCode.CONTROL);
    waitForUnit(0);
    waitForRow(0);
    waitFor("the verdict to be gone", () -> text("#review-standing").equals("not judged"));
    type(KeyCode.A);
    waitForUnit(1);
    chord(KeyCode.LEFT, KeyCode.SHIFT);
    waitForUnit(0);
    waitFor("the verdict", () -> text("#review-standing").equals("accepted"));
    waitForVerdicts(3);
  }

  @Test
  void aSampleIsDrawnAndGoesOnWhereItWas() throws Exception {
    openRows();
    chord(KeyCode.M, KeyCode.CONTROL);
    waitFor("the dialog", () -> lookup("#sample-size").tryQuery().isPresent());
    fx(() -> {
      lookup("#sample-size").queryAs(TextField.class).setText("3");
      return true;
    });
    clickOn("Draw sample");
    waitForUnit(0);
    assertThat(units().size()).isEqualTo(3);
    assertThat(folder.resolve("judged.sample.json")).exists();
    type(KeyCode.A);
    waitForUnit(1);
    waitForVerdicts(1);

    run(() -> session().closeExport());
    openExport(export);
    waitForMedia();
    chord(KeyCode.M, KeyCode.CONTROL);
    waitForUnit(1);
    type(KeyCode.A);
    waitForUnit(2);
    type(KeyCode.A);
    waitForUnit(3);
    waitForVerdicts(3);
    assertThat(new HashSet<>(verdicts().stream().map(Verdict::unit).toList())).hasSize(3);
  }

  @Test
  void aSampleIsDrawnOfTheRowsOfTheFilter() throws Exception {
    openRows();
    run(() -> session().search().textProperty().set("id = row-2"));
    waitFor("the rows", () -> session().shownProperty().get().size() == 1);
    chord(KeyCode.M, KeyCode.CONTROL);
    waitFor("the dialog", () -> lookup("#sample-size").tryQuery().isPresent());
    assertThat(lookup("#sample-filter").queryAs(TextField.class).getText()).isEqualTo("id = row-2");
    run(() -> lookup("#sample-filter").queryAs(TextField.class).setText("id ="));
    clickOn("Draw sample");
    waitFor("what is wrong", () -> text("#sample-fault").startsWith("Of the rows: "));
    run(() -> lookup("#sample-filter").queryAs(TextField.class).setText("id = row-2"));
    clickOn("Draw sample");
    waitForUnit(0);
    assertThat(units().size()).as("the objects of that row").isEqualTo(2);
  }

  @Test
  void verdictsThatAnotherExportNoLongerFitsAreTold() throws Exception {
    openRows();
    beginWithAll();
    for (int unit = 1; unit <= 4; unit++) {
      type(KeyCode.A);
      waitForUnit(unit);
    }
    waitForVerdicts(4);
    run(() -> session().closeExport());
    Exports.write(
        folder,
        "judged.ndjson",
        Exports.row("row-1", "grey.png", Exports.box("a", "Thing", 10, 10, 20, 20)),
        Exports.row("row-2", "grey.png", Exports.box("b", "Thing", 11, 10, 20, 20)));
    openExport(export);
    waitFor("what does not fit", () -> notice().contains("another export"));
    assertThat(notice())
        .contains("1 still hold, 1 are on what has changed since, 2 on what is no longer there");
    waitForMedia();
    chord(KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT);
    waitFor("what has changed", () -> text("#review-title").equals("Objects not judged 1 of 1"));
    waitForRow(1);
    type(KeyCode.R);
    waitForVerdicts(5);
    waitFor("its end", () -> text("#review-title").endsWith("at the end"));
  }

  @Test
  void atTheEndNothingMoreIsJudged() throws Exception {
    openRows();
    beginWithAll();
    for (int unit = 1; unit <= 4; unit++) {
      type(KeyCode.A);
      waitForUnit(unit);
    }
    waitForVerdicts(4);
    type(KeyCode.R);
    waitFor("why not", () -> notice().contains("at its end"));
    assertThat(verdicts()).hasSize(4);
  }

  @Test
  void aKeyThatIsQuickerThanTheNextRowJudgesNothing() throws Exception {
    openRows();
    beginWithAll();
    run(() -> {
      units().next();
      session().review().judge(Decision.REJECT, null);
    });
    waitFor("why not", () -> notice().contains("not the row of the unit"));
    waitForRow(1);
    assertThat(verdicts()).isEmpty();
  }

  @Test
  void aKeyThatIsHeldJudgesOnce() throws Exception {
    openRows();
    beginWithAll();
    KeyEvent held =
        new KeyEvent(KeyEvent.KEY_PRESSED, "a", "a", KeyCode.A, false, false, false, false);
    run(() -> {
      Scene scene = window().stage().getScene();
      for (int i = 0; i < 5; i++) {
        Event.fireEvent(scene, held.copyFor(null, scene));
      }
    });
    waitForUnit(1);
    waitForVerdicts(1);
    assertThat(units().positionProperty().get()).isEqualTo(1);
  }

  @Test
  void reasonsAndNotesStayWithTheirUnit() throws Exception {
    openRows();
    beginWithAll();
    clickOn("#reason-2");
    run(() -> session().review().noteProperty().set("for the first one only"));
    chord(KeyCode.RIGHT, KeyCode.SHIFT);
    waitForUnit(1);
    waitForRow(1);
    type(KeyCode.A);
    waitForVerdicts(1);
    assertThat(verdicts().getFirst().reasons()).isEmpty();
    assertThat(verdicts().getFirst().note()).isEmpty();
  }

  @Test
  void verdictsOfAnEarlierOpeningAreNotTakenBackByAKey() throws Exception {
    openRows();
    beginWithAll();
    type(KeyCode.A);
    waitForUnit(1);
    waitForVerdicts(1);
    run(() -> session().closeExport());
    openExport(export);
    waitForMedia();
    waitFor("the verdict", () -> session().review().counts().accepted() == 1);
    chord(KeyCode.Z, KeyCode.CONTROL);
    waitFor("why not", () -> notice().contains("before the export was opened"));
    assertThat(session().review().counts().accepted()).isEqualTo(1);
  }

  @Test
  void whatIsOnScreenLongEnoughIsSeen() throws Exception {
    openRows();
    beginWithAll();
    UnitKey first = UnitKey.object("row-1", "a");
    UnitKey third = UnitKey.object("row-3", "d");
    waitFor("the object to be seen", () -> session().review().wasSeen(first));
    assertThat(verdicts()).as("nothing is written before a verdict").isEmpty();
    type(KeyCode.A);
    waitForUnit(1);
    waitFor(
        "that it is in the file",
        () -> {
          try {
            return ReviewContents.read(folder.resolve("judged.review.ndjson")).entries().stream()
                .anyMatch(entry -> entry instanceof Seen seen && seen.featureIds().contains("a"));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(session().review().wasSeen(third)).as("never on show").isFalse();
  }

  @Test
  void findingsAreJudged() throws Exception {
    openRows();
    chord(KeyCode.Y, KeyCode.CONTROL);
    waitFor("the check to end", () -> session().findings().summaryProperty().get() != null);
    assertThat(session().findings().listed())
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo(Rule.ZERO_AREA));
    chord(KeyCode.Y, KeyCode.CONTROL, KeyCode.ALT);
    waitForUnit(0);
    waitForRow(1);
    assertThat(Objects.requireNonNull(fx(() -> units().currentProperty().get())).unit().featureId())
        .isEqualTo("c");
  }

  @Test
  void outsideOfARunNothingIsJudged() throws Exception {
    openRows();
    type(KeyCode.A);
    waitFor("the reason", () -> session().failureProperty().get() != null);
    assertThat(session().failureProperty().get()).contains("Begin one in the menu Review");
    beginWithAll();
    chord(KeyCode.Q, KeyCode.SHIFT);
    settle();
    assertThat(isShown("#review-bar")).isFalse();
    assertThat(verdicts()).isEmpty();
    assertThat(folder.resolve("judged.review.ndjson")).doesNotExist();
  }

  @Test
  void selectedObjectsAreJudgedTogether() throws Exception {
    openRows();
    beginWithAll();
    chord(KeyCode.RIGHT, KeyCode.SHIFT);
    waitForRow(1);
    waitFor("the object to be selected", () -> selected().equals(Set.of(0)));
    run(() -> display().selection().select(List.of(1)));
    type(KeyCode.R);
    waitForVerdicts(1);
    assertThat(verdicts().getFirst().unit().featureId()).isEqualTo("c");
    assertThat(units().positionProperty().get()).as("the unit itself is not judged").isEqualTo(1);
  }

  @Test
  void whatIsNotJudgedYetIsARunOfItsOwn() throws Exception {
    openRows();
    beginWithAll();
    chord(KeyCode.RIGHT, KeyCode.SHIFT);
    waitForUnit(1);
    type(KeyCode.A);
    waitForUnit(2);
    chord(KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT);
    waitFor("the rest", () -> text("#review-title").equals("Objects not judged 1 of 3"));
    waitForRow(0);
    type(KeyCode.R);
    waitForUnit(1);
    waitForRow(1);
    waitFor("the object without an area", () -> selected().equals(Set.of(1)));
  }

  @Test
  void rowsAreJudgedOneByOneInTheOrderOfTheList() throws Exception {
    openRows();
    run(() -> session().search().textProperty().set("key ~ row-2 or key ~ row-3"));
    waitFor("the filter", () -> session().shownProperty().get().size() == 2);
    chord(KeyCode.R, KeyCode.CONTROL, KeyCode.SHIFT);
    waitFor("the run", () -> text("#review-title").equals("Rows listed 1 of 2"));
    waitForRow(1);
    assertThat(text("#review-standing")).isEqualTo("not judged");
    clickImage(20, 20);
    type(KeyCode.A);
    waitForUnit(1);
    waitForRow(2);
    type(KeyCode.DIGIT4);
    waitForUnit(2);
    waitForVerdicts(2);
    assertThat(verdicts())
        .extracting(Verdict::unit)
        .containsExactly(UnitKey.row("row-2"), UnitKey.row("row-3"));
    assertThat(verdicts().get(1).reasons()).containsExactly("missing object");
    chord(KeyCode.LEFT, KeyCode.SHIFT);
    waitForUnit(1);
    waitFor("the verdict", () -> text("#review-standing").equals("rejected"));
  }

  private void writeReason(int digit, String text) {
    fx(() -> {
      lookup("#reason-text-" + digit).queryAs(TextField.class).setText(text);
      return true;
    });
  }

  private void openReasons() {
    chord(KeyCode.E, KeyCode.CONTROL, KeyCode.SHIFT);
    waitFor("the dialog", () -> lookup("#reason-text-1").tryQuery().isPresent());
  }

  @Test
  void reasonsAreTheReviewersOwn() throws Exception {
    openRows();
    beginWithAll();
    type(KeyCode.DIGIT1);
    waitForUnit(1);
    openReasons();
    writeReason(1, "  too loose ");
    writeReason(2, "");
    writeReason(6, "");
    clickOn("OK");
    waitFor("the first reason", () -> text("#reason-1").equals("1 too loose"));
    assertThat(text("#reason-2")).isEqualTo("2 answer");
    assertThat(lookup("#reason-5").tryQuery()).isEmpty();
    type(KeyCode.DIGIT1);
    waitForUnit(2);
    waitForVerdicts(2);
    assertThat(verdicts().getFirst().reasons()).containsExactly("geometry");
    assertThat(verdicts().getLast().reasons()).containsExactly("too loose");
    type(KeyCode.DIGIT6);
    waitFor("the reason", () -> notice().contains("The digit 6 has no reason"));
    assertThat(settingsFile().read().controls().judging().reasons())
        .containsExactly("too loose", "answer", "missing object", "duplicate");
    openReasons();
    clickOn("#usual-reasons");
    clickOn("OK");
    waitFor("the usual reasons", () -> text("#reason-1").equals("1 geometry"));
    assertThat(settingsFile().read().controls().judging().reasons()).isNull();
  }
}
