package app.spotcheck.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys as people write them and as the settings keep them.
final class KeyNames {
  /// Keys that controls need to be worked with, that step back, or that are held.
  private static final Set<KeyCode> RESERVED =
      EnumSet.of(
          KeyCode.TAB,
          KeyCode.ENTER,
          KeyCode.SPACE,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.KP_UP,
          KeyCode.KP_DOWN,
          KeyCode.ESCAPE,
          KeyCode.PERIOD);

  private KeyNames() {}

  /// A key as people write it; signs above others by themselves, as on English keyboards.
  static String shown(KeyCombination key) {
    return key.getDisplayText()
        .replace("Shift+?", "?")
        .replace("Shift+/", "?")
        .replace("Shift+=", "+")
        .replace("Escape", "Esc")
        .replace("Back Space", "Backspace");
  }

  /// Keys as people write them, one after another; empty for none.
  static String shown(List<KeyCombination> keys) {
    return keys.stream().map(KeyNames::shown).distinct().collect(Collectors.joining(", "));
  }

  /// The key that the settings name.
  ///
  /// @return none where there is no such key
  static Optional<KeyCombination> parsed(String name) {
    if (Arrays.stream(name.split("\\+", -1)).anyMatch(String::isBlank)) {
      return Optional.empty();
    }
    try {
      return Optional.of(KeyCombination.valueOf(name)).filter(KeyNames::exists);
    } catch (IllegalArgumentException noKey) {
      return Optional.empty();
    }
  }

  /// Whether there may be such a key: the toolkit takes any word for the sign on one.
  private static boolean exists(KeyCombination key) {
    return !(key instanceof KeyCharacterCombination sign) || sign.getCharacter().length() == 1;
  }

  /// The key that was pressed, with Shift and the like.
  ///
  /// @return none for a key that has no name
  static Optional<KeyCombination> pressed(KeyEvent event) {
    List<String> parts = new ArrayList<>();
    if (event.isShortcutDown()) {
      parts.add("Shortcut");
    }
    if (event.isControlDown() && !parts.contains("Shortcut")) {
      parts.add("Ctrl");
    }
    if (event.isAltDown()) {
      parts.add("Alt");
    }
    if (event.isShiftDown()) {
      parts.add("Shift");
    }
    parts.add(event.getCode().getName());
    return event.getCode() == KeyCode.UNDEFINED
        ? Optional.empty()
        : parsed(String.join("+", parts));
  }

  /// Whether a key without Ctrl or Alt cannot be given to an action.
  static boolean isReserved(KeyEvent event) {
    return RESERVED.contains(event.getCode()) && !event.isShortcutDown() && !event.isAltDown();
  }

  /// Whether a key also types a letter or moves a text cursor.
  static boolean isTyped(KeyCombination key) {
    String text = key.getName();
    return !text.contains("Shortcut") && !text.contains("Ctrl") && !text.contains("Alt");
  }
}
