package app.spotcheck.app;

import app.spotcheck.export.ExportFile;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.review.report.Outcome;
import app.spotcheck.review.report.Report;
import app.spotcheck.review.verdict.VerdictPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/// Asks what a report on the open export shall keep to, makes it, and tells how the export came
/// out.
final class ReportPane extends VBox {
  private static final double WIDTH = 560;
  private static final ButtonType REPLACE = new ButtonType("Replace", ButtonData.OK_DONE);
  private static final String REJECTED = ".rejected.csv";
  private static final String CLEANED = ".cleaned.ndjson";
  private static final String CONTACT_SHEET = ".rejected.png";

  private final ExportFile export;
  private final @Nullable MediaLoader media;
  private final ReportFiles files;
  private final Path reviewFolder;
  private final TextField limit = new TextField();
  private final TextField confidence = new TextField();
  private final CheckBox hideEmails = new CheckBox("Hide e-mail addresses");
  private final CheckBox pictures = new CheckBox("Pictures of what is rejected");
  private final CheckBox rejected = new CheckBox("What is rejected or unsure, as CSV");
  private final CheckBox cleaned = new CheckBox("The export without what is rejected");
  private final CheckBox contactSheet = new CheckBox("A contact sheet, as PNG");
  private final VerdictFilesBox verdicts;
  private final Button start = new Button("Choose file and begin…");
  private final Button stop = new Button("Stop");
  private final Button show = new Button("Open the report");
  private final ProgressBar bar = new ProgressBar(0);
  private final Label state = new Label();
  private final Label outcome = new Label();
  private final AnimationTimer watch =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          ReportMaking making = underWay;
          if (making != null) {
            state.setText(making.told());
            bar.setProgress(making.done());
          }
        }
      };
  private @Nullable ReportMaking underWay;
  private @Nullable Thread thread;
  private @Nullable Path written;

  /// @param media brings the pictures of what is rejected; none where there is no way to them
  /// @param reviewFolder for verdicts on exports whose folder cannot be written
  ReportPane(ExportFile export, @Nullable MediaLoader media, ReportFiles files, Path reviewFolder) {
    super(12);
    this.export = export;
    this.media = media;
    this.files = files;
    this.reviewFolder = reviewFolder;
    this.verdicts = new VerdictFilesBox(files::askForVerdicts);
    setPrefWidth(WIDTH);
    nameControls();
    Label what =
        new Label(
            "Tells from the verdicts whether the export passes, with what that rests on, in a file"
                + " that opens in any browser.");
    what.setWrapText(true);
    GridPane grid = new GridPane(12, 10);
    grid.addRow(0, named("At most wrong", limit), limit);
    grid.addRow(1, named("With confidence", confidence), confidence);
    grid.addRow(2, named("Verdicts", verdicts), verdicts);
    grid.addRow(3, new Label("In the report"), new FlowPane(12, 6, pictures, hideEmails));
    grid.addRow(4, new Label("Beside it"), new VBox(6, rejected, cleaned, contactSheet));
    HBox buttons = new HBox(8, start, stop, show);
    getChildren().addAll(what, grid, bar, state, outcome, buttons);
    setRunning(false);
    Thread.ofVirtual().name("find verdicts").start(this::findVerdicts);
  }

  private void findVerdicts() {
    List<Path> found = ReportInput.besideExport(export.path(), reviewFolder);
    Platform.runLater(() -> verdicts.found(found));
  }

  private void nameControls() {
    limit.setId("report-limit");
    limit.setPromptText("that of the sample, else 2 %");
    confidence.setId("report-confidence");
    confidence.setPromptText("that of the sample, else 95 %");
    limit.setPrefColumnCount(18);
    confidence.setPrefColumnCount(18);
    hideEmails.setId("report-hide-emails");
    pictures.setId("report-pictures");
    pictures.setSelected(media != null);
    pictures.setDisable(media == null);
    rejected.setId("report-rejected");
    cleaned.setId("report-cleaned");
    contactSheet.setId("report-contact-sheet");
    start.setId("report-start");
    start.setDefaultButton(true);
    start.setOnAction(event -> chooseFile());
    stop.setId("report-stop");
    stop.setOnAction(event -> stop());
    show.setId("report-show");
    show.setOnAction(event -> showReport());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Progress of the report");
    state.setId("report-state");
    state.setWrapText(true);
    state.setMinHeight(USE_PREF_SIZE);
    outcome.setMinHeight(USE_PREF_SIZE);
    outcome.setId("report-outcome");
    outcome.setWrapText(true);
  }

  private static Label named(String text, Node control) {
    Label label = new Label(text);
    label.setLabelFor(control);
    return label;
  }

  private void chooseFile() {
    String name = String.valueOf(VerdictPlace.beside(export.path(), ".report.html").getFileName());
    Path file = files.askForReport(name);
    if (file != null && mayReplace(companions(file).filter(Files::exists).toList())) {
      start(file);
    }
  }

  /// Asks about files beside the report, which the choice of its own file did not ask about.
  private boolean mayReplace(List<Path> there) {
    if (there.isEmpty()) {
      return true;
    }
    String names =
        there.stream()
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining("\n"));
    Alert question = new Alert(Alert.AlertType.CONFIRMATION, names, REPLACE, ButtonType.CANCEL);
    question.initOwner(getScene().getWindow());
    question.setTitle("Report");
    question.setHeaderText("Replace these files beside the report?");
    question.setGraphic(null);
    Theme.style(question.getDialogPane().getScene());
    return question.showAndWait().filter(REPLACE::equals).isPresent();
  }

  /// The files that are written beside the report.
  private Stream<Path> companions(Path file) {
    return Stream.of(
            companion(rejected, file, REJECTED),
            companion(cleaned, file, CLEANED),
            companion(contactSheet, file, CONTACT_SHEET))
        .filter(Objects::nonNull);
  }

  /// The files of verdicts that are merged.
  VerdictFilesBox verdicts() {
    return verdicts;
  }

  /// Begins to make the report.
  void start(Path file) {
    try {
      ReportRequest request = request(file);
      MediaLoader loader = pictures.isSelected() ? media : null;
      outcome.setText("");
      state.setText("");
      setRunning(true);
      watch.start();
      thread = Thread.ofVirtual().name("report").start(() -> run(request, loader, file));
    } catch (TypeConversionException e) {
      end(String.valueOf(e.getMessage()));
    }
  }

  /// Finds what the report is made of, with verdicts given since the dialog was opened, and refuses
  /// to write over it.
  private ReportInput input(ReportRequest request) throws UsageException, IOException {
    List<Path> beside = ReportInput.besideExport(export.path(), reviewFolder);
    List<Path> merged = request.verdicts();
    if (beside.isEmpty() && merged.isEmpty()) {
      throw new UsageException(
          "There are no verdicts on this export yet. Judge some of it, or merge files of others.");
    }
    ReportInput input = ReportInput.find(export.path(), request, reviewFolder);
    if (!merged.isEmpty()) {
      List<Path> all = Stream.concat(beside.stream(), merged.stream()).distinct().toList();
      input = new ReportInput(all, input.sample());
    }
    request.checkFiles(input.all(export.path(), null));
    return input;
  }

  private ReportRequest request(Path file) {
    return new ReportRequest(
        share(limit),
        share(confidence),
        null,
        verdicts.merged(),
        null,
        hideEmails.isSelected(),
        !pictures.isSelected(),
        null,
        companion(rejected, file, REJECTED),
        companion(cleaned, file, CLEANED),
        companion(contactSheet, file, CONTACT_SHEET),
        file);
  }

  private static @Nullable Double share(TextField field) {
    String text = field.getText().strip();
    if (text.isEmpty()) {
      return null;
    }
    return new Percentages().convert(text.endsWith("%") ? text : text + "%");
  }

  private static @Nullable Path companion(CheckBox wanted, Path report, String ending) {
    String name = String.valueOf(report.getFileName()).replaceFirst("\\.[^.]*$", "");
    return wanted.isSelected() ? report.resolveSibling(name + ending) : null;
  }

  private void run(ReportRequest request, @Nullable MediaLoader loader, Path file) {
    try {
      List<String> said = new ArrayList<>();
      ReportMaking making = new ReportMaking(export, input(request), request, said::add);
      Platform.runLater(() -> underWay = making);
      Report report = making.report();
      making.write(report, loader);
      Platform.runLater(() -> end(report.outcome(), file, said));
    } catch (UsageException e) {
      Platform.runLater(() -> end(e.explanation()));
    } catch (IOException e) {
      Platform.runLater(() -> end(unwritten(e)));
    } catch (InterruptedException e) {
      Platform.runLater(() -> end("Stopped; what was not written by then is missing."));
    } catch (RuntimeException | Error fault) {
      Platform.runLater(() -> end("Something went wrong; the log says what."));
      throw fault;
    }
  }

  private static String unwritten(IOException e) {
    return "A file could not be written: " + e.getMessage() + ". Check the space and permissions.";
  }

  private void end(Outcome result, Path file, List<String> said) {
    written = file;
    outcome.setText(result.told());
    outcome
        .getStyleClass()
        .setAll(
            "label",
            "report-outcome",
            switch (result.result()) {
              case PASS -> "success-text";
              case FAIL -> "danger-text";
              case NOT_ENOUGH -> "warning-text";
            });
    said.addFirst("Written to " + file + ".");
    end(String.join("\n", said));
  }

  private void end(String message) {
    watch.stop();
    underWay = null;
    thread = null;
    setRunning(false);
    state.setText(message);
    if (getScene() != null) {
      getScene().getWindow().sizeToScene();
    }
  }

  private void setRunning(boolean running) {
    start.setDisable(running);
    stop.setDisable(!running);
    show.setDisable(running || written == null);
    bar.setVisible(running);
  }

  private void showReport() {
    if (written != null) {
      files.show(written, problem -> Platform.runLater(() -> state.setText(problem)));
    }
  }

  /// Ends a report that is under way; no file is left half written.
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
