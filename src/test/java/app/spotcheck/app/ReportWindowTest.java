package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Making a report from the window.
class ReportWindowTest extends WindowTest {
  private void judgeTwo() throws Exception {
    Exports.writePicture(folder, "grey.png");
    Path export =
        Exports.write(
            folder,
            "judged.ndjson",
            Exports.row("row-1", "grey.png", Exports.box("a", "Thing", 10, 10, 20, 20)),
            Exports.row("row-2", "grey.png", Exports.box("b", "Thing", 10, 10, 20, 20)));
    showWindow();
    openExport(export);
    waitForMedia();
    moveTo("#rows");
    run(() -> session().review().reviewerProperty().set("someone@example.org"));
    chord(KeyCode.M, KeyCode.CONTROL, KeyCode.ALT);
    waitFor("the run", () -> session().review().run().positionProperty().get() == 0);
    type(KeyCode.A);
    waitFor("the second unit", () -> session().review().run().positionProperty().get() == 1);
    settle();
    type(KeyCode.DIGIT1);
    waitFor("two verdicts", () -> session().review().counts().rejected() == 1);
  }

  private void chord(KeyCode key, KeyCode... modifiers) {
    press(modifiers).type(key).release(modifiers);
  }

  private ReportPane openDialog() {
    chord(KeyCode.T, KeyCode.CONTROL, KeyCode.SHIFT);
    waitFor("the dialog", () -> lookup("#report-start").tryQuery().isPresent());
    return (ReportPane) lookup("#report-start").query().getParent().getParent();
  }

  private String shown(String id) {
    return lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void makesAReportWithWhatIsRejectedBesideIt() throws Exception {
    judgeTwo();
    ReportPane pane = openDialog();
    run(() -> {
      lookup("#report-rejected").queryAs(CheckBox.class).setSelected(true);
      lookup("#report-hide-emails").queryAs(CheckBox.class).setSelected(true);
      pane.start(folder.resolve("judged.report.html"));
    });
    waitFor("the outcome", () -> !shown("#report-outcome").isEmpty());

    assertThat(shown("#report-outcome")).startsWith("NOT ENOUGH");
    assertThat(shown("#report-state")).contains("judged.report.html");
    assertThat(Files.readString(folder.resolve("judged.report.html")))
        .contains("NOT ENOUGH")
        .doesNotContain("someone@example.org");
    assertThat(Files.readAllLines(folder.resolve("judged.report.rejected.csv")))
        .hasSize(2)
        .last()
        .asString()
        .contains("row-2", "geometry");
  }

  @Test
  void mergesTheVerdictsOfOthers() throws Exception {
    judgeTwo();
    Path others = folder.resolve("theirs.ndjson");
    Files.writeString(
        others,
        Files.readString(folder.resolve("judged.review.ndjson"))
            .replace("someone@example.org", "another@example.org"));
    ReportPane pane = openDialog();
    run(() -> {
      pane.verdicts().merge(List.of(others));
      pane.start(folder.resolve("both.json"));
    });
    waitFor("the outcome", () -> !shown("#report-outcome").isEmpty());

    assertThat(Files.readString(folder.resolve("both.json")))
        .contains("someone@example.org", "another@example.org", "kappa");
  }

  @Test
  void saysWhatIsWrongWithWhatIsAskedFor() throws Exception {
    judgeTwo();
    ReportPane pane = openDialog();
    run(() -> {
      lookup("#report-limit").queryAs(TextField.class).setText("many");
      pane.start(folder.resolve("judged.report.html"));
    });
    assertThat(shown("#report-state")).contains("is no share");

    run(() -> {
      lookup("#report-limit").queryAs(TextField.class).setText("5");
      pane.start(folder.resolve("no folder/report.html"));
    });
    waitFor("the reason", () -> shown("#report-state").contains("could not be written"));

    run(() -> pane.start(folder.resolve("report.txt")));
    waitFor("the reason", () -> shown("#report-state").contains(".html, .csv or .json"));
  }

  @Test
  void aFileOfOthersCanBeTakenAwayAgain() throws Exception {
    judgeTwo();
    Path others = Files.writeString(folder.resolve("theirs.ndjson"), "");
    ReportPane pane = openDialog();
    run(() -> pane.verdicts().merge(List.of(others, folder.resolve("judged.review.ndjson"))));
    waitFor(
        "that beside the export to be there once",
        () -> pane.verdicts().merged().equals(List.of(others)));
    clickOn("#report-verdicts .button");
    assertThat(fx(() -> pane.verdicts().merged())).isEmpty();
    assertThat(lookup("theirs.ndjson").tryQuery()).isEmpty();
    run(() -> pane.start(folder.resolve("judged.report.html")));
    waitFor("the outcome", () -> !shown("#report-outcome").isEmpty());
  }

  @Test
  void withoutVerdictsTheWindowNamesItsOwnControls() throws Exception {
    judgeTwo();
    run(() -> session().closeExport());
    Path other =
        Exports.write(
            folder,
            "other.ndjson",
            Exports.row("row-1", "grey.png", Exports.box("a", "Thing", 10, 10, 20, 20)));
    openExport(other);
    waitFor("its index", () -> !session().workingProperty().get());
    ReportPane pane = openDialog();
    run(() -> pane.start(folder.resolve("other.report.html")));
    waitFor("the reason", () -> shown("#report-state").contains("merge files of others"));
    assertThat(shown("#report-state")).doesNotContain("--");
  }
}
