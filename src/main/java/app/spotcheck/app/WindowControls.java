package app.spotcheck.app;

import app.spotcheck.settings.SettingsFile;

/// How all windows are worked: the keys of actions, the commands used last, and the size of text.
record WindowControls(KeyBindings keys, RecentCommands recent, TextSize text) {
  static WindowControls of(SettingsFile settings) {
    return new WindowControls(
        new KeyBindings(settings), new RecentCommands(settings), new TextSize(settings));
  }
}
