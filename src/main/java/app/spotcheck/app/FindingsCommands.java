package app.spotcheck.app;

import app.spotcheck.check.CheckSummary;
import app.spotcheck.check.CsvFindings;
import app.spotcheck.check.Finding;
import app.spotcheck.check.FindingWriter;
import app.spotcheck.check.JsonFindings;
import app.spotcheck.export.ExportFile;
import app.spotcheck.file.WholeFile;
import app.spotcheck.session.Findings;
import app.spotcheck.session.Session;
import app.spotcheck.settings.SettingsFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Checks the open export, and takes what was found out of the window.
final class FindingsCommands {
  private final Session session;
  private final CenterPane center;
  private final SavedFiles saved;
  private final SettingsFile settings;

  FindingsCommands(Session session, CenterPane center, SavedFiles saved, SettingsFile settings) {
    this.session = session;
    this.center = center;
    this.saved = saved;
    this.settings = settings;
    String kept = settings.read().controls().judging().checkSettings();
    if (kept != null && Files.isRegularFile(Path.of(kept))) {
      session.findings().settingsFileProperty().set(Path.of(kept));
    }
  }

  /// Looks through the export, with the findings on show.
  void check() {
    center.showFindings(true);
    session.findings().start();
    center.takeFocus();
  }

  void toggle() {
    center.showFindings(!center.showsFindings());
  }

  /// Asks for a file that says what checks look for.
  void chooseSettings() {
    Path file = saved.askForCheckSettings();
    if (file != null) {
      useSettings(file);
    }
  }

  /// Has checks look for the usual.
  void usualSettings() {
    useSettings(null);
  }

  private void useSettings(@Nullable Path file) {
    session.findings().settingsFileProperty().set(file);
    String kept = file == null ? null : file.toString();
    settings.update(s -> s.withJudging(judging -> judging.withCheckSettings(kept)));
  }

  /// Saves what is listed, as CSV or JSON by the ending of the file's name.
  void save() {
    ExportFile export = session.exportProperty().get();
    Findings findings = session.findings();
    CheckSummary summary = findings.summaryProperty().get();
    if (export == null || summary == null) {
      session.report("Findings can be saved once the export has been looked through.");
      return;
    }
    String name = export.path().getFileName() + "-findings.csv";
    Path file = saved.askForTable("Save findings", name);
    if (file != null) {
      List<Finding> listed = List.copyOf(findings.listed());
      Thread.startVirtualThread(() -> save(file, export, listed, summary));
    }
  }

  private void save(Path file, ExportFile export, List<Finding> listed, CheckSummary summary) {
    try {
      WholeFile.<RuntimeException, RuntimeException>write(
          file,
          bytes -> {
            try (FindingWriter writer = writer(file, export, bytes)) {
              for (Finding finding : listed) {
                writer.add(finding);
              }
              writer.finish(summary);
            }
          });
    } catch (IOException e) {
      Platform.runLater(() ->
          session.report("The findings cannot be saved in " + file + ". Choose another folder."));
      return;
    }
    String told = String.format("%,d findings are saved in %s.", listed.size(), file);
    Platform.runLater(() -> session.tell(told));
  }

  private static FindingWriter writer(Path file, ExportFile export, OutputStream bytes)
      throws IOException {
    boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    return json
        ? new JsonFindings(bytes, String.valueOf(export.path().getFileName()))
        : new CsvFindings(
            new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)));
  }
}
