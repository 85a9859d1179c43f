package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// Every key of every action, pressed on the keyboard, starts that action and no other.
class EveryKeyWindowTest extends WindowTest {
  private final List<String> started = new CopyOnWriteArrayList<>();

  @Test
  void startsItsActionAlone() {
    showWindow();
    List<Action> actions = fx(() -> window().table().actions());
    closeStage();
    Stage keyboard = fx(() -> keyboard(actions));
    int pressed = 0;
    for (Action action : actions) {
      for (KeyCodeCombination key : keysOf(action)) {
        started.clear();
        push(key);
        List<String> now = fx(() -> List.copyOf(started));
        assertThat(now).as(action.id() + " by " + key).containsExactly(action.id());
        pressed++;
      }
    }
    assertThat(pressed).isGreaterThan(actions.size());
    run(keyboard::close);
  }

  /// The keys of an action but for signs, of which the headless toolkit cannot tell the key.
  private static List<KeyCodeCombination> keysOf(Action action) {
    return action.defaultKeys().stream()
        .filter(KeyCodeCombination.class::isInstance)
        .map(KeyCodeCombination.class::cast)
        .toList();
  }

  /// A window with the keys of the actions, which are only noted.
  private Stage keyboard(List<Action> actions) {
    List<Action> noted = new ArrayList<>();
    for (Action action : actions) {
      noted.add(
          new Action(
              action.menu(),
              action.name(),
              List.copyOf(keysOf(action)),
              action.repeats(),
              () -> started.add(action.id())));
    }
    KeyBindings bindings = new KeyBindings(settingsFile());
    Scene scene = new Scene(new StackPane(new Button("Keys")), 300, 200);
    new KeyHandling(new ActionTable(noted, bindings), () -> false).handleKeysOf(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    stage.requestFocus();
    return stage;
  }
}
