package app.spotcheck.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The files of verdicts that a report merges: those beside the export, and those of others, which
/// can be taken away again.
final class VerdictFilesBox extends VBox {
  private List<Path> beside = List.of();
  private final List<Path> merged = new ArrayList<>();
  private final VBox lines = new VBox(2);

  /// @param choosing asks for files of others
  VerdictFilesBox(Supplier<List<Path>> choosing) {
    super(6);
    Button add = new Button("Merge with files of others…");
    add.setId("report-merge");
    add.setOnAction(event -> merge(choosing.get()));
    lines.setId("report-verdicts");
    getChildren().addAll(lines, add);
    show();
  }

  /// Takes note of the files that lie beside the export, which are not merged once more.
  void found(List<Path> besideExport) {
    beside = besideExport;
    if (merged.removeAll(beside)) {
      show();
    }
  }

  /// Takes the verdicts in files of other reviewers too.
  void merge(List<Path> more) {
    more.stream()
        .filter(file -> !merged.contains(file) && !beside.contains(file))
        .forEach(merged::add);
    show();
  }

  /// The files that are merged with those beside the export.
  List<Path> merged() {
    return List.copyOf(merged);
  }

  private void show() {
    lines.getChildren().setAll(new Label("Those beside the export"));
    merged.forEach(file -> lines.getChildren().add(line(file)));
    if (getScene() != null) {
      getScene().getWindow().sizeToScene();
    }
  }

  private HBox line(Path file) {
    String name = String.valueOf(file.getFileName());
    Label label = new Label(name);
    label.setMinWidth(0);
    label.setTooltip(new Tooltip(file.toString()));
    Button remove = new Button(null, new FontIcon(Feather.X));
    remove.getStyleClass().addAll("flat", "small");
    remove.setMinWidth(USE_PREF_SIZE);
    remove.setAccessibleText("Take " + name + " away");
    remove.setTooltip(new Tooltip("Take this file away"));
    remove.setOnAction(event -> {
      merged.remove(file);
      show();
    });
    HBox line = new HBox(4, label, remove);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
