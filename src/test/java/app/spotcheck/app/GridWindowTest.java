package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.browser.ThumbnailGrid;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// The grid of rows: opened, looked at, moved in and left by mouse and keys.
class GridWindowTest extends WindowTest {
  private void openGrid(int rows) {
    Exports.writePicture(folder, "p.png");
    String[] lines =
        IntStream.rangeClosed(1, rows)
            .mapToObj(
                i -> Exports.row("row-" + i, "p.png", Exports.box("b", "Cat", 10, 10, 30, 30)))
            .toArray(String[]::new);
    Path export = Exports.write(folder, "rows.ndjson", lines);
    showWindow();
    openExport(export);
    waitFor("all rows", () -> session().rowCountProperty().get() == rows);
    type(KeyCode.B);
    waitFor("the grid", () -> isShown("#grid"));
    waitFor("a thumbnail", () -> hasPicture(tile(1)));
  }

  private ThumbnailGrid grid() {
    return lookup("#grid").queryAs(ThumbnailGrid.class);
  }

  private Node tile(int number) {
    return visible(".row-tile", number);
  }

  private Node cell(int number) {
    return visible("#rows .row-line", number);
  }

  /// What stands for a row, by the row's number.
  private Node visible(String query, int number) {
    String start = "Row " + number + ",";
    return lookup(query)
        .match((Node node) ->
            node.isVisible() && String.valueOf(node.getAccessibleText()).startsWith(start))
        .query();
  }

  private void click(Supplier<Node> target, boolean control, boolean shift) {
    click(target, 1, control, shift);
  }

  /// Clicks with keys held, which the headless robot does not tell the mouse, and as quickly again
  /// as a slow machine may not.
  ///
  /// @param count 2 for the second click of a double one
  private void click(Supplier<Node> target, int count, boolean control, boolean shift) {
    run(() -> {
      Node node = target.get();
      for (EventType<MouseEvent> type :
          List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        Event.fireEvent(
            node,
            new MouseEvent(
                type,
                9,
                9,
                9,
                9,
                MouseButton.PRIMARY,
                count,
                shift,
                control,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null));
      }
    });
  }

  private static boolean hasPicture(Node tile) {
    return tile.lookupAll(".image-view").stream()
        .anyMatch(view -> ((ImageView) view).getImage() != null);
  }

