package app.spotcheck.viewer;

import app.spotcheck.session.Comparison;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What counts as the same, and which objects are left out: two sliders, which stand behind a
/// button where there is no room for them.
final class ComparisonLimits extends StackPane {
  private final Comparison comparison;
  private final HBox threshold;
  private final HBox confidence;
  private final HBox line = new HBox(14);
  private final VBox column = new VBox(8);
  private final MenuButton button = new MenuButton();

  ComparisonLimits(Comparison comparison) {
    this.comparison = comparison;
    threshold =
        slider(
            "comparison-threshold",
            "IoU from",
            "How alike two objects are at least that count as the same",
            comparison.thresholdProperty());
    confidence =
        slider(
            "comparison-confidence",
            "Confidence from",
            "Leave out objects with a lower confidence",
            comparison.minConfidenceProperty());
    confidence.managedProperty().bind(confidence.visibleProperty());
    line.setAlignment(Pos.CENTER_LEFT);
    column.getStyleClass().add("comparison-limits");
    CustomMenuItem item = new CustomMenuItem(column, false);
    button.getItems().add(item);
    button.setId("comparison-limits");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip("What counts as the same, and what is left out"));
    button.setAccessibleText("What counts as the same, and what is left out");
    comparison.thresholdProperty().subscribe(this::name);
    comparison.minConfidenceProperty().subscribe(this::name);
    confidence.visibleProperty().subscribe(this::name);
    showInLine(true);
  }

  private static HBox slider(String id, String name, String explanation, DoubleProperty value) {
    Slider slider = new Slider(0, 1, value.get());
    slider.setId(id);
    slider.setPrefWidth(90);
    slider.setMinWidth(60);
    slider.setBlockIncrement(0.05);
    slider.setAccessibleText(explanation);
    slider.setTooltip(new Tooltip(explanation));
    slider.valueProperty().bindBidirectional(value);
    Label title = new Label(name);
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label shown = new Label();
    shown.setMinWidth(34);
    shown.textProperty().bind(value.map(now -> text(now.doubleValue())));
    HBox line = new HBox(6, title, slider, shown);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private void name() {
    String least = "IoU ≥ " + text(comparison.thresholdProperty().get());
    double sure = comparison.minConfidenceProperty().get();
    boolean leavesOut = confidence.isVisible() && sure > 0;
    button.setText(leavesOut ? least + ", conf. ≥ " + text(sure) : least);
  }

  /// Whether the confidence can be chosen too.
  void showConfidence(boolean shown) {
    confidence.setVisible(shown);
  }

  /// Shows the sliders in the line, or a button that opens them.
  void showInLine(boolean inLine) {
    if (inLine) {
      column.getChildren().clear();
      line.getChildren().setAll(threshold, confidence);
      getChildren().setAll(line);
    } else {
      line.getChildren().clear();
      column.getChildren().setAll(threshold, confidence);
      getChildren().setAll(button);
    }
  }
}
