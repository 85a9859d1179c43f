package app.spotcheck.viewer;

import app.spotcheck.paint.Layer;
import app.spotcheck.paint.ObjectStyle;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.session.RowDisplay;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The switches above the canvas: which kinds of object are shown, how solid areas are filled, and
/// whether masks are drawn whole.
final class LayerSwitches extends FlowPane {
  private static final double ROOMY = 950;

  private final RowDisplay display;
  private final Map<Layer, ToggleButton> switches = new EnumMap<>(Layer.class);
  private final Slider opacity = new Slider(0, 1, ObjectStyle.DEFAULT.fillOpacity());

  LayerSwitches(RowDisplay display) {
    this.display = display;
    getStyleClass().add("layer-switches");
    for (Layer layer : Layer.values()) {
      ToggleButton button = toggle(layer);
      switches.put(layer, button);
      getChildren().add(button);
    }
    getChildren().addAll(opacityControl(), wholeShapes());
    display.optionsProperty().addListener((property, before, now) -> show(now));
    show(display.optionsProperty().get());
    widthProperty().addListener((property, before, now) -> compact(now.doubleValue() < ROOMY));
  }

  /// Without room for their names the switches show only their icons.
  private void compact(boolean compact) {
    ContentDisplay content = compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    switches.values().forEach(button -> button.setContentDisplay(content));
  }

  private ToggleButton toggle(Layer layer) {
    ToggleButton button = new ToggleButton(titled(layer), new FontIcon(icon(layer)));
    button.setId("layer-" + layer.word());
    button.setTooltip(new Tooltip("Show or hide " + layer.word()));
    button.setOnAction(event -> display.show(layer, button.isSelected()));
    button.setAccessibleText("Show " + layer.word());
    return button;
  }

  private static String titled(Layer layer) {
    String word = layer.word();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static Feather icon(Layer layer) {
    return switch (layer) {
      case IMAGE -> Feather.IMAGE;
      case MASKS -> Feather.DROPLET;
      case BOXES -> Feather.SQUARE;
      case POLYGONS -> Feather.OCTAGON;
      case POLYLINES -> Feather.TRENDING_UP;
      case POINTS -> Feather.CROSSHAIR;
      case RELATIONSHIPS -> Feather.ARROW_UP_RIGHT;
      case CAPTIONS -> Feather.TAG;
    };
  }

  private HBox opacityControl() {
    opacity.setId("fill-opacity");
    opacity.setPrefWidth(70);
    opacity.setAccessibleText("How solid areas are filled");
    opacity.setTooltip(new Tooltip("How solid areas are filled"));
    opacity.valueProperty().addListener((property, before, now) -> fill(now.doubleValue()));
    Label label = new Label("Fill");
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(opacity);
    HBox box = new HBox(6, label, opacity);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void fill(double solid) {
    PaintOptions options = display.optionsProperty().get();
    display.optionsProperty().set(options.withStyle(options.style().withFillOpacity(solid)));
  }

  private CheckBox wholeShapes() {
    CheckBox box = new CheckBox("Whole masks");
    box.setId("whole-shapes");
    box.setTooltip(
        new Tooltip("Draw each mask from its own file, with what other masks cover of it"));
    box.selectedProperty().bindBidirectional(display.wholeShapesProperty());
    return box;
  }

  private void show(PaintOptions options) {
    switches.forEach((layer, button) -> button.setSelected(options.shows(layer)));
    opacity.setValue(options.style().fillOpacity());
  }
}
