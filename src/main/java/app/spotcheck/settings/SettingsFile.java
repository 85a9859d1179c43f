package app.spotcheck.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the settings. A missing file means defaults; so does a broken one, which is
/// never written over.
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
      return parsed();
    } catch (IOException | JacksonException e) {
      LOG.warn("The settings in {} cannot be read; the defaults are used", path, e);
      return Settings.DEFAULT;
    }
  }

  private Settings parsed() throws IOException {
    try {
      Settings settings = MAPPER.readValue(Files.readString(path), Settings.class);
      return settings == null ? Settings.DEFAULT : settings;
    } catch (NoSuchFileException firstRun) {
      return Settings.DEFAULT;
    }
  }

  /// Gives a broken file another name, so that settings can be kept again and nothing is lost.
  ///
  /// @return what to tell about it; empty where the file is readable or missing
  public Optional<String> setBrokenAside() {
    try {
      var _ = parsed();
      return Optional.empty();
    } catch (IOException | JacksonException e) {
      LOG.warn("The settings in {} cannot be read", path, e);
    }
    try {
      Path aside = free();
      Files.move(path, aside);
      return Optional.of(
          "The settings could not be read; the usual ones hold. The file is kept as "
              + aside
              + ".");
    } catch (IOException e) {
      LOG.warn("The settings in {} cannot be set aside", path, e);
      return Optional.of(
          "The settings cannot be read; the usual ones hold, and changes are not kept. Mend or"
              + " remove "
              + path
              + ".");
    }
  }

  /// A name beside the file that nothing has.
  private Path free() {
    Path aside = path.resolveSibling(path.getFileName() + ".broken");
    for (int number = 2; Files.exists(aside); number++) {
      aside = path.resolveSibling(path.getFileName() + ".broken-" + number);
    }
    return aside;
  }

  /// Changes the settings as they are in the file, where another window may have changed them.
  ///
  /// @return the settings after the change
  public Settings update(UnaryOperator<Settings> change) {
    Settings changed = change.apply(read());
    write(changed);
    return changed;
  }

  /// Writes the settings whole or not at all; a failure is a warning in the log. What is broken is
  /// set aside first, and never written over.
  public void write(Settings settings) {
    if (setBrokenAside().isPresent() && Files.exists(path)) {
      return;
    }
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
