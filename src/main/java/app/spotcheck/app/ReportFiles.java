package app.spotcheck.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Asks for the files of a report, and shows one.
final class ReportFiles {
  private final Stage stage;
  private final SavedFiles saved;
  private final Path exportFolder;

  /// @param exportFolder where verdicts are looked for first
  ReportFiles(Stage stage, SavedFiles saved, Path exportFolder) {
    this.stage = stage;
    this.saved = saved;
    this.exportFolder = exportFolder;
  }

  /// Asks where to write the report.
  ///
  /// @return none where the person does not want to
  @Nullable Path askForReport(String name) {
    return saved.askForReport(exportFolder, name);
  }

  /// Asks for files of verdicts; none where the person does not want to.
  List<Path> askForVerdicts() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Verdicts of other reviewers");
    chooser.getExtensionFilters().add(new ExtensionFilter("Verdicts", "*.ndjson"));
    chooser.setInitialDirectory(exportFolder.toFile());
    List<File> chosen = chooser.showOpenMultipleDialog(stage);
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  /// Opens a report with the program that the system has for it.
  void show(Path report, Consumer<String> problem) {
    Thread.startVirtualThread(() -> {
      try {
        Browser.open(report);
      } catch (IOException e) {
        problem.accept("No program could be started to show it. The report is " + report + ".");
      }
    });
  }
}
