package app.spotcheck.browser;

import app.spotcheck.query.Facet;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the facets; behind a value a bar shows how many rows have it.
final class FacetCell extends ListCell<FacetLine> {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final FontIcon icon = new FontIcon(Feather.SQUARE);
  private final Label name = new Label();
  private final Label count = new Label();
  private final Region bar = new Region();
  private final StackPane content;
  private double part;

  FacetCell(Consumer<FacetLine> clicked) {
    name.setMinWidth(0);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    count.setMinWidth(USE_PREF_SIZE);
    count.getStyleClass().add("text-muted");
    HBox line = new HBox(8, icon, name, count);
    line.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("facet-bar");
    bar.setMaxHeight(Double.MAX_VALUE);
    content =
        new StackPane(bar, line) {
          @Override
          protected void layoutChildren() {
            super.layoutChildren();
            bar.resizeRelocate(0, 0, snapSizeX(getWidth() * part), getHeight());
          }
        };
    bar.setManaged(false);
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      if (getItem() != null) {
        clicked.accept(getItem());
      }
    });
  }

  @Override
  protected void updateItem(FacetLine line, boolean empty) {
    super.updateItem(line, empty);
    boolean none = empty || line == null;
    setGraphic(none ? null : content);
    setAccessibleText(null);
    pseudoClassStateChanged(HEADING, !none && line instanceof FacetLine.Heading);
    pseudoClassStateChanged(
        CHOSEN, !none && line instanceof FacetLine.Choice choice && choice.value().selected());
    if (none) {
      return;
    }
    part = 0;
    switch (line) {
      case FacetLine.Heading heading -> showHeading(heading);
      case FacetLine.Choice choice -> showChoice(choice);
      case FacetLine.More more -> showMore(more);
    }
    content.requestLayout();
  }

  private void showHeading(FacetLine.Heading heading) {
    Facet facet = heading.facet();
    icon.setIconCode(heading.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    name.setText(facet.name());
    count.setText(String.format("%,d", facet.values().size() + facet.others()));
    setAccessibleText(facet.name() + ", " + count.getText() + " values");
  }

  private void showChoice(FacetLine.Choice choice) {
    Facet.Value value = choice.value();
    part = choice.part();
    icon.setIconCode(value.selected() ? Feather.CHECK_SQUARE : Feather.SQUARE);
    name.setText(value.text().isEmpty() ? "(empty)" : value.text());
    String objects = value.objects() > 0 ? String.format(" · %,d", value.objects()) : "";
    count.setText(String.format("%,d", value.rows()) + objects);
    count.setTooltip(
        objects.isEmpty() ? null : new Tooltip("Rows, and objects in their fullest labels"));
    setAccessibleText(
        name.getText()
            + String.format(", %,d rows", value.rows())
            + (value.selected() ? ", chosen" : ""));
  }

  private void showMore(FacetLine.More more) {
    icon.setIconCode(Feather.MORE_HORIZONTAL);
    name.setText(
        more.openable()
            ? String.format("%,d more", more.hidden())
            : String.format("%,d more; type to filter by them", more.hidden()));
    count.setText("");
    setAccessibleText(name.getText());
  }
}
