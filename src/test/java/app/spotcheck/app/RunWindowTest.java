package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.verdict.ReviewContents;
import app.spotcheck.review.verdict.Verdict;
import app.spotcheck.review.verdict.VerdictFile;
import app.spotcheck.session.ReviewRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes along with the verdicts of a run: notes, reasons, what was passed over, what was seen.
class RunWindowTest extends WindowTest {
  @BeforeEach
  void openRows() {
    Exports.writePicture(folder, "grey.png");
    showWindow();
    openExport(
        Exports.write(
            folder,
            "judged.ndjson",
            Exports.row(
                "row-1",
                "grey.png",
                Exports.box("a", "Thing", 10, 10, 20, 20),
                Exports.box("b", "Other", 40, 10, 20, 20)),
            Exports.row("row-2", "grey.png", Exports.box("c", "Thing", 10, 10, 20, 20))));
    waitForMedia();
    moveTo("#rows");
    run(() -> session().review().reviewerProperty().set("someone"));
  }

  private void chord(KeyCode key, KeyCode... modifiers) {
    press(modifiers).type(key).release(modifiers);
  }

  private ReviewRun units() {
    return session().review().run();
  }

  private void waitForUnit(int position) {
    waitFor("unit " + position, () -> units().positionProperty().get() == position);
    settle();
  }

  private void begin() {
    chord(KeyCode.M, KeyCode.CONTROL, KeyCode.ALT);
    waitForUnit(0);
    waitFor(
        "the first object to be selected",
        () -> display().selection().objectsProperty().get().equals(Set.of(0)));
  }

