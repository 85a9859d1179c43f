package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.verdict.VerdictFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What a window finds from before: verdicts under another name of the export, broken settings.
class TakenOverWindowTest extends WindowTest {
  private Path written(String name) {
    Exports.writePicture(folder, "grey.png");
    return Exports.write(
        folder,
        name,
        Exports.row("row-1", "grey.png", Exports.box("a", "Thing", 10, 10, 20, 20)),
        Exports.row("row-2", "grey.png", Exports.box("b", "Thing", 10, 10, 20, 20)));
  }

  private void judgeFirst() {
    moveTo("#rows");
    press(KeyCode.CONTROL, KeyCode.ALT).type(KeyCode.M).release(KeyCode.CONTROL, KeyCode.ALT);
    waitFor("the run", () -> session().review().run().positionProperty().get() == 0);
    waitFor("its object", () -> selectedObject() == 0);
    type(KeyCode.A);
    waitFor("the verdict", () -> session().review().run().positionProperty().get() == 1);
  }

  @Test
  void verdictsOfARenamedExportAreOffered() throws Exception {
    Path old = written("old.ndjson");
    showWindow();
    openExport(old);
    waitForMedia();
    judgeFirst();
    waitFor("its file", () -> Files.exists(folder.resolve("old.review.ndjson")));
    Files.writeString(folder.resolve("old.sample.json"), "{}");
    run(() -> session().closeExport());
    Path renamed = Files.move(old, folder.resolve("new.ndjson"));

    openExport(renamed);
    waitFor("the offer", () -> isShown("#take-over-verdicts"));
    assertThat(notice()).contains("The verdicts given on old.ndjson fit this export");
    assertThat(folder.resolve("new.review.ndjson")).as("only where it is wanted").doesNotExist();
    clickOn("#take-over-verdicts");
    waitFor("the verdict", () -> session().review().counts().accepted() == 1);
    assertThat(isShown("#take-over-verdicts")).isFalse();
    assertThat(folder.resolve("new.review.ndjson"))
        .hasSameTextualContentAs(folder.resolve("old.review.ndjson"));
    assertThat(folder.resolve("new.sample.json")).hasContent("{}");
    run(() -> session().closeExport());
    openExport(renamed);
    waitFor("it to be there still", () -> session().review().counts().accepted() == 1);
    assertThat(isShown("#take-over-verdicts")).isFalse();
  }

  @Test
  void verdictsOnOtherBytesAreNotOfferedAndAVerdictEndsTheOffer() throws Exception {
    Path export = written("new.ndjson");
    Path other =
        Exports.write(
            folder,
            "other.ndjson",
            Exports.row("row-1", "grey.png", Exports.box("a", "Thing", 1, 1, 20, 20)));
    begin(folder.resolve("a.review.ndjson"), other);
    showWindow();
    openExport(export);
    waitForMedia();
    waitFor("the verdicts to be looked for", () -> !session().workingProperty().get());
    assertThat(isShown("#take-over-verdicts")).isFalse();
    run(() -> session().closeExport());
    begin(folder.resolve("b.review.ndjson"), export);
    openExport(export);
    waitForMedia();
    waitFor("the offer", () -> isShown("#take-over-verdicts"));
    judgeFirst();
    waitFor("no offer", () -> !isShown("#take-over-verdicts"));
  }

  /// Begins a file of verdicts on an export.
  private static void begin(Path file, Path export) throws IOException {
    try (VerdictFile begun = VerdictFile.open(file, ExportIdentity.of(export))) {
      begun.writer(state -> {}).close();
    }
  }

  @Test
  void brokenSettingsAreToldAndKept() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{ \"window\": mine");
    showWindow();
    assertThat(text("#welcome-failure")).contains("settings.json.broken");
    openExport(written("rows.ndjson"));
    assertThat(notice()).contains("The settings could not be read");
    run(() -> window().close());
    assertThat(folder.resolve("settings.json.broken")).hasContent("{ \"window\": mine");
  }
}
