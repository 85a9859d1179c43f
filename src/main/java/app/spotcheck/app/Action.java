package app.spotcheck.app;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCombination;

/// Something a reviewer can do: what menus, the command palette and the list of keys show, and what
/// keys start.
///
/// @param menu the menu it stands in
/// @param defaultKeys the keys it has as long as nobody gives it others; the first is the one that
///   menus show
/// @param repeats whether a key that is held starts it again and again
record Action(
    String menu, String name, List<KeyCombination> defaultKeys, boolean repeats, Runnable run) {
  static Action of(String menu, String name, Runnable run, String... keys) {
    return new Action(menu, name, combinations(keys), true, run);
  }

  /// One that a key starts once, however long it is held.
  static Action once(String menu, String name, Runnable run, String... keys) {
    return new Action(menu, name, combinations(keys), false, run);
  }

  private static List<KeyCombination> combinations(String... keys) {
    return List.of(keys).stream().map(KeyCombination::keyCombination).toList();
  }

  /// What the settings know this action by, such as `view.zoom-in`: made of menu and name, so that
  /// an action that is renamed gets its default keys again.
  String id() {
    return word(menu) + "." + word(name);
  }

  private static String word(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
