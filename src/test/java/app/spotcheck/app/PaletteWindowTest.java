package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Viewport;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Starting actions by their names.
class PaletteWindowTest extends WindowTest {
  private void openPalette() {
    press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    waitFor("the palette", () -> lookup("#palette-text").queryAs(TextField.class).isFocused());
  }

  private boolean isOpen() {
    return fx(() -> lookup("#palette").query().isVisible());
  }

  private List<String> listed() {
    return fx(() ->
        lookup("#palette-list").<Action>queryListView().getItems().stream()
            .map(Action::name)
            .toList());
  }

  @Test
  void anActionIsFoundAndStarted() {
    openDemo();
    Viewport before = viewport();
    openPalette();
    write("zoom in");
    assertThat(listed()).containsExactly("Zoom in");
    assertThat(viewport()).as("letters are typed, and start nothing").isEqualTo(before);
    type(KeyCode.ENTER);
    waitFor("the zoom", () -> canvas().viewportProperty().get().scale() > before.scale());
    assertThat(isOpen()).isFalse();
    assertThat(fx(() -> canvas().isFocused())).isTrue();
  }

  @Test
  void whatWasStartedIsTheFirstNextTimeAlsoAfterARestart() {
    openDemo();
    openPalette();
    write("facts no action has");
    assertThat(listed()).isEmpty();
    type(KeyCode.ENTER);
    assertThat(isOpen()).as("there is nothing to start").isTrue();
    type(KeyCode.ESCAPE);
    openPalette();
    write("last row");
    type(KeyCode.ENTER);
    waitForRow(13);
    closeStage();
    openDemo();
    openPalette();
    assertThat(listed()).startsWith("Last row");
  }

  @Test
  void arrowsChooseAndEscapeCloses() {
    openDemo();
    openPalette();
    ListView<Action> list = lookup("#palette-list").queryListView();
    type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.UP);
    assertThat(fx(() -> list.getSelectionModel().getSelectedIndex())).isEqualTo(1);
    type(KeyCode.UP).type(KeyCode.UP);
    assertThat(fx(() -> list.getSelectionModel().getSelectedIndex()))
        .as("the first is followed by the last")
        .isEqualTo(listed().size() - 1);
    String spoken = fx(() -> lookup("#palette-text").query().getAccessibleHelp());
    assertThat(spoken).startsWith(listed().getLast() + ", ");
    type(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    openPalette();
    press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    assertThat(isOpen()).as("its key closes it as well").isFalse();
  }
}