  private List<Verdict> verdicts() {
    Path file = folder.resolve("judged.review.ndjson");
    try {
      return Files.exists(file)
          ? ReviewContents.read(file).entries().stream()
              .filter(Verdict.class::isInstance)
              .map(Verdict.class::cast)
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void enterKeepsTheNoteAndGivesTheKeysBack() {
    begin();
    clickOn("#review-note").write("too wide 2");
    type(KeyCode.ENTER);
    assertThat(units().positionProperty().get()).as("no verdict yet").isZero();
    type(KeyCode.DIGIT2);
    waitForUnit(1);
    waitFor("the verdict", () -> verdicts().size() == 1);
    assertThat(verdicts().getFirst().note()).isEqualTo("too wide 2");
    assertThat(verdicts().getFirst().reasons()).containsExactly("class");
    clickOn("#review-note").write("x");
    type(KeyCode.ESCAPE);
    assertThat(units().isOn()).as("Escape leaves the note alone").isTrue();
    type(KeyCode.A);
    waitForUnit(2);
  }

  @Test
  void whatWasPassedOverIsToldAtTheEnd() {
    begin();
    chord(KeyCode.RIGHT, KeyCode.SHIFT);
    waitForUnit(1);
    waitForRow(0);
    type(KeyCode.A);
    waitForUnit(2);
    chord(KeyCode.RIGHT, KeyCode.SHIFT);
    waitForUnit(3);
    assertThat(text("#review-title")).isEqualTo("Objects listed: at the end, 2 passed over");
    clickOn("#review-first-unjudged");
    waitForUnit(0);
    type(KeyCode.A);
    waitForUnit(2);
    waitForRow(1);
    type(KeyCode.A);
    waitForUnit(3);
    assertThat(text("#review-title")).isEqualTo("Objects listed: at the end");
    assertThat(isShown("#review-first-unjudged")).isFalse();
    chord(KeyCode.HOME, KeyCode.SHIFT);
    waitFor("that nothing is left", () -> notice().contains("All units of the run are judged"));
  }

  @Test
  void aKeyLeadsToTheFirstUnitNotJudged() {
    begin();
    type(KeyCode.A);
    waitForUnit(1);
    chord(KeyCode.RIGHT, KeyCode.SHIFT);
    waitForUnit(2);
    chord(KeyCode.HOME, KeyCode.SHIFT);
    waitForUnit(1);
  }

  @Test
  void equalReasonsAreRefusedWhileTheyAreTyped() {
    chord(KeyCode.E, KeyCode.CONTROL, KeyCode.SHIFT);
    waitFor("the dialog", () -> lookup("#reason-text-1").tryQuery().isPresent());
    run(() -> lookup("#reason-text-3").queryAs(TextField.class).setText(" class "));
    assertThat(text("#reasons-fault")).isEqualTo("3 is the same as 2.");
    assertThat(okIsOff()).isTrue();
    run(() -> lookup("#reason-text-3").queryAs(TextField.class).setText(""));
    run(() -> lookup("#reason-text-4").queryAs(TextField.class).setText(""));
    assertThat(text("#reasons-fault")).as("none is no reason").isEmpty();
    assertThat(okIsOff()).isFalse();
    type(KeyCode.ESCAPE);
  }

  private boolean okIsOff() {
    return fx(() ->
        lookup(".button")
            .match((Button button) -> "OK".equals(button.getText()))
            .query()
            .isDisabled());
  }

  @Test
  void faintObjectsAreNotSeen() {
    begin();
    UnitKey first = UnitKey.object("row-1", "a");
    UnitKey second = UnitKey.object("row-1", "b");
    waitFor("the unit to be seen", () -> session().review().wasSeen(first));
    assertThat(session().review().wasSeen(second)).as("faint beside it").isFalse();
    chord(KeyCode.D, KeyCode.SHIFT);
    run(() -> canvas().navigation().fit());
    waitFor("both at full strength", () -> session().review().wasSeen(second));
  }

  @Test
  void whatIsPaintedWithoutColourIsNotSeen() {
    run(() ->
        display()
            .optionsProperty()
            .set(
                display()
                    .optionsProperty()
                    .get()
                    .withStyle(
                        display()
                            .optionsProperty()
                            .get()
                            .style()
                            .withFillOpacity(0.02)
                            .withOutlineOpacity(0))));
    begin();
    chord(KeyCode.D, KeyCode.SHIFT);
    chord(KeyCode.RIGHT, KeyCode.SHIFT);
    chord(KeyCode.RIGHT, KeyCode.SHIFT);
    waitForUnit(2);
    waitForRow(1);
    run(() ->
        display()
            .optionsProperty()
            .set(
                display()
                    .optionsProperty()
                    .get()
                    .withStyle(display().optionsProperty().get().style().withOutlineOpacity(1))));
    waitFor("the last", () -> session().review().wasSeen(UnitKey.object("row-2", "c")));
    assertThat(session().review().wasSeen(UnitKey.object("row-1", "a"))).isFalse();
  }

  @Test
  void theDialogTellsWhatASampleWouldBeOf() {
    chord(KeyCode.M, KeyCode.CONTROL);
    waitFor("all", () -> populationIs("of 3 objects in 2 rows"));
    run(() -> lookup("#sample-filter").queryAs(TextField.class).setText("id = row-1"));
    waitFor("those of a row", () -> populationIs("of 2 objects in 1 row"));
    run(() -> lookup("#sample-filter").queryAs(TextField.class).setText("id ="));
    waitFor("none while the filter is unfinished", () -> populationIs(""));
    run(() -> {
      lookup("#sample-filter").queryAs(TextField.class).setText("");
      lookup("#sample-unit").queryAs(ComboBox.class).getSelectionModel().select(1);
    });
    waitFor("rows", () -> populationIs("of 2 rows"));
    type(KeyCode.ESCAPE);
  }

  private boolean populationIs(String text) {
    return lookup("#sample-population").tryQuery().isPresent()
        && text("#sample-population").equals(text);
  }

  @Test
  void unitsOfASampleThatAreGoneAreTold() {
    chord(KeyCode.M, KeyCode.CONTROL);
    waitFor("the dialog", () -> lookup("#sample-size").tryQuery().isPresent());
    run(() -> lookup("#sample-size").queryAs(TextField.class).setText("3"));
    clickOn("Draw sample");
    waitForUnit(0);
    run(() -> session().closeExport());
    openExport(
        Exports.write(
            folder,
            "judged.ndjson",
            Exports.row("row-1", "grey.png", Exports.box("b", "Other", 40, 10, 20, 20))));
    waitFor("the index", () -> !session().workingProperty().get());
    chord(KeyCode.M, KeyCode.CONTROL);
    waitForUnit(0);
    waitFor("what is gone", () -> notice().contains("2 of the 3 units of the sample are gone"));
    assertThat(units().size()).isEqualTo(1);
  }

  /// Begins a run and is refused a verdict, as long as this file is open.
  private VerdictFile refusedByOthers() throws IOException {
    Path export = folder.resolve("judged.ndjson");
    VerdictFile others =
        VerdictFile.open(folder.resolve("judged.review.ndjson"), ExportIdentity.of(export));
    begin();
    type(KeyCode.A);
    waitFor("why not", () -> notice().contains("Another window or program writes into"));
    return others;
  }

  @Test
  void verdictsCanBeGivenOnceAnotherWriterIsGone() throws Exception {
    VerdictFile others = refusedByOthers();
    type(KeyCode.A);
    settle();
    assertThat(units().positionProperty().get()).as("not judged").isZero();
    others.close();
    type(KeyCode.A);
    waitForUnit(1);
    waitFor("the verdict", () -> verdicts().size() == 1);
    assertThat(notice()).doesNotContain("Another window");
  }

  @Test
  void theNoticeOfAnotherWriterGoesWithTheFocus() throws Exception {
    VerdictFile others = refusedByOthers();
    run(() -> session().review().tryAgain());
    others.close();
    waitFor(
        "the notice to go",
        () -> {
          session().review().tryAgain();
          return !isShown("#notice");
        });
    type(KeyCode.A);
    waitForUnit(1);
  }
}
