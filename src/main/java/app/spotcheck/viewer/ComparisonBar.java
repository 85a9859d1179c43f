package app.spotcheck.viewer;

import app.spotcheck.session.Comparison;
import app.spotcheck.session.ComparisonRemarks;
import app.spotcheck.session.ComparisonResult;
import app.spotcheck.session.Session;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The controls of a comparison, above the canvas while two labels are compared: with which label,
/// how both are shown and what counts as the same on one line, how much was found on another.
final class ComparisonBar extends VBox {
  /// How wide the bar is at least, in heights of its text, to have the sliders in its line.
  private static final double WIDTH_FOR_SLIDERS = 80;

  /// How wide it is at least to have words beside icons and colours.
  private static final double WIDTH_FOR_WORDS = 50;

  private final Session session;
  private final Comparison comparison;
  private final Label title = new Label("Compare with");
  private final OtherLabelBox others;
  private final ComparisonWays ways;
  private final ComparisonLimits limits;
  private final HBox steps;
  private final HBox upper = new HBox(8);
  private final HBox lower = new HBox(12);
  private final ComparisonCounts counts = new ComparisonCounts();
  private final Label state = new Label();
  private final Button retry = new Button("Retry");

  ComparisonBar(Session session) {
    super(4);
    this.session = session;
    this.comparison = session.comparison();
    getStyleClass().add("comparison-bar");
    setId("comparison-bar");
    setAccessibleText("Comparison of two labels");
    setMinWidth(0);
    visibleProperty().bind(comparison.onProperty());
    managedProperty().bind(visibleProperty());
    ways = new ComparisonWays(comparison);
    limits = new ComparisonLimits(comparison);
    steps = steps();
    title.setMinWidth(USE_PREF_SIZE);
    others = new OtherLabelBox(session);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox.setHgrow(others, Priority.ALWAYS);
    upper.setAlignment(Pos.CENTER_LEFT);
    upper.getChildren().addAll(title, others, ways, limits, steps, gap, close());
    state.setId("comparison-state");
    state.setMinWidth(0);
    state.setWrapText(true);
    state.setGraphic(new FontIcon(Feather.INFO));
    retry.setId("comparison-retry");
    retry.setMinWidth(USE_PREF_SIZE);
    retry.setOnAction(event -> comparison.retry());
    lower.setAlignment(Pos.CENTER_LEFT);
    lower.getChildren().addAll(counts, state, retry);
    getChildren().addAll(upper, lower);
    widthProperty().addListener((property, before, now) -> fit());
    title.fontProperty().addListener((property, before, now) -> fit());
    session.rowProperty().addListener((property, before, now) -> show());
    comparison.onProperty().addListener((property, before, now) -> show());
    comparison.otherProperty().addListener((property, before, now) -> show());
    comparison.resultProperty().addListener((property, before, now) -> show());
    comparison.failureProperty().addListener((property, before, now) -> show());
    show();
  }

  private HBox steps() {
    Button previous =
        button("previous-difference", Feather.CHEVRON_UP, "Show the difference before");
    previous.setOnAction(event -> comparison.previous());
    Button next = button("next-difference", Feather.CHEVRON_DOWN, "Show the next difference");
    next.setOnAction(event -> comparison.next());
    HBox box = new HBox(previous, next);
    box.setMinWidth(USE_PREF_SIZE);
    return box;
  }

  private Button close() {
    Button close = button("comparison-close", Feather.X, "End the comparison");
    close.setOnAction(event -> comparison.leave());
    return close;
  }

  private static Button button(String id, Feather icon, String explanation) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().add("flat");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(explanation));
    button.setAccessibleText(explanation);
    return button;
  }

  /// Leaves out words where there is no room, so that the bar never has more than two lines.
  private void fit() {
    double width = getWidth() / title.getFont().getSize();
    boolean roomForWords = width >= WIDTH_FOR_WORDS;
    boolean roomForSliders = width >= WIDTH_FOR_SLIDERS;
    boolean hasOther = comparison.otherProperty().get() != Comparison.NO_OTHER;
    shown(title, roomForSliders && hasOther);
    ways.showNames(roomForWords);
    counts.showNames(roomForWords);
    if (roomForSliders) {
      place(limits, upper, upper.getChildren().indexOf(ways) + 1);
    } else {
      place(limits, lower, 0);
    }
    limits.showInLine(roomForSliders);
    place(state, hasOther ? lower : upper, hasOther ? lower.getChildren().indexOf(counts) + 1 : 0);
    boolean isRemark = comparison.resultProperty().get() != null;
    state.setContentDisplay(
        isRemark && !roomForWords ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
  }

  private void place(Node part, HBox line, int index) {
    if (!line.getChildren().contains(part)) {
      upper.getChildren().remove(part);
      lower.getChildren().remove(part);
      line.getChildren().add(index, part);
    }
  }

  private void show() {
    if (!comparison.onProperty().get()) {
      return;
    }
    boolean hasOther = comparison.otherProperty().get() != Comparison.NO_OTHER;
    ComparisonResult found = comparison.resultProperty().get();
    for (Node part : new Node[] {others, ways, limits, steps, lower}) {
      shown(part, hasOther);
    }
    limits.showConfidence(found != null && found.hasConfidence());
    counts.show(found);
    shown(counts, found != null);
    String text = session.rowProperty().get() == null ? "" : ComparisonRemarks.inBar(comparison);
    state.setText(text);
    state.setTooltip(text.isEmpty() ? null : new Tooltip(text));
    shown(state, !text.isEmpty());
    shown(retry, comparison.failureProperty().get() != null);
    fit();
  }

  private static void shown(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
