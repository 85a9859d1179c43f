package app.spotcheck.viewer;

import app.spotcheck.compare.Difference;
import app.spotcheck.session.Comparison;
import app.spotcheck.session.Comparison.Way;
import app.spotcheck.session.ComparisonResult;
import app.spotcheck.session.DifferenceKinds;
import app.spotcheck.session.LabelNames;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The controls of a comparison, above the canvas while two labels are compared: with which label,
/// how both are shown, what counts as the same, and how much was found.
final class ComparisonBar extends BorderPane {
  private final Session session;
  private final Comparison comparison;
  private final ComboBox<String> others = new ComboBox<>();
  private final ToggleGroup ways = new ToggleGroup();
  private final HBox confidence;
  private final FlowPane counts = new FlowPane(10, 2);
  private final Label state = new Label();

  /// What has no use while there is no other label.
  private final List<Node> whileCompared;

  private boolean showing;

  ComparisonBar(Session session) {
    this.session = session;
    this.comparison = session.comparison();
    getStyleClass().add("comparison-bar");
    setId("comparison-bar");
    setAccessibleText("Comparison of two labels");
    visibleProperty().bind(comparison.onProperty());
    managedProperty().bind(visibleProperty());
    counts.setId("comparison-counts");
    state.setId("comparison-state");
    confidence =
        slider(
            "comparison-confidence",
            "Confidence from",
            "Leave out objects with a lower confidence",
            comparison.minConfidenceProperty());
    whileCompared =
        List.of(
            wayButtons(),
            slider(
                "comparison-threshold",
                "IoU from",
                "How alike two objects are at least that count as the same",
                comparison.thresholdProperty()),
            confidence,
            steps(),
            counts);
    FlowPane flow = new FlowPane(14, 4, picker());
    flow.setMinWidth(0);
    // the counts take a line of their own where there is no room
    flow.widthProperty()
        .subscribe(width -> counts.setPrefWrapLength(Math.min(560, width.doubleValue() - 20)));
    state.setWrapText(true);
    state.maxWidthProperty().bind(flow.widthProperty().subtract(20));
    flow.getChildren().addAll(whileCompared);
    flow.getChildren().add(state);
    setCenter(flow);
    setRight(close());
    session.rowProperty().addListener((property, before, now) -> show());
    comparison.onProperty().addListener((property, before, now) -> show());
    comparison.secondProperty().addListener((property, before, now) -> show());
    comparison.resultProperty().addListener((property, before, now) -> show());
    show();
  }

  private HBox picker() {
    others.setId("comparison-other");
    others.setPrefWidth(210);
    others.setAccessibleText("Label or prediction to compare with");
    others.setTooltip(new Tooltip("Label or prediction to compare with"));
    others.setPromptText("No other label");
    others
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((property, before, now) -> {
          if (!showing && now.intValue() >= 0) {
            comparison.compareWith(now.intValue());
          }
        });
    return line(new Label("Compare with"), others);
  }

  private HBox wayButtons() {
    Map<Way, ToggleButton> buttons = new EnumMap<>(Way.class);
    for (Way way : Way.values()) {
      ToggleButton button = new ToggleButton(way.title());
      button.setId("comparison-" + way.word());
      button.setToggleGroup(ways);
      button.setTooltip(new Tooltip(explanation(way)));
      button.setOnAction(event -> {
        comparison.wayProperty().set(way);
        button.setSelected(true);
      });
      buttons.put(way, button);
    }
    comparison
        .wayProperty()
        .subscribe(way -> buttons.forEach((each, button) -> button.setSelected(each == way)));
    HBox box = new HBox(4);
    box.getChildren().addAll(buttons.values());
    return box;
  }

  private static String explanation(Way way) {
    return switch (way) {
      case SIDE_BY_SIDE -> "Show both labels on the same part of the picture";
      case BLINK -> "Show both labels in turns";
      case OVERLAY -> "Show both labels at once, in colours of what differs";
    };
  }

  private static HBox slider(String id, String name, String explanation, DoubleProperty value) {
    Slider slider = new Slider(0, 1, value.get());
    slider.setId(id);
    slider.setPrefWidth(90);
    slider.setBlockIncrement(0.05);
    slider.setAccessibleText(explanation);
    slider.setTooltip(new Tooltip(explanation));
    slider.valueProperty().bindBidirectional(value);
    Label shown = new Label();
    shown.setMinWidth(34);
    shown.textProperty().bind(value.asString("%.2f"));
    return line(new Label(name), slider, shown);
  }

  private HBox steps() {
    Button previous =
        button("previous-difference", Feather.CHEVRON_UP, "Show the difference before");
    previous.setOnAction(event -> comparison.previous());
    Button next = button("next-difference", Feather.CHEVRON_DOWN, "Show the next difference");
    next.setOnAction(event -> comparison.next());
    return new HBox(previous, next);
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
    button.setTooltip(new Tooltip(explanation));
    button.setAccessibleText(explanation);
    return button;
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(6, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    for (Node part : parts) {
      if (part instanceof Label label) {
        label.setMinWidth(USE_PREF_SIZE);
      }
    }
    return line;
  }

  private void show() {
    RowView view = session.rowProperty().get();
    RowView other = comparison.secondProperty().get();
    ComparisonResult found = comparison.resultProperty().get();
    showOthers(view, other);
    counts.getChildren().clear();
    whileCompared.forEach(part -> shown(part, other != null));
    shown(confidence, found != null && found.hasConfidence());
    if (found != null) {
      for (Difference.Kind kind : Difference.Kind.values()) {
        counts.getChildren().add(count(kind, found.count(kind)));
      }
    }
    String text = stateOf(view, other, found);
    state.setText(text);
    shown(state, !text.isEmpty());
  }

  private static void shown(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  private String stateOf(
      @Nullable RowView view, @Nullable RowView other, @Nullable ComparisonResult found) {
    if (view == null) {
      return "";
    }
    if (found != null) {
      long missing = comparison.missingMasks();
      return missing == 0 ? "" : "Masks that could not be loaded and compared: " + missing;
    }
    return other == null && view.choices().size() < 2
        ? "This row has no other label or prediction to compare with."
        : "Comparing…";
  }

  private void showOthers(@Nullable RowView view, @Nullable RowView other) {
    showing = true;
    List<String> names = view == null ? List.of() : LabelNames.of(view.choices());
    if (!names.equals(others.getItems())) {
      others.getItems().setAll(names);
    }
    others.getSelectionModel().clearAndSelect(other == null ? -1 : other.chosen());
    others.setDisable(names.size() < 2);
    showing = false;
  }

  private static Label count(Difference.Kind kind, long count) {
    Label label =
        new Label(
            count + " " + DifferenceKinds.word(kind), Swatches.of(DifferenceKinds.color(kind)));
    label.setMinWidth(USE_PREF_SIZE);
    label.setTooltip(new Tooltip(DifferenceKinds.explanation(kind)));
    return label;
  }
}
