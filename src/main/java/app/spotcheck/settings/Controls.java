package app.spotcheck.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a person works the program: keys, commands, and the size of text.
///
/// @param keys the keys of actions that have others than by default, by the actions' ids; an empty
///   list for an action that has none any more
/// @param recentCommands ids of the actions started from the command palette, the newest first
/// @param textPercent the size of text; none for the default
/// @param saveFolder where the dialogs that save start; none before the first file
/// @param reviewer who judges; none for the system's name of the person
/// @param judging how the person judges
public record Controls(
    Map<String, List<String>> keys,
    List<String> recentCommands,
    @Nullable Integer textPercent,
    @Nullable String saveFolder,
    @Nullable String reviewer,
    Judging judging) {
  public static final Controls DEFAULT =
      new Controls(Map.of(), List.of(), null, null, null, Judging.DEFAULT);

  private static final int MOST_RECENT_COMMANDS = 12;

  // parts are absent in a file that an older version wrote, and anything may be null in one that a
  // person wrote
  @SuppressWarnings("NullAway")
  public Controls {
    Map<String, List<String>> named = new TreeMap<>();
    if (keys != null) {
      keys.forEach((action, names) -> {
        if (names != null) {
          named.put(action, names.stream().filter(Objects::nonNull).toList());
        }
      });
    }
    keys = Collections.unmodifiableMap(named);
    recentCommands =
        recentCommands == null
            ? List.of()
            : recentCommands.stream().filter(Objects::nonNull).toList();
    judging = judging == null ? Judging.DEFAULT : judging;
  }

  /// With other keys for an action; none to let it have those it has by default.
  public Controls withKeys(String action, @Nullable List<String> names) {
    Map<String, List<String>> changed = new TreeMap<>(keys);
    if (names == null) {
      changed.remove(action);
    } else {
      changed.put(action, names);
    }
    return new Controls(changed, recentCommands, textPercent, saveFolder, reviewer, judging);
  }

  /// With the default keys for all actions.
  public Controls withDefaultKeys() {
    return new Controls(Map.of(), recentCommands, textPercent, saveFolder, reviewer, judging);
  }

  /// With an action as the newest of the recent ones.
  public Controls withRecentCommand(String action) {
    List<String> commands = new ArrayList<>(recentCommands);
    commands.remove(action);
    commands.addFirst(action);
    List<String> kept = commands.subList(0, Math.min(commands.size(), MOST_RECENT_COMMANDS));
    return new Controls(keys, kept, textPercent, saveFolder, reviewer, judging);
  }

  public Controls withTextPercent(int percent) {
    return new Controls(keys, recentCommands, percent, saveFolder, reviewer, judging);
  }

  public Controls withSaveFolder(String folder) {
    return new Controls(keys, recentCommands, textPercent, folder, reviewer, judging);
  }

  public Controls withReviewer(String name) {
    return new Controls(keys, recentCommands, textPercent, saveFolder, name, judging);
  }

  public Controls withJudging(Judging changed) {
    return new Controls(keys, recentCommands, textPercent, saveFolder, reviewer, changed);
  }
}
