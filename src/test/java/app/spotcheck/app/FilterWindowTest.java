package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.export.columns.Field;
import app.spotcheck.model.Problem;
import app.spotcheck.query.RowOrder;
import app.spotcheck.query.SortKey;
import app.spotcheck.query.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// Finding rows and objects, and what becomes of a file while it is open.
class FilterWindowTest extends WindowTest {
  private void openDemoRows() {
    openDemo();
    waitFor("facets", () -> !facets().getItems().isEmpty());
  }

  private ListView<?> facets() {
    return lookup("#facets").queryListView();
  }

  private int listed() {
    return listedRows();
  }

  private void filterRows(String text) {
    run(() -> lookup("#filter-text-of-rows").queryAs(TextInputControl.class).setText(text));
  }

  @Test
  void rowsAreFilteredWhileTypingAndTheFilterIsTurnedOffByAKey() {
    openDemoRows();
    int all = listed();
    clickOn("#filter-text-of-rows");
    write("class = Lamp");
    waitFor("two rows", () -> listed() == 2);
    assertThat(text("#row-count")).isEqualTo("2 rows");
    type(KeyCode.ENTER);
    type(KeyCode.T);
    waitFor("all rows", () -> listed() == all);
    type(KeyCode.T);
    waitFor("two rows again", () -> listed() == 2);
    type(KeyCode.END);
    waitFor("the last of them", () -> session().shownProperty().get().placeOf(shown()) == 1);
  }

  private int shown() {
    return session().rowIndexProperty().get();
  }

  @Test
  void aFaultyFilterIsMarkedAndLeavesTheRows() {
    openDemoRows();
    int all = listed();
    filterRows("clas = Lamp");
    waitFor("the fault", () -> session().search().faultProperty().get() != null);
    assertThat(listed()).isEqualTo(all);
  }

  @Test
  void aClickOnAFacetFiltersByItsValue() {
    openDemoRows();
    clickOn(facetOf("Lamp"));
    waitFor("two rows", () -> listed() == 2);
    assertThat(session().search().textProperty().get()).isEqualTo("class = Lamp");
    clickOn(facetOf("Lamp"));
    waitFor("all rows", () -> listed() > 2);
    assertThat(session().search().textProperty().get()).isEmpty();
  }

  private Node facetOf(String value) {
    return lookup("#facets .list-cell")
        .match((Node cell) ->
            cell.isVisible() && String.valueOf(cell.getAccessibleText()).startsWith(value + ","))
        .query();
  }

  @Test
  void objectsAreFilteredInTheTreeAndByAKey() {
    openDemoRows();
    int all = tree().getExpandedItemCount();
    run(() ->
        lookup("#filter-text-of-objects").queryAs(TextInputControl.class).setText("class = Lamp"));
    waitFor("fewer lines", () -> tree().getExpandedItemCount() < all);
    assertThat(fx(() -> tree().getRoot().getChildren().getFirst().getChildren().size()))
        .isEqualTo(4);
    run(() -> tree().requestFocus());
    type(KeyCode.O);
    waitFor("all lines", () -> tree().getExpandedItemCount() == all);
  }

  @Test
  void rowsAreSortedByTheMenu() {
    openDemoRows();
    run(() ->
        session()
            .search()
            .orderProperty()
            .set(new RowOrder(SortKey.of(Subject.of(Field.OBJECTS)), true)));
    waitFor("another first row", () -> session().shownProperty().get().rowAt(0) != 0);
    assertThat(text("#sort-rows")).contains("objects").contains("↓");
  }

  @Test
  void aPackedExportIsOpenedAndKeptIndexed() throws IOException {
    Path packed = folder.resolve("rows.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write((row("a") + row("b")).getBytes(StandardCharsets.UTF_8));
    }
    showWindow();
    openExport(packed);
    waitFor("both rows", () -> session().rowCountProperty().get() == 2);
    assertThat(fx(() -> openStageTitle())).startsWith("rows.ndjson.gz");
    assertThat(folder.resolve("cache").resolve("unpacked")).isNotEmptyDirectory();
    waitFor("the index", () -> !session().workingProperty().get());
    assertThat(folder.resolve("cache").resolve("indexes")).isNotEmptyDirectory();
  }

  private String openStageTitle() {
    return window().stage().getTitle();
  }

  @Test
  void aFileThatChangesIsNoticedAndIndexedAgain() throws IOException {
    Path export = Files.writeString(folder.resolve("rows.ndjson"), row("a") + row("b"));
    showWindow();
    openExport(export);
    waitFor("both rows", () -> session().rowCountProperty().get() == 2);
    Files.writeString(export, row("a") + row("b") + row("c"));
    Files.setLastModifiedTime(export, FileTime.from(Instant.now().plusSeconds(5)));
    run(() -> session().checkFile());
    waitFor("the notice", () -> isShown("#index-again"));
    assertThat(text("#notice")).contains("grown");
    clickOn("#index-again");
    waitFor("the new row", () -> session().rowCountProperty().get() == 3);
    Files.delete(export);
    run(() -> session().checkFile());
    waitFor("the notice", () -> text("#notice").contains("gone"));
  }

  @Test
  void problemsAreListedWithTheirRawText() throws IOException {
    Path export =
        Files.writeString(folder.resolve("rows.ndjson"), row("a") + "{\"broken\"\n" + row("b"));
    showWindow();
    openExport(export);
    waitFor("the problem", () -> isShown("#problems"));
    clickOn("#problems");
    ListView<?> problems = from(fx(() -> dialogRoot())).lookup("#file-problems").queryListView();
    run(() -> problems.getSelectionModel().select(0));
    waitFor(
        "the text",
        () ->
            from(dialogRoot())
                .lookup("#problem-text")
                .queryAs(TextInputControl.class)
                .getText()
                .contains("{\"broken\""));
    assertThat(((Problem) problems.getItems().getFirst()).offset()).isEqualTo(row("a").length());
  }

  private static Node dialogRoot() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage stage && stage.getTitle().startsWith("Problems"))
        .findFirst()
        .orElseThrow()
        .getScene()
        .getRoot();
  }

  @Test
  void anotherWindowHasAnExportOfItsOwn() throws IOException {
    Path export = Files.writeString(folder.resolve("rows.ndjson"), row("a") + row("b"));
    openDemo();
    run(() -> window().newWindow());
    waitFor("another window", () -> windows() == 2);
    openExport(export);
    waitFor("both rows", () -> session().rowCountProperty().get() == 2);
    run(() -> window().quit());
    waitFor("no window", () -> windows() == 0);
  }

  private static long windows() {
    return Window.getWindows().stream()
        .filter(window ->
            window instanceof Stage stage && String.valueOf(stage.getTitle()).endsWith("Spotcheck"))
        .count();
  }

  private static String row(String id) {
    return "{\"data_row\":{\"id\":\"" + id + "\"},\"projects\":{\"p\":{\"labels\":[]}}}\n";
  }
}
