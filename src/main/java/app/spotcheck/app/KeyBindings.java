package app.spotcheck.app;

import app.spotcheck.settings.Controls;
import app.spotcheck.settings.SettingsFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCombination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which keys start which action in all windows: those by default, unless the settings name others.
final class KeyBindings {
  private static final Logger LOG = LoggerFactory.getLogger(KeyBindings.class);

  private final SettingsFile settings;
  private final Map<String, List<KeyCombination>> changed = new HashMap<>();
  private final Set<String> toldUnknown = new HashSet<>();

  KeyBindings(SettingsFile settings) {
    this.settings = settings;
    settings.read().controls().keys().forEach(this::read);
  }

  /// Takes over what the settings say of an action. Where they name no key that exists, though they
  /// mean to, the action keeps its default.
  private void read(String action, List<String> names) {
    List<KeyCombination> keys =
        names.stream().map(name -> read(action, name)).flatMap(Optional::stream).toList();
    if (!keys.isEmpty() || names.isEmpty()) {
      changed.put(action, keys);
    }
  }

  private static Optional<KeyCombination> read(String action, String name) {
    Optional<KeyCombination> key = KeyNames.parsed(name);
    if (key.isEmpty()) {
      LOG.warn("The settings give {} the key \"{}\", which there is not", action, name);
    }
    return key;
  }

  /// Says in the log which actions have keys in the settings but do not exist.
  void tellUnknown(Set<String> known) {
    changed.keySet().stream()
        .filter(action -> !known.contains(action) && toldUnknown.add(action))
        .forEach(action -> LOG.warn("The settings give keys to {}, which is no action", action));
  }

  /// The keys of an action; the first is the one that menus show.
  List<KeyCombination> keysOf(Action action) {
    return changed.getOrDefault(action.id(), action.defaultKeys());
  }

  /// Whether an action has other keys than by default.
  boolean isChanged(Action action) {
    return changed.containsKey(action.id());
  }

  /// Gives an action other keys, and keeps them.
  void change(Action action, List<KeyCombination> keys) {
    if (keys.equals(action.defaultKeys())) {
      reset(action);
      return;
    }
    changed.put(action.id(), List.copyOf(keys));
    List<String> names = keys.stream().map(KeyCombination::getName).toList();
    save(controls -> controls.withKeys(action.id(), names));
  }

  /// Gives an action its default keys again.
  void reset(Action action) {
    changed.remove(action.id());
    save(controls -> controls.withKeys(action.id(), null));
  }

  /// Gives all actions their default keys again.
  void resetAll() {
    changed.clear();
    save(Controls::withDefaultKeys);
  }

  private void save(UnaryOperator<Controls> change) {
    settings.update(s -> s.withControls(change.apply(s.controls())));
  }
}