  private boolean is(String state, int number) {
    return fx(
        () -> tile(number).getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)));
  }

  private int[] selected() {
    return fx(() -> session().selection().rowsProperty().get().toArray());
  }

  private int rowOnShow() {
    return fx(() -> session().rowIndexProperty().get());
  }

  private int columns() {
    return fx(() -> {
      double top = tile(1).localToScene(0, 0).getY();
      return (int)
          IntStream.rangeClosed(1, 4)
              .filter(number -> tile(number).localToScene(0, 0).getY() == top)
              .count();
    });
  }

  private void hold(KeyCode modifier, Runnable action) {
    press(modifier);
    action.run();
    release(modifier);
    settle();
  }

  @Test
  void movesWithTheArrowsAndOpensTheRowWithEnter() {
    openGrid(30);
    assertThat(fx(() -> grid().isFocused())).isTrue();
    assertThat(is("on-show", 1)).isTrue();
    type(KeyCode.RIGHT);
    assertThat(rowOnShow()).isEqualTo(1);
    int columns = columns();
    type(KeyCode.DOWN);
    assertThat(rowOnShow()).isEqualTo(1 + columns);
    type(KeyCode.LEFT);
    assertThat(rowOnShow()).isEqualTo(columns);
    hold(KeyCode.SHIFT, () -> type(KeyCode.RIGHT).type(KeyCode.RIGHT));
    assertThat(selected()).containsExactly(columns, columns + 1, columns + 2);
    assertThat(text("#row-count")).isEqualTo("30 rows, 3 selected");
    type(KeyCode.END);
    waitForRow(29);
    waitFor("the last row on screen", () -> is("on-show", 30));
    assertThat(selected()).containsExactly(29);
    type(KeyCode.ENTER);
    waitFor("the canvas", () -> isShown("#canvas") && !isShown("#grid"));
    assertThat(fx(() -> canvas().isFocused())).isTrue();
    waitForMedia();
    assertThat(rowOnShow()).isEqualTo(29);
  }

  @Test
  void selectsWithTheMouseInTheGridAndInTheList() {
    openGrid(30);
    clickOn(tile(2));
    assertThat(rowOnShow()).isEqualTo(1);
    click(() -> tile(4), true, false);
    assertThat(selected()).containsExactly(1, 3);
    assertThat(rowOnShow()).as("stays").isEqualTo(1);
    assertThat(is("picked", 4)).isTrue();
    assertThat(fx(() -> tile(4).getAccessibleText())).contains("selected");
    click(() -> tile(6), false, true);
    assertThat(selected()).containsExactly(3, 4, 5);
    assertThat(text("#row-count")).isEqualTo("30 rows, 3 selected");

    run(() -> lookup("#rows .scroll-bar").queryAs(ScrollBar.class).setValue(0));
    settle();
    click(() -> cell(1), true, false);
    assertThat(selected()).containsExactly(0, 3, 4, 5);
    click(() -> cell(3), false, true);
    assertThat(selected()).containsExactly(0, 1, 2);
    click(() -> cell(2), false, false);
    settle();
    assertThat(selected()).containsExactly(1);
    assertThat(rowOnShow()).isEqualTo(1);
    assertThat(text("#row-count")).isEqualTo("30 rows");
  }

  @Test
  void keysSelectAndCopyIds() {
    openGrid(5);
    hold(KeyCode.CONTROL, () -> type(KeyCode.A));
    assertThat(selected()).hasSize(5);
    type(KeyCode.SPACE);
    assertThat(selected()).containsExactly(1, 2, 3, 4);
    hold(KeyCode.CONTROL, () -> hold(KeyCode.SHIFT, () -> type(KeyCode.I)));
    waitFor("the ids", () -> "row-2\nrow-3\nrow-4\nrow-5".equals(clipboard()));
    type(KeyCode.ESCAPE);
    assertThat(selected()).isEmpty();
  }

  private static String clipboard() {
    return String.valueOf(Clipboard.getSystemClipboard().getString());
  }

  @Test
  void doubleClickOpensTheRow() {
    openGrid(6);
    click(() -> tile(3), 1, false, false);
    click(() -> tile(3), 2, false, false);
    waitFor("the canvas", () -> isShown("#canvas"));
    waitForRow(2);
    type(KeyCode.B);
    waitFor("the grid", () -> isShown("#grid"));
    assertThat(is("on-show", 3)).isTrue();
  }

  @Test
  void scrollsToTheRowThatIsShownFromElsewhere() {
    openGrid(20_000);
    for (int row : new int[] {19_999, 150, 12_345, 0, 9_999}) {
      run(() -> session().show(row));
      waitFor("row " + row + " on screen", () -> isWhollyInGrid(row + 1));
      assertThat(is("on-show", row + 1)).isTrue();
    }
    waitFor("its picture", () -> hasPicture(tile(10_000)));
    assertThat(lookup(".row-tile").queryAll().size()).as("only what is on screen").isLessThan(60);
  }

  private boolean isWhollyInGrid(int number) {
    String start = "Row " + number + ",";
    Bounds grid = grid().localToScene(grid().getLayoutBounds());
    return lookup(".row-tile").queryAll().stream()
        .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(start))
        .anyMatch(node -> grid.contains(node.localToScene(node.getLayoutBounds())));
  }

  @Test
  void saysWhyAThumbnailIsMissingAndLoadsItWhenTold() {
    Path export = Exports.write(folder, "gone.ndjson", Exports.row("row-1", "gone.png"));
    showWindow();
    openExport(export);
    type(KeyCode.B);
    waitFor("the reason", () -> tile(1).getAccessibleText().contains("The picture is missing"));
    Exports.writePicture(folder, "gone.png");
    type(KeyCode.F5);
    waitFor("the picture", () -> hasPicture(tile(1)));
  }

  @Test
  void isThereAgainInTheNextWindow() {
    openGrid(2);
    assertThat(settingsFile().read().drawing().grid())
        .as("kept at once, for other windows")
        .isTrue();
    closeStage();
    showWindow();
    openExport(folder.resolve("rows.ndjson"));
    waitFor("the grid", () -> isShown("#grid"));
    waitFor("the keys to go there", () -> grid().isFocused());
    type(KeyCode.RIGHT);
    assertThat(rowOnShow()).isEqualTo(1);
    type(KeyCode.B);
    closeStage();
    showWindow();
    openExport(folder.resolve("rows.ndjson"));
    waitFor("the canvas", () -> isShown("#canvas"));
    assertThat(isShown("#grid")).isFalse();
  }

  private boolean isChecked(int number) {
    return fx(() -> tile(number).lookup(".check-mark").isVisible());
  }

  @Test
  void aRowHasACheckMarkOnlyWhereItWasSelectedOnPurpose() {
    openGrid(5);
    assertThat(is("picked", 1)).isTrue();
    assertThat(isChecked(1)).as("only on show").isFalse();
    type(KeyCode.RIGHT);
    assertThat(isChecked(2)).as("only on show").isFalse();
    click(() -> tile(4), true, false);
    assertThat(isChecked(2)).isTrue();
    assertThat(isChecked(4)).isTrue();
    assertThat(isChecked(3)).isFalse();
    click(() -> tile(4), true, false);
    assertThat(isChecked(2)).as("the one that is left").isTrue();
    click(() -> tile(2), false, false);
    assertThat(isChecked(2)).as("clicked alone").isFalse();
  }

  @Test
  void movesFromARowThatTheFilterHidesToItsNeighbour() {
    openGrid(9);
    run(() -> session().search().textProperty().set("id = \"row-2\", \"row-6\", \"row-9\""));
    waitFor("the rows that fit", () -> listedRows() == 3);
    assertThat(afterHidden(KeyCode.RIGHT)).isEqualTo(5);
    assertThat(afterHidden(KeyCode.DOWN)).isEqualTo(5);
    assertThat(afterHidden(KeyCode.LEFT)).isEqualTo(1);
    assertThat(afterHidden(KeyCode.END)).isEqualTo(8);
    assertThat(afterHidden(KeyCode.HOME)).isEqualTo(1);
  }

  private int afterHidden(KeyCode key) {
    run(() -> session().show(3));
    type(key);
    return rowOnShow();
  }

  @Test
  void saysInListAndGridThatNoRowFitsAndClearsTheFilter() {
    openGrid(4);
    for (String rows : List.of("#grid", "#rows")) {
      assertThat(isShown(rows + " .no-row-fits")).isFalse();
      run(() -> session().search().textProperty().set("class = Dog"));
      waitFor("no row", () -> listedRows() == 0);
      assertThat(isShown("#grid .no-row-fits")).isTrue();
      assertThat(isShown("#rows .no-row-fits")).isTrue();
      clickOn(rows + " .no-row-fits .button");
      waitFor("all rows", () -> listedRows() == 4);
      waitFor("the tiles", () -> tile(4).isVisible() && cell(4).isVisible());
      assertThat(session().search().textProperty().get()).isEmpty();
      assertThat(isShown("#grid .no-row-fits")).isFalse();
      assertThat(isShown("#rows .no-row-fits")).isFalse();
    }
  }
}
