package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.settings.Controls;
import app.spotcheck.settings.Settings;
import app.spotcheck.settings.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyBindingsTest {
  private static final Action FIT = Action.of("View", "Fit", () -> {}, "F", "0");
  private static final Action FIND = Action.of("Row", "Find", () -> {}, "Shortcut+F");

  @TempDir Path folder = Path.of("");
  private SettingsFile file = new SettingsFile(folder);

  @BeforeEach
  void start() {
    file = new SettingsFile(folder.resolve("settings.json"));
  }

  private ActionTable table() {
    return new ActionTable(List.of(FIT, FIND), new KeyBindings(file));
  }

  private static KeyEvent pressed(KeyCode code, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
  }

  private static List<String> names(ActionTable table, Action action) {
    return table.keysOf(action).stream().map(KeyCombination::getName).toList();
  }

  @Test
  void withoutSettingsTheDefaultKeysWork() {
    ActionTable table = table();
    assertThat(table.startedBy(pressed(KeyCode.F, false))).contains(FIT);
    assertThat(table.startedBy(pressed(KeyCode.DIGIT0, false))).contains(FIT);
    assertThat(table.startedBy(pressed(KeyCode.F, true))).contains(FIND);
    assertThat(table.startedBy(pressed(KeyCode.X, false))).isEmpty();
    assertThat(table.isChanged(FIT)).isFalse();
  }

  @Test
  void aNewKeyIsKeptAndTakenFromTheOneThatHadIt() {
    KeyEvent f = pressed(KeyCode.F, false);
    table().assign(FIND, KeyNames.pressed(f).orElseThrow(), f, false);
    ActionTable again = table();
    assertThat(again.startedBy(f)).contains(FIND);
    assertThat(names(again, FIND)).containsExactly("Shortcut+F", "F");
    assertThat(names(again, FIT)).containsExactly("0");
    again.reset(FIND);
    again.reset(FIT);
    assertThat(file.read().controls()).isEqualTo(Controls.DEFAULT);
    assertThat(names(table(), FIT)).containsExactly("F", "0");
  }

  @Test
  void aKeyInsteadOfTheOthersReplacesThem() {
    KeyEvent key = pressed(KeyCode.F7, true);
    table().assign(FIT, KeyNames.pressed(key).orElseThrow(), key, true);
    assertThat(names(table(), FIT)).containsExactly("Shortcut+F7");
    table().resetAll();
    assertThat(file.read().controls()).isEqualTo(Controls.DEFAULT);
  }

  @Test
  void anActionWithoutAKeyStaysWithoutOne() {
    KeyEvent f = pressed(KeyCode.F, true);
    table().assign(FIT, KeyNames.pressed(f).orElseThrow(), f, false);
    assertThat(names(table(), FIND)).isEmpty();
    assertThat(table().shownKey(FIND)).isEmpty();
  }

  @Test
  void whatIsNoKeyInTheSettingsIsLeftOut() {
    Controls broken =
        Controls.DEFAULT
            .withKeys(FIT.id(), List.of("Hyper+F", "", "F3"))
            .withKeys(FIND.id(), List.of("No such key"))
            .withKeys("view.gone", List.of("F4"));
    file.write(Settings.DEFAULT.withControls(broken));
    assertThat(names(table(), FIT)).containsExactly("F3");
    assertThat(names(table(), FIND)).containsExactly("Shortcut+F");
    assertThat(table().startedBy(pressed(KeyCode.F4, false))).isEmpty();
  }

  @Test
  void aKeySomeoneChoseGoesBeforeADefault() {
    file.write(Settings.DEFAULT.withControls(Controls.DEFAULT.withKeys(FIND.id(), List.of("F"))));
    assertThat(table().startedBy(pressed(KeyCode.F, false))).contains(FIND);
  }
}
