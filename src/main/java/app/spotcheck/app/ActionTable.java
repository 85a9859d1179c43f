package app.spotcheck.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// All actions of a window with the keys they have: menus, command palette, list of keys, tooltips
/// and the keys themselves are made from it.
final class ActionTable {
  private final List<Action> actions;
  private final KeyBindings bindings;

  ActionTable(List<Action> actions, KeyBindings bindings) {
    this.actions = List.copyOf(actions);
    this.bindings = bindings;
    bindings.tellUnknown(actions.stream().map(Action::id).collect(Collectors.toSet()));
  }

  /// The actions in the order of the menus.
  List<Action> actions() {
    return actions;
  }

  /// The action of an id, such as `view.zoom-in`.
  Optional<Action> find(String id) {
    return actions.stream().filter(action -> action.id().equals(id)).findFirst();
  }

  List<KeyCombination> keysOf(Action action) {
    return bindings.keysOf(action);
  }

  /// The key of an action that menus and tooltips show, as people write it; empty for none.
  String shownKey(Action action) {
    List<KeyCombination> keys = keysOf(action);
    return keys.isEmpty() ? "" : KeyNames.shown(keys.getFirst());
  }

  /// What a key starts. A key that someone chose goes before one that an action has by default.
  Optional<Action> startedBy(KeyEvent event) {
    Stream<Action> changed = actions.stream().filter(bindings::isChanged);
    Stream<Action> others = actions.stream().filter(action -> !bindings.isChanged(action));
    return Stream.concat(changed, others)
        .filter(action -> keyOf(action, event).isPresent())
        .findFirst();
  }

  /// The key of an action that was pressed.
  Optional<KeyCombination> keyOf(Action action, KeyEvent event) {
    return keysOf(action).stream().filter(key -> key.match(event)).findFirst();
  }

  /// Whether an action has other keys than by default.
  boolean isChanged(Action action) {
    return bindings.isChanged(action);
  }

  /// Gives a key to an action, and takes it from the ones that had it.
  ///
  /// @param pressed the event of this key
  /// @param instead whether the action loses the keys that it had
  void assign(Action action, KeyCombination key, KeyEvent pressed, boolean instead) {
    for (Action other : actions) {
      if (!other.equals(action) && keyOf(other, pressed).isPresent()) {
        bindings.change(other, without(keysOf(other), pressed));
      }
    }
    List<KeyCombination> keys =
        instead ? new ArrayList<>() : new ArrayList<>(without(keysOf(action), pressed));
    keys.add(key);
    bindings.change(action, keys);
  }

  private static List<KeyCombination> without(List<KeyCombination> keys, KeyEvent pressed) {
    return keys.stream().filter(key -> !key.match(pressed)).toList();
  }

  /// Gives an action its default keys again, also those that another one has taken meanwhile.
  void reset(Action action) {
    bindings.reset(action);
  }

  /// Gives all actions their default keys again.
  void resetAll() {
    bindings.resetAll();
  }
}
