package app.spotcheck.app;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.model.Problem;
import app.spotcheck.session.Session;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The problems of a file: a list of what is wrong where, and below it the raw text of the row that
/// the selected one is about.
final class ProblemsPane extends BorderPane {
  private static final int MOST_TEXT_BYTES = 32 << 10;
  private static final double WIDTH = 760;
  private static final double HEIGHT = 520;

  private final ExportFile file;
  private final Session session;
  private final ListView<Problem> list = new ListView<>();
  private final TextArea text = new TextArea();
  private final Button show = new Button("Show row");
  private Optional<Integer> row = Optional.empty();

  ProblemsPane(ExportFile file, Session session) {
    this.file = file;
    this.session = session;
    list.setId("file-problems");
    list.getItems().setAll(file.index().problems());
    list.setPlaceholder(new Label("No problems in this file"));
    list.setCellFactory(view -> new Cell());
    list.setAccessibleText("Problems of the file");
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> showText(now));
    text.setId("problem-text");
    text.setEditable(false);
    text.setWrapText(true);
    text.getStyleClass().add("raw-text");
    text.setPromptText("Select a problem to see the raw text of its row");
    show.setId("show-problem-row");
    show.setDisable(true);
    show.setOnAction(event -> row.ifPresent(session::show));
    Label count = new Label(counted());
    count.getStyleClass().add("text-muted");
    HBox bar = new HBox(12, show, count);
    bar.getStyleClass().add("dialog-bar");
    SplitPane split = new SplitPane(list, text);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.6);
    setCenter(split);
    setBottom(bar);
    setPrefSize(WIDTH, HEIGHT);
  }

  private String counted() {
    long all = file.index().problemCount();
    int listed = list.getItems().size();
    String more = all > listed ? String.format(", the first %,d listed", listed) : "";
    return String.format("%,d problems, %,d rows unreadable", all, file.index().unreadableRows())
        + more;
  }

  private void showText(@Nullable Problem problem) {
    row = problem == null ? Optional.empty() : file.index().rowAt(problem.offset());
    show.setDisable(row.isEmpty() || session.exportProperty().get() != file);
    text.clear();
    if (problem != null) {
      Thread.ofVirtual().start(() -> read(problem));
    }
  }

  private void read(Problem problem) {
    String raw;
    try {
      raw = file.rawText(problem.offset(), MOST_TEXT_BYTES);
    } catch (ExportException e) {
      raw = e.explanation();
    }
    String shown = raw;
    Platform.runLater(() -> {
      if (problem.equals(list.getSelectionModel().getSelectedItem())) {
        text.setText(shown);
        text.setScrollTop(0);
      }
    });
  }

  private static final class Cell extends ListCell<Problem> {
    @Override
    protected void updateItem(Problem problem, boolean empty) {
      super.updateItem(problem, empty);
      setWrapText(true);
      setPrefWidth(0);
      setText(empty || problem == null ? null : told(problem));
    }

    private static String told(Problem problem) {
      String path = problem.path().isEmpty() ? "" : "\n" + problem.path();
      return String.format("Line %,d, byte %,d: ", problem.line(), problem.offset())
          + problem.message()
          + path;
    }
  }
}
