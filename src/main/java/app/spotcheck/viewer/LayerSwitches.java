package app.spotcheck.viewer;

import app.spotcheck.paint.Layer;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.session.RowDisplay;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The switches above the canvas: which kinds of object are shown, what colours stand for, and the
/// way to the rest of how objects are drawn.
final class LayerSwitches extends FlowPane {
  private static final double ROOMY = 1080;
  private static final double NARROW = 570;

  private final RowDisplay display;
  private final Map<Layer, ToggleButton> switches = new EnumMap<>(Layer.class);
  private final ToggleButton drawing;
  private final HBox coloring;

  LayerSwitches(RowDisplay display, DrawingPanel panel) {
    this.display = display;
    this.drawing = drawing(panel);
    this.coloring = coloring(panel);
    getStyleClass().add("layer-switches");
    for (Layer layer : Layer.values()) {
      ToggleButton button = toggle(layer);
      switches.put(layer, button);
      getChildren().add(button);
    }
    getChildren().addAll(coloring, drawing);
    display.optionsProperty().addListener((property, before, now) -> show(now));
    show(display.optionsProperty().get());
    widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
  }

  /// Without room for their names the switches show only their icons; with still less, what colours
  /// stand for is chosen in the panel alone.
  private void fit(double width) {
    boolean compact = width < ROOMY;
    coloring.setVisible(width >= NARROW);
    coloring.setManaged(width >= NARROW);
    ContentDisplay content = compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    switches.values().forEach(button -> button.setContentDisplay(content));
    drawing.setContentDisplay(content);
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

  private HBox coloring(DrawingPanel panel) {
    ColoringBox box = new ColoringBox(display, panel::askQuestion);
    box.setId("color-by");
    box.setPrefWidth(125);
    Label name = new Label("Colour by");
    name.setMinWidth(USE_PREF_SIZE);
    name.setLabelFor(box);
    HBox line = new HBox(6, name, box);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /// Opens and closes the panel that says how objects are drawn.
  private static ToggleButton drawing(DrawingPanel panel) {
    ToggleButton button = new ToggleButton("Drawing", new FontIcon(Feather.SLIDERS));
    button.setId("drawing");
    button.setTooltip(new Tooltip("Opacity, colours and captions"));
    button.setAccessibleText("How objects are drawn");
    button.selectedProperty().bindBidirectional(panel.openProperty());
    return button;
  }

  private void show(PaintOptions options) {
    switches.forEach((layer, button) -> button.setSelected(options.shows(layer)));
  }
}
