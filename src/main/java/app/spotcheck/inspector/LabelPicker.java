package app.spotcheck.inspector;

import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.ModelRun;
import app.spotcheck.model.Project;
import app.spotcheck.session.LabelNames;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Picks which label of which project, or which label or prediction of which model run, is on show.
final class LabelPicker extends VBox {
  private final ComboBox<String> choices = new ComboBox<>();
  private final Label details = new Label();
  private boolean showing;

  LabelPicker(Session session) {
    getStyleClass().add("label-picker");
    choices.setId("label-picker");
    choices.setMaxWidth(Double.MAX_VALUE);
    choices.setPrefWidth(0);
    choices.setAccessibleText("Label or prediction on show");
    choices.setTooltip(new Tooltip("Pick a label or prediction of this row"));
    choices.setVisibleRowCount(15);
    choices
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((property, before, now) -> {
          if (!showing && now.intValue() >= 0) {
            session.choose(now.intValue());
          }
        });
    details.getStyleClass().addAll("text-small", "text-muted");
    details.setMinWidth(0);
    getChildren().addAll(choices, details);
    session.rowProperty().addListener((property, before, now) -> show(now));
    show(session.rowProperty().get());
  }

  private void show(@Nullable RowView view) {
    showing = true;
    List<String> names = view == null ? List.of() : LabelNames.of(view.choices());
    if (!names.equals(choices.getItems())) {
      choices.getItems().setAll(names);
    }
    choices.getSelectionModel().clearAndSelect(view == null ? -1 : view.chosen());
    choices.setDisable(names.isEmpty());
    choices.setPromptText(view == null ? "No row" : "This row has no label");
    details.setText(view == null ? "" : detailsOf(view.choice()));
    showing = false;
  }

  private static String detailsOf(@Nullable LabelChoice choice) {
    if (choice == null) {
      return "";
    }
    String what =
        switch (choice.source()) {
          case Project project -> "Project";
          case ModelRun run -> "Model run";
        };
    String author = choice.label().details().createdBy();
    String by = author == null ? "" : " · " + author;
    return what + " · " + choice.label().id() + by;
  }

  void open() {
    choices.requestFocus();
    choices.show();
  }
}
