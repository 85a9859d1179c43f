package app.spotcheck.app;

import app.spotcheck.settings.SettingsFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Asks where to save files, in the folder where the last one was saved.
final class SavedFiles {
  private static final int LONGEST_NAME = 100;

  private final Stage stage;
  private final SettingsFile settings;

  SavedFiles(Stage stage, SettingsFile settings) {
    this.stage = stage;
    this.settings = settings;
  }

  /// Asks for a PNG file.
  ///
  /// @param name what it is called unless the person wants another name
  /// @return none where the person does not want to save
  @Nullable Path ask(String name) {
    return ask("Save picture", lastFolder(), name, new ExtensionFilter("PNG pictures", "*.png"));
  }

  /// Asks for a CSV or JSON file.
  ///
  /// @param name what it is called unless the person wants another name
  /// @return none where the person does not want to save
  @Nullable Path askForTable(String title, String name) {
    return ask(
        title,
        lastFolder(),
        name,
        new ExtensionFilter("CSV tables", "*.csv"),
        new ExtensionFilter("JSON files", "*.json"));
  }

  /// Asks for the file of a report, which usually lies beside the export.
  ///
  /// @param folder of the export
  /// @param name what it is called unless the person wants another name
  /// @return none where the person does not want to save
  @Nullable Path askForReport(Path folder, String name) {
    return ask(
        "Save report",
        folder,
        name,
        new ExtensionFilter("Reports for browsers", "*.html"),
        new ExtensionFilter("CSV tables", "*.csv"),
        new ExtensionFilter("JSON files", "*.json"));
  }

  /// Asks for a file of settings for checks, which is there already.
  ///
  /// @return none where the person does not want to choose one
  @Nullable Path askForCheckSettings() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Settings of checks");
    chooser.getExtensionFilters().add(new ExtensionFilter("JSON files", "*.json"));
    Path folder = lastFolder();
    chooser.setInitialDirectory(folder == null ? null : folder.toFile());
    File chosen = chooser.showOpenDialog(stage);
    return chosen == null ? null : chosen.toPath();
  }

  private @Nullable Path ask(
      String title, @Nullable Path folder, String name, ExtensionFilter... kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().addAll(kinds);
    chooser.setInitialFileName(name);
    chooser.setInitialDirectory(folder == null ? null : folder.toFile());
    File chosen = chooser.showSaveDialog(stage);
    return chosen == null ? null : remembered(withEnding(chosen.toPath(), chooser));
  }

  private @Nullable Path lastFolder() {
    String folder = settings.read().controls().saveFolder();
    return folder == null || !Files.isDirectory(Path.of(folder)) ? null : Path.of(folder);
  }

  private Path remembered(Path file) {
    String folder = String.valueOf(file.toAbsolutePath().getParent());
    settings.update(s -> s.withControls(s.controls().withSaveFolder(folder)));
    return file;
  }

  /// The file with the ending of the kind chosen, unless it has that of one of the kinds.
  private static Path withEnding(Path file, FileChooser chooser) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean known =
        chooser.getExtensionFilters().stream()
            .flatMap(kind -> kind.getExtensions().stream())
            .anyMatch(pattern -> name.endsWith(pattern.substring(1)));
    ExtensionFilter kind =
        chooser.getSelectedExtensionFilter() == null
            ? chooser.getExtensionFilters().getFirst()
            : chooser.getSelectedExtensionFilter();
    return known
        ? file
        : file.resolveSibling(file.getFileName() + kind.getExtensions().getFirst().substring(1));
  }

  /// A text as a name of a file that every system takes.
  static String safe(String text) {
    String last = text.substring(text.replace('\\', '/').lastIndexOf('/') + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceAll("^[._]+|[._]+$", "");
    String bounded = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
    return bounded.isEmpty() ? "picture" : bounded;
  }
}
