package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Viewport;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The list of all keys, and giving actions others.
class KeysWindowTest extends WindowTest {
  private void openKeys() {
    type(KeyCode.F1);
    waitFor("the list", () -> !lookup("#keys-search").queryAll().isEmpty());
    waitFor("the focus", () -> lookup("#keys-search").queryAs(TextField.class).isFocused());
  }

  private void closeKeys() {
    type(KeyCode.ESCAPE);
    waitFor("no list", () -> lookup("#keys-search").queryAll().isEmpty());
  }

  private ListView<KeyLine> list() {
    return lookup("#keys-list").queryListView();
  }

  private List<String> lines() {
    return fx(() -> list().getItems().stream().map(KeysWindowTest::named).toList());
  }

  private static String named(KeyLine line) {
    return switch (line) {
      case KeyLine.Heading heading -> heading.name();
      case KeyLine.ActionLine(Action action) -> action.name();
      case KeyLine.Gesture gesture -> gesture.name();
    };
  }

  private void select(String text, String name) {
    run(() -> lookup("#keys-search").queryAs(TextField.class).setText(text));
    run(() -> {
      list().requestFocus();
      list().getSelectionModel().select(lines().indexOf(name));
    });
  }

  private double scale() {
    return fx(() -> canvas().viewportProperty().get().scale());
  }

  @Test
  void allActionsAreListedByMenuAndCanBeSearched() {
    openDemo();
    openKeys();
    assertThat(lines())
        .contains("File", "Row", "View", "Zoom", "Output", "Help", "Mouse and held keys")
        .contains("Move the picture", "Select several objects")
        .containsAll(fx(() -> window().table().actions().stream().map(Action::name).toList()));
    run(() -> lookup("#keys-search").queryAs(TextField.class).setText("ctrl+k"));
    assertThat(lines()).containsExactly("Help", "Commands…");
    closeKeys();
  }

  @Test
  void anotherKeyWorksAtOnceIsShownAndStays() {
    openDemo();
    double before = scale();
    openKeys();
    select("zoom in", "Zoom in");
    type(KeyCode.ENTER);
    assertThat(text("#keys-prompt")).contains("Zoom in", "Escape cancels");
    type(KeyCode.SPACE);
    assertThat(text("#keys-prompt")).contains("use of its own");
    press(KeyCode.CONTROL).type(KeyCode.F8).release(KeyCode.CONTROL);
    assertThat(text("#keys-prompt")).contains("Ctrl+F8");
    closeKeys();
    type(KeyCode.EQUALS);
    assertThat(scale()).as("the key before does nothing").isEqualTo(before);
    press(KeyCode.CONTROL).type(KeyCode.F8).release(KeyCode.CONTROL);
    waitFor("the zoom", () -> canvas().viewportProperty().get().scale() > before);
    assertThat(shownKey("zoom.zoom-in")).isEqualTo("Ctrl+F8");
    closeStage();
    openDemo();
    assertThat(shownKey("zoom.zoom-in")).isEqualTo("Ctrl+F8");
    openKeys();
    select("zoom in", "Zoom in");
    clickOn("#keys-reset");
    closeKeys();
    assertThat(shownKey("zoom.zoom-in")).isEqualTo("+");
    Viewport fit = viewport();
    type(KeyCode.EQUALS);
    waitFor("the zoom", () -> canvas().viewportProperty().get().scale() > fit.scale());
  }

  private String shownKey(String id) {
    return fx(() -> window().table().shownKey(window().table().find(id).orElseThrow()));
  }

  @Test
  void aKeyOfAnotherActionIsTakenOverOrNot() {
    openDemo();
    openKeys();
    select("zoom out", "Zoom out");
    clickOn("#keys-add");
    type(KeyCode.B);
    assertThat(text("#keys-prompt")).isEqualTo("B is used by \"Grid of rows\".");
    clickOn("#keys-cancel");
    assertThat(shownKey("view.grid-of-rows")).isEqualTo("B");
    clickOn("#keys-add");
    type(KeyCode.B);
    clickOn("#keys-take-over");
    assertThat(shownKey("view.grid-of-rows")).isEmpty();
    assertThat(shownKey("zoom.zoom-out")).as("added to those it had").isEqualTo("-");
    closeKeys();
    double before = scale();
    type(KeyCode.B);
    waitFor("the zoom", () -> canvas().viewportProperty().get().scale() < before);
    openKeys();
    clickOn("#keys-reset-all");
    closeKeys();
    type(KeyCode.B);
    waitFor("the grid", () -> isShown("#grid"));
  }

  @Test
  void escapeWhileAKeyIsAskedForChangesNothing() {
    openDemo();
    openKeys();
    select("zoom out", "Zoom out");
    clickOn("#keys-change");
    type(KeyCode.ESCAPE);
    assertThat(text("#keys-prompt")).isEqualTo("Nothing was changed.");
    assertThat(shownKey("zoom.zoom-out")).isEqualTo("-");
    closeKeys();
  }
}
