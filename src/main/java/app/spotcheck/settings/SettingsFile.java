package app.spotcheck.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the settings. A missing file means defaults; so does a broken one, with a
/// warning in the log.
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path path;

  public SettingsFile(Path path) {
    this.path = path;
  }

  public Settings read() {
    try {
      Settings settings = MAPPER.readValue(Files.readString(path), Settings.class);
      return settings == null ? Settings.DEFAULT : settings;
    } catch (NoSuchFileException firstRun) {
      return Settings.DEFAULT;
    } catch (IOException | JacksonException e) {
      LOG.warn("The settings in {} cannot be read; the defaults are used", path, e);
      return Settings.DEFAULT;
    }
  }

  /// Changes the settings as they are in the file, where another window may have changed them.
  ///
  /// @return the settings after the change
  public Settings update(UnaryOperator<Settings> change) {
    Settings changed = change.apply(read());
    write(changed);
    return changed;
  }

  /// Writes the settings whole or not at all; a failure is a warning in the log.
  public void write(Settings settings) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Path unfinished = path.resolveSibling(path.getFileName() + ".part");
      Files.writeString(
          unfinished, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(settings));
      Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The settings cannot be written to {}", path, e);
    }
  }
}
