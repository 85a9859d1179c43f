package app.spotcheck.inspector;

import app.spotcheck.compare.Difference;
import app.spotcheck.inspector.DifferenceLine.AnswerLine;
import app.spotcheck.inspector.DifferenceLine.Heading;
import app.spotcheck.inspector.DifferenceLine.ObjectLine;
import app.spotcheck.session.Comparison;
import app.spotcheck.session.ComparisonResult;
import app.spotcheck.session.DifferenceKinds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Lists what two labels have differently. Selecting a line selects its objects on the canvas, and
/// the other way round.
final class DifferencesPane extends ListView<DifferenceLine> {
  private static final Insets BELOW_OBJECT = new Insets(0, 0, 0, 19);

  private final Comparison comparison;
  private boolean following;

  DifferencesPane(Comparison comparison) {
    this.comparison = comparison;
    setId("differences");
    setAccessibleText("Differences of the labels compared");
    setCellFactory(view -> new Cell());
    getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> selected(now));
    comparison.resultProperty().addListener((property, before, now) -> show(now));
    comparison.currentProperty().addListener((property, before, now) -> follow(now));
    show(comparison.resultProperty().get());
  }

  private void show(@Nullable ComparisonResult result) {
    following = true;
    setPlaceholder(
        new Label(result == null ? "Nothing compared yet" : "No objects in either label"));
    if (result == null) {
      getItems().clear();
    } else {
      getItems().setAll(DifferenceLine.all(result));
    }
    following = false;
    follow(comparison.currentProperty().get());
  }

  private void selected(@Nullable DifferenceLine line) {
    Difference difference = line == null ? null : differenceOf(line);
    if (!following && difference != null) {
      following = true;
      comparison.look(difference);
      following = false;
    }
  }

  private static @Nullable Difference differenceOf(DifferenceLine line) {
    return switch (line) {
      case Heading heading -> null;
      case ObjectLine object -> object.difference();
      case AnswerLine answer -> answer.difference();
    };
  }

  /// Selects the line of what was selected elsewhere.
  private void follow(@Nullable Difference difference) {
    if (following) {
      return;
    }
    following = true;
    getSelectionModel().clearSelection();
    for (int i = 0; difference != null && i < getItems().size(); i++) {
      if (getItems().get(i) instanceof ObjectLine line && line.difference().equals(difference)) {
        getSelectionModel().select(i);
        scrollTo(Math.max(0, i - 3));
        break;
      }
    }
    following = false;
  }

  private static final class Cell extends ListCell<DifferenceLine> {
    private final Rectangle swatch = new Rectangle(12, 12);
    private final Label name = new Label();
    private final Label remark = new Label();
    private final HBox box = new HBox(7, swatch, name, remark);

    Cell() {
      swatch.setArcWidth(4);
      swatch.setArcHeight(4);
      name.setMinWidth(Region.USE_PREF_SIZE);
      remark.getStyleClass().add("text-muted");
      box.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(DifferenceLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      switch (line) {
        case Heading heading -> show(heading.text(), "", null);
        case ObjectLine object ->
            show(object.name(), object.remark(), DifferenceKinds.color(object.difference().kind()));
        case AnswerLine answer -> show(answer.question(), answer.answers(), null);
      }
      name.pseudoClassStateChanged(InspectorPane.HEADING, line instanceof Heading);
      box.setPadding(line instanceof AnswerLine ? BELOW_OBJECT : Insets.EMPTY);
      setGraphic(box);
      setAccessibleText(name.getText() + " " + remark.getText());
    }

    private void show(String text, String more, @Nullable Integer rgb) {
      name.setText(text.replaceAll("\\R", " "));
      remark.setText(more.replaceAll("\\R", " "));
      swatch.setVisible(rgb != null);
      swatch.setManaged(rgb != null);
      if (rgb != null) {
        swatch.setFill(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
      }
    }
  }
}
