package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The table of all actions: every one can be reached by a key of its own, and is written down.
class ActionsWindowTest extends WindowTest {
  private List<Action> actions() {
    showWindow();
    return fx(() -> window().table().actions());
  }

  @Test
  void everyActionHasAKeyThatNoOtherHas() {
    Map<KeyCombination, String> users = new HashMap<>();
    for (Action action : actions()) {
      assertThat(action.defaultKeys()).as(action.id()).isNotEmpty();
      for (KeyCombination key : action.defaultKeys()) {
        assertThat(users.put(key, action.id())).as(action.id() + " and " + key).isNull();
        assertThat(KeyNames.parsed(key.getName())).as("as settings keep it").contains(key);
      }
    }
    assertThat(actions()).extracting(Action::id).doesNotHaveDuplicates();
  }

  @Test
  @DisabledOnOs(value = OS.MAC, disabledReason = "keys have signs instead of names there")
  void theReadmeNamesAllKeys() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("\n## Keys\n");
    String keys = readme.substring(start, readme.indexOf("\n## ", start + 1));
    List<String> lines = actions().stream().map(ActionsWindowTest::line).toList();
    assertThat(keys.lines()).as("lines of the table of keys in README.md").containsAll(lines);
  }

  private static String line(Action action) {
    String keys = KeyNames.shown(action.defaultKeys());
    return "| " + action.menu() + " | " + action.name() + " | " + keys + " |";
  }

  @Test
  void buttonsTellTheKeysOfTheirActions() {
    openDemo();
    for (Map.Entry<String, String> tip : KeyTips.ACTIONS.entrySet()) {
      Control control = lookup("#" + tip.getKey()).queryAs(Control.class);
      assertThat(fx(control::getTooltip)).as(tip.getKey()).isNotNull();
      assertThat(fx(() -> window().table().find(tip.getValue()))).as(tip.getValue()).isPresent();
    }
    moveTo("#zoom-fit");
    waitFor(
        "the tooltip",
        () ->
            lookup("#zoom-fit")
                .queryAs(Control.class)
                .getTooltip()
                .getText()
                .equals("Show the whole picture (F)"));
  }
}
