package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.session.StartAt;
import app.spotcheck.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Opening and closing files of all sorts, and what is remembered of them.
class FilesWindowTest extends WindowTest {
  private Path export(String name, int rows) {
    Exports.writePicture(folder, "grey.png");
    String[] lines =
        IntStream.rangeClosed(1, rows)
            .mapToObj(n ->
                Exports.row(
                    name + "-" + n, "grey.png", Exports.box("b" + n, "Thing", 10, 10, 20, 20)))
            .toArray(String[]::new);
    return Exports.write(folder, name + ".ndjson", lines);
  }

  @Test
  void remembersFilesAndTheWindow() {
    Path export = export("first", 2);
    showWindow();
    openExport(export);
    run(() -> {
      stage().setWidth(900);
      stage().setHeight(700);
    });
    closeStage();
    Settings settings = settingsFile().read();
    assertThat(settings.recentFiles()).containsExactly(export.toString());
    assertThat(settings.window()).isNotNull();
    showWindow();
    assertThat(fx(() -> stage().getWidth())).isEqualTo(900);
    assertThat(fx(() -> stage().getHeight())).isEqualTo(700);
    clickOn(lookup((Hyperlink link) -> link.getText().equals("first.ndjson")).queryLabeled());
    waitForMedia();
    assertThat(text("#row-count")).isEqualTo("2 rows");
  }

  @Test
  void closingTheExportLeadsBackToTheWelcomePage() {
    showWindow();
    openExport(export("first", 3));
    waitForMedia();
    press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
    waitFor("the welcome page", () -> session().exportProperty().get() == null);
    settle();
    assertThat(isShown("#welcome")).isTrue();
    assertThat(fx(() -> stage().getTitle())).isEqualTo("Spotcheck");
    assertThat(lookup((Hyperlink link) -> link.getText().equals("first.ndjson")).tryQuery())
        .isPresent();
  }

  @Test
  void aSmallerExportAfterALargerOneShowsItsOwnRows() {
    showWindow();
    openExport(export("large", 200));
    waitFor("all rows", () -> session().rowCountProperty().get() == 200);
    Path small = export("small", 2);
    run(() -> window().files().open(small, StartAt.FIRST_ROW));
    waitFor("its rows", () -> session().rowCountProperty().get() == 2);
    waitForMedia();
    assertThat(text("#row-count")).isEqualTo("2 rows");
    assertThat(listedRows()).isEqualTo(2);
    assertThat(row().row().id()).isEqualTo("small-1");
  }

  @Test
  void whatCannotBeOpenedLeavesTheExportOpen() throws IOException {
    showWindow();
    run(() -> window().files().open(folder.resolve("none"), StartAt.FIRST_ROW));
    waitFor("the message", () -> isShown("#welcome-failure"));
    assertThat(text("#welcome-failure")).contains("There is no file");
    openExport(export("good", 2));
    refused(folder, "is a folder");
    refused(Files.writeString(folder.resolve("empty.ndjson"), ""), "empty");
    refused(Files.write(folder.resolve("binary.ndjson"), new byte[] {0, 1, 2, -1}), "binary");
  }

  private void refused(Path path, String message) {
    run(() -> window().files().open(path, StartAt.FIRST_ROW));
    waitFor(message, () -> notice().contains(message));
    assertThat(row().row().id()).isEqualTo("good-1");
    assertThat(listedRows()).isEqualTo(2);
  }

  @Test
  void aRowOfAHundredThousandBoxesDoesNotBlockTheWindow() {
    String[] boxes =
        IntStream.range(0, 100_000)
            .mapToObj(n -> Exports.box("b" + n, "Class " + n % 20, n % 90, n / 90 % 70, 5, 5))
            .toArray(String[]::new);
    Exports.writePicture(folder, "grey.png");
    Path export = Exports.write(folder, "huge.ndjson", Exports.row("huge", "grey.png", boxes));
    showWindow();
    run(() -> window().files().open(export, StartAt.FIRST_ROW));
    long longest = 0;
    long end = System.nanoTime() + 60_000_000_000L;
    boolean shown = false;
    while (!shown && System.nanoTime() < end) {
      long asked = System.nanoTime();
      shown =
          fx(() ->
              session().rowProperty().get() != null
                  && display().sceneProperty().get() != null
                  && !display().mediaProperty().get().isLoading());
      longest = Math.max(longest, System.nanoTime() - asked);
    }
    assertThat(shown).isTrue();
    long asked = System.nanoTime();
    settle();
    run(() -> display().selection().select(0));
    clickTree("ObjectEntry");
    longest = Math.max(longest, System.nanoTime() - asked);
    assertThat(scene().objects()).hasSize(100_000);
    assertThat(longest / 1e9).as("seconds without an answer").isLessThan(5);
  }

  @Test
  void opensAnswersAThousandLevelsDeep() {
    Exports.writePicture(folder, "grey.png");
    Path export =
        Exports.write(
            folder, "deep.ndjson", Exports.row("deep", "grey.png", Exports.nested("deep", 1000)));
    showWindow();
    openExport(export);
    waitForMedia();
    int levels =
        fx(() -> {
          TreeItem<Object> item = tree().getRoot();
          int depth = 0;
          while (!item.isLeaf()) {
            item.setExpanded(true);
            item = item.getChildren().getFirst();
            depth++;
          }
          tree().getSelectionModel().select(item);
          tree().scrollTo(tree().getRow(item));
          return depth;
        });
    settle();
    assertThat(levels).isGreaterThanOrEqualTo(1000);
    assertThat(selectedObject()).isZero();
  }
}
