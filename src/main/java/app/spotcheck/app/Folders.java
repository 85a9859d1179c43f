package app.spotcheck.app;

import app.spotcheck.settings.SettingsFile;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the program keeps its files, by the customs of the system.
final class Folders {
  private Folders() {}

  /// Files that can be made again at any time.
  static Path cache() {
    return switch (system()) {
      case WINDOWS ->
          variable("LOCALAPPDATA", home().resolve("AppData/Local")).resolve("Spotcheck/cache");
      case MAC -> home().resolve("Library/Caches/Spotcheck");
      case OTHER -> variable("XDG_CACHE_HOME", home().resolve(".cache")).resolve("spotcheck");
    };
  }

  /// Preferences.
  static SettingsFile settingsFile() {
    return new SettingsFile(settings().resolve("settings.json"));
  }

  private static Path settings() {
    return switch (system()) {
      case WINDOWS -> variable("APPDATA", home().resolve("AppData/Roaming")).resolve("Spotcheck");
      case MAC -> home().resolve("Library/Application Support/Spotcheck");
      case OTHER -> variable("XDG_CONFIG_HOME", home().resolve(".config")).resolve("spotcheck");
    };
  }

  /// What people made and can be kept nowhere else, such as verdicts on an export in a folder that
  /// cannot be written.
  static Path data() {
    return switch (system()) {
      case WINDOWS ->
          variable("LOCALAPPDATA", home().resolve("AppData/Local")).resolve("Spotcheck/data");
      case MAC -> home().resolve("Library/Application Support/Spotcheck/data");
      case OTHER -> variable("XDG_DATA_HOME", home().resolve(".local/share")).resolve("spotcheck");
    };
  }

  /// Logs.
  static Path logs() {
    return switch (system()) {
      case WINDOWS ->
          variable("LOCALAPPDATA", home().resolve("AppData/Local")).resolve("Spotcheck/logs");
      case MAC -> home().resolve("Library/Logs/Spotcheck");
      case OTHER ->
          variable("XDG_STATE_HOME", home().resolve(".local/state")).resolve("spotcheck/logs");
    };
  }

  private enum SystemKind {
    WINDOWS,
    MAC,
    OTHER
  }

  private static SystemKind system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return SystemKind.WINDOWS;
    }
    return name.startsWith("mac") ? SystemKind.MAC : SystemKind.OTHER;
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home", "."));
  }

  private static Path variable(String name, Path otherwise) {
    @Nullable String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }
}
