package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.check.Finding;
import app.spotcheck.check.Rule;
import app.spotcheck.session.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Checking an export in the window.
class FindingsWindowTest extends WindowTest {
  private void openRows() throws Exception {
    Exports.writePicture(folder, "grey.png");
    Path export =
        Exports.write(
            folder,
            "findings.ndjson",
            Exports.row("row-1", "grey.png", Exports.box("a", "Thing", 10, 10, 20, 20)),
            Exports.row("row-2", "grey.png"),
            Exports.row(
                "row-3",
                "grey.png",
                Exports.box("b", "Thing", 10, 10, 20, 20),
                Exports.box("c", "Thing", 60, 10, 0, 20),
                Exports.box("d", "Thing", 10, 10, 20, 20)));
    showWindow();
    openExport(export);
    waitForMedia();
    moveTo("#rows");
  }

  private Findings findings() {
    return session().findings();
  }

  private List<Rule> listed() {
    return fx(() -> findings().listed().stream().map(Finding::rule).toList());
  }

  private void checkAgain() {
    clickOn("#findings-more");
    clickOn("#check-again");
  }

  private void check() {
    if (isShown("#check-export")) {
      clickOn("#check-export");
    } else {
      checkAgain();
    }
    waitFor("the check to end", () -> findings().summaryProperty().get() != null);
    settle();
  }

  @Test
  void findingsAreListedAndOpenTheirRowsAndObjects() throws Exception {
    openRows();
    type(KeyCode.Y);
    check();
    assertThat(listed()).containsExactly(Rule.EMPTY_LABEL, Rule.ZERO_AREA, Rule.DUPLICATE_OBJECT);
    assertThat(text("#findings-state")).isEqualTo("2 errors, 1 warning in 3 rows");

    type(KeyCode.I);
    waitForRow(1);
    type(KeyCode.I);
    waitForRow(2);
    waitFor("the object to be selected", () -> selected().equals(Set.of(1)));
    type(KeyCode.I);
    waitFor("both objects to be selected", () -> selected().equals(Set.of(0, 2)));
    ListView<?> list = lookup("#findings").query();
    assertThat(fx(() -> list.getSelectionModel().getSelectedIndex())).isEqualTo(2);
    type(KeyCode.I);
    waitForRow(1);
  }

  private Set<Integer> selected() {
    return display().selection().objectsProperty().get();
  }

  @Test
  void settingsFromAFileAreUsed() throws Exception {
    openRows();
    Path settings = folder.resolve("checks.json");
    Files.writeString(settings, "{\"rules\": {\"empty-label\": {\"on\": false}}}");
    type(KeyCode.Y);
    run(() -> findings().settingsFileProperty().set(settings));
    clickOn("#findings-more");
    clickOn("Settings: checks.json");
    type(KeyCode.ESCAPE);
    check();
    assertThat(listed()).containsExactly(Rule.ZERO_AREA, Rule.DUPLICATE_OBJECT);

    Files.writeString(settings, "{\"rules\": {\"no-such-rule\": {}}}");
    checkAgain();
    waitFor("what is wrong", () -> notice().contains("no-such-rule"));
  }

  @Test
  void picturesAreLookedAtWhereThatIsAskedFor() throws Exception {
    openRows();
    type(KeyCode.Y);
    check();
    assertThat(listed()).noneMatch(Rule::needsMedia);
    clickOn("#findings-more");
    clickOn("With media");
    assertThat(findings().withMediaProperty().get()).isTrue();
    check();
    assertThat(listed())
        .filteredOn(Rule::needsMedia)
        .containsExactly(Rule.NEAR_DUPLICATE, Rule.NEAR_DUPLICATE);
  }

  @Test
  void oneRuleAloneIsListed() throws Exception {
    openRows();
    type(KeyCode.Y);
    check();
    run(() -> findings().ruleProperty().set(Rule.ZERO_AREA));
    assertThat(listed()).containsExactly(Rule.ZERO_AREA);
    checkAgain();
    waitFor("the second check to end", () -> findings().summaryProperty().get() != null);
    assertThat(listed()).as("a new check lists all").hasSize(3);
  }

  @Test
  void anotherExportForgetsTheFindings() throws Exception {
    openRows();
    type(KeyCode.Y);
    check();
    openExport(
        Exports.write(
            folder,
            "other.ndjson",
            Exports.row("row-1", "grey.png", Exports.box("a", "Thing", 10, 10, 20, 20))));
    assertThat(listed()).isEmpty();
    check();
    assertThat(text("#findings-state")).isEqualTo("0 errors, 0 warnings in 1 row");
    type(KeyCode.ESCAPE);
    settle();
    assertThat(lookup("#findings-pane").tryQuery()).isEmpty();
  }
}
