package app.spotcheck.app;

import java.util.List;
import javafx.scene.input.KeyCombination;

/// Something a reviewer can do: what menus show, what the list of keys shows, and what keys start.
///
/// @param menu the menu it stands in
/// @param keys the first is shown in the menu; all of them work
record Action(String menu, String name, List<KeyCombination> keys, Runnable run) {
  static Action of(String menu, String name, Runnable run, String... keys) {
    return new Action(
        menu, name, List.of(keys).stream().map(KeyCombination::keyCombination).toList(), run);
  }

  /// Whether a key is one that also types a letter or moves a text cursor.
  static boolean clashesWithTyping(KeyCombination key) {
    String text = key.getName();
    return !text.contains("Shortcut") && !text.contains("Ctrl") && !text.contains("Alt");
  }
}
