package app.spotcheck.app;

import app.spotcheck.export.ExportFile;
import app.spotcheck.session.Session;
import java.nio.file.Path;
import javafx.scene.control.Dialog;
import javafx.stage.Stage;

/// What the window does about reports.
final class ReportCommands {
  private final Stage stage;
  private final Session session;
  private final SavedFiles saved;
  private final Path reviewFolder;

  /// @param reviewFolder for verdicts on exports whose folder cannot be written
  ReportCommands(Stage stage, Session session, SavedFiles saved, Path reviewFolder) {
    this.stage = stage;
    this.session = session;
    this.saved = saved;
    this.reviewFolder = reviewFolder;
  }

  /// Opens the dialog that makes a report of the verdicts on the open export.
  void report() {
    ExportFile export = session.exportProperty().get();
    if (export == null || !export.index().isComplete()) {
      session.report("A report can be made once an export is open and indexed.");
      return;
    }
    ReportFiles files = new ReportFiles(stage, saved, export.folder());
    ReportPane pane = new ReportPane(export, session.media(), files, reviewFolder);
    Dialog<Void> dialog = InfoDialogs.show(stage, "Report", pane);
    dialog.setOnHidden(event -> pane.stop());
  }
}
