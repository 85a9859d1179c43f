package app.spotcheck.inspector;

import app.spotcheck.inspector.DifferenceLine.AnswerLine;
import app.spotcheck.inspector.DifferenceLine.Heading;
import app.spotcheck.inspector.DifferenceLine.ObjectLine;
import app.spotcheck.session.DifferenceKinds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Shows a line of the list of differences. However long its names are, the number at its end is in
/// sight, and a tooltip says all of it.
final class DifferenceCell extends ListCell<DifferenceLine> {
  private static final Insets BELOW_OBJECT = new Insets(0, 0, 0, 19);
  private static final double TOOLTIP_WIDTH = 420;
  private static final int LONGEST_TOOLTIP = 2_000;

  /// The part of the line that a name may take.
  private static final double NAME_PART = 0.5;

  private final Rectangle swatch = new Rectangle(12, 12);
  private final Label name = new Label();
  private final Label remark = new Label();
  private final Label number = new Label();
  private final HBox box = new HBox(7, swatch, name, remark, number);

  DifferenceCell() {
    swatch.setArcWidth(4);
    swatch.setArcHeight(4);
    name.setMinWidth(0);
    // it takes what the others leave
    remark.setMinWidth(0);
    remark.setPrefWidth(0);
    remark.setMaxWidth(Double.MAX_VALUE);
    remark.getStyleClass().add("text-muted");
    number.setMinWidth(Region.USE_PREF_SIZE);
    number.getStyleClass().add("text-muted");
    HBox.setHgrow(remark, Priority.ALWAYS);
    box.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
    widthProperty().addListener((property, before, now) -> fit());
  }

  /// A name as long as it is, as far as there is room for the rest.
  private void fit() {
    name.setMaxWidth(getItem() instanceof Heading ? getWidth() : getWidth() * NAME_PART);
  }

  @Override
  protected void updateItem(DifferenceLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    switch (line) {
      case Heading heading -> show(heading.text(), "", "", null);
      case ObjectLine object ->
          show(
              object.name(),
              object.where(),
              object.likeness(),
              DifferenceKinds.color(object.difference().kind()));
      case AnswerLine answer -> show(answer.question(), answer.answers(), "", null);
    }
    name.pseudoClassStateChanged(InspectorPane.HEADING, line instanceof Heading);
    box.setPadding(line instanceof AnswerLine ? BELOW_OBJECT : Insets.EMPTY);
    setGraphic(box);
    setTooltip(line instanceof Heading ? null : tooltip(line.fullText()));
    setAccessibleText(line.fullText().replace('\n', ' '));
    fit();
  }

  private static Tooltip tooltip(String text) {
    Tooltip tooltip =
        new Tooltip(
            text.length() > LONGEST_TOOLTIP ? text.substring(0, LONGEST_TOOLTIP) + "…" : text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP_WIDTH);
    return tooltip;
  }

  private void show(String text, String more, String end, @Nullable Integer rgb) {
    name.setText(text);
    remark.setText(more);
    number.setText(end);
    swatch.setVisible(rgb != null);
    swatch.setManaged(rgb != null);
    if (rgb != null) {
      swatch.setFill(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
    }
  }
}
