package app.spotcheck.app;

import app.spotcheck.export.ExportFile;
import app.spotcheck.review.sample.SampleFile;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.DecisionCounts;
import app.spotcheck.review.verdict.VerdictPlace;
import app.spotcheck.session.Review;
import app.spotcheck.session.Session;
import app.spotcheck.settings.Controls;
import app.spotcheck.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Begins runs through what is to be judged, and judges.
final class ReviewCommands {
  private final Stage stage;
  private final Session session;
  private final CenterPane center;
  private final SettingsFile settings;
  private final Reasons reasons;
  private boolean isAboutSample;

  ReviewCommands(Stage stage, Session session, CenterPane center, SettingsFile settings) {
    this.center = center;
    this.stage = stage;
    this.session = session;
    this.settings = settings;
    this.reasons = new Reasons(settings);
    Controls controls = settings.read().controls();
    String known = controls.reviewer();
    session
        .review()
        .reviewerProperty()
        .set(
            known == null || known.isBlank() ? System.getProperty("user.name", "reviewer") : known);
    BooleanProperty dims = session.review().dimsOthersProperty();
    dims.set(!controls.judging().withoutDimming());
    dims.addListener((property, before, now) ->
        settings.update(s -> s.withJudging(judging -> judging.withDimming(now))));
  }

  private Review review() {
    return session.review();
  }

  /// Judges the rows selected in the grid while it is on show, else what is on show, where a run is
  /// on or several objects are selected: a key that slipped must not begin a file.
  void judge(Decision decision) {
    judge(decision, null);
  }

  /// Rejects what is on show for the reason of a digit.
  void rejectFor(int digit) {
    reasons
        .at(digit)
        .ifPresentOrElse(
            reason -> judge(Decision.REJECT, reason),
            () -> session.report("The digit " + digit + " has no reason at present."));
  }

  /// What a verdict is given for, in the order of the digits.
  ObservableList<String> reasons() {
    return reasons.shown();
  }

  /// Asks for the reasons that digits stand for.
  void editReasons() {
    new ReasonsDialog(stage, reasons.shown()).showAndWait().ifPresent(reasons::replace);
  }

  private void judge(Decision decision, @Nullable String reason) {
    ExportFile export = session.exportProperty().get();
    int objects = session.display().selection().objectsProperty().get().size();
    if (export != null && center.showsGrid() && hasSelectedRows()) {
      review().judgeRows(export, session.selection().rowsProperty().get(), decision, reason);
    } else if (review().run().isOn() || (objects > 1 && !center.showsGrid())) {
      review().judge(decision, reason);
    } else {
      session.report(
          "Verdicts are given in a run. Begin one in the menu Review, or select several objects, or"
              + " rows in the grid.");
    }
  }

  private boolean hasSelectedRows() {
    return session.selection().deliberateProperty().get() && session.selection().count() > 0;
  }

  /// Gives the keys to what is judged, as after a note.
  void takeKeysBack() {
    center.takeFocus();
  }

  /// Goes to the first unit that is not judged, with the keys.
  void firstUnjudged() {
    review().run().firstUnjudged();
    center.takeFocus();
  }

  /// Lets a missed object be marked on the canvas.
  void markMissed() {
    center.leaveGrid();
    review().missed().mark();
  }

  /// Goes on with the sample beside the export, else asks how one is to be drawn.
  void sample() {
    withSampleFile((export, file) -> {
      if (Files.exists(file)) {
        review().run().resume(export, file);
      } else {
        draw(export, file);
      }
    });
  }

  /// Asks how a sample is to be drawn, and begins with it.
  void drawSample() {
    withSampleFile(this::draw);
  }

  private void draw(ExportFile export, Path file) {
    new SampleDialog(stage, export, Files.exists(file) ? file : null, shownFilter())
        .showAndWait()
        .ifPresent(definition -> review().run().draw(export, definition, file));
  }

  /// The filter of the rows on show; empty where they are all.
  private String shownFilter() {
    return session.shownProperty().get().isAll() ? "" : session.search().textProperty().get();
  }

  /// Finds where the sample of the open export is, which reads a file.
  private void withSampleFile(BiConsumer<ExportFile, Path> action) {
    withExport(export -> {
      if (!isAboutSample) {
        isAboutSample = true;
        Thread.startVirtualThread(() -> {
          Path file = VerdictPlace.ownBeside(export.path(), SampleFile.SUFFIX);
          Platform.runLater(() -> {
            try {
              if (export.equals(session.exportProperty().get())) {
                action.accept(export, file);
              }
            } finally {
              isAboutSample = false;
            }
          });
        });
      }
    });
  }

  void findings() {
    withExport(export -> review().run().start(session.findings().listed()));
  }

  /// Judges the objects that the filters choose, one after another.
  void listed() {
    withExport(export ->
        review().run().start(export, session.shownProperty().get(), session.display().search()));
  }

  /// Judges those of the same objects that are not judged yet.
  void rest() {
    withExport(export ->
        review()
            .run()
            .startRest(export, session.shownProperty().get(), session.display().search()));
  }

  /// Judges the rows that lists show, one after another.
  void rows() {
    withExport(export -> review().run().startRows(export, session.shownProperty().get()));
  }

  private void withExport(Consumer<ExportFile> action) {
    ExportFile export = session.exportProperty().get();
    if (export == null || !export.index().isComplete()) {
      session.report("A run can begin once an export is open and indexed.");
    } else {
      center.leaveGrid();
      action.accept(export);
    }
  }

  /// Asks who judges.
  void askReviewer() {
    TextInputDialog dialog = new TextInputDialog(review().reviewerProperty().get());
    dialog.initOwner(stage);
    dialog.setTitle("Reviewer");
    dialog.setHeaderText("Verdicts are written down under this name.");
    dialog.setGraphic(null);
    dialog.getEditor().setId("reviewer-name");
    Theme.style(dialog.getDialogPane().getScene());
    dialog
        .showAndWait()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> {
          review().reviewerProperty().set(name);
          settings.update(s -> s.withControls(s.controls().withReviewer(name)));
        });
  }

  /// How many units stand with each decision, as a line.
  static String told(DecisionCounts counts) {
    return String.format(
        "%,d accepted, %,d rejected, %,d unsure",
        counts.accepted(), counts.rejected(), counts.unsure());
  }
}
