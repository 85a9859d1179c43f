package app.spotcheck.app;

import app.spotcheck.settings.SettingsFile;
import java.util.List;

/// The actions that were started from the command palette, in any window.
final class RecentCommands {
  private final SettingsFile settings;
  private List<String> ids;

  RecentCommands(SettingsFile settings) {
    this.settings = settings;
    this.ids = settings.read().controls().recentCommands();
  }

  /// Ids of actions, the one started last first.
  List<String> ids() {
    return ids;
  }

  void add(Action action) {
    ids =
        settings
            .update(s -> s.withControls(s.controls().withRecentCommand(action.id())))
            .controls()
            .recentCommands();
  }
}
