package app.spotcheck.viewer;

import app.spotcheck.paint.PictureAdjustment;
import app.spotcheck.paint.PictureAdjustment.Channels;
import app.spotcheck.session.RowDisplay;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/// The popup that changes brightness, contrast, gamma and channels of the picture, for all rows
/// until it is reset.
final class PictureAdjusting {
  private static final double GAP = 6;

  private final RowDisplay display;
  private final Popup popup = new Popup();
  private final Slider brightness = slider("brightness", "Brightness", -1, 1);
  private final Slider contrast = slider("contrast", "Contrast", -1, 1);
  private final Slider gamma = slider("gamma", "Gamma", -1, 1);
  private final Map<Channels, ToggleButton> channels = new EnumMap<>(Channels.class);
  private boolean isShowing;

  PictureAdjusting(RowDisplay display) {
    this.display = display;
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_RIGHT);
    popup.getContent().setAll(content());
    brightness.valueProperty().addListener((property, before, now) -> adjust());
    contrast.valueProperty().addListener((property, before, now) -> adjust());
    gamma.valueProperty().addListener((property, before, now) -> adjust());
    display.optionsProperty().addListener((property, before, now) -> show(now.adjustment()));
    show(display.optionsProperty().get().adjustment());
  }

  private static Slider slider(String id, String name, double least, double most) {
    Slider slider = new Slider(least, most, 0);
    slider.setId("adjust-" + id);
    slider.setAccessibleText(name);
    slider.setBlockIncrement((most - least) / 20);
    slider.setPrefWidth(190);
    return slider;
  }

  private VBox content() {
    GridPane grid = new GridPane(10, 8);
    row(grid, 0, "Brightness", brightness, PictureAdjusting::percent);
    row(grid, 1, "Contrast", contrast, PictureAdjusting::percent);
    row(grid, 2, "Gamma", gamma, value -> String.format(Locale.ROOT, "%.2f", gammaOf(value)));
    Label title = new Label("Channels");
    grid.addRow(3, title, channelButtons());
    Button reset = new Button("Reset");
    reset.setId("adjust-reset");
    reset.setOnAction(event -> reset());
    HBox bottom = new HBox(reset);
    bottom.setAlignment(Pos.CENTER_RIGHT);
    VBox box = new VBox(12, grid, bottom);
    box.setId("adjust-popup");
    box.getStyleClass().add("canvas-popup");
    return box;
  }

  private static void row(
      GridPane grid, int line, String name, Slider slider, DoubleFunction<String> told) {
    Label label = new Label(name);
    label.setLabelFor(slider);
    Label value = new Label(told.apply(slider.getValue()));
    value.setMinWidth(48);
    value.setAlignment(Pos.CENTER_RIGHT);
    value.getStyleClass().add("text-muted");
    slider
        .valueProperty()
        .addListener((property, before, now) -> value.setText(told.apply(now.doubleValue())));
    grid.addRow(line, label, slider, value);
  }

  private static String percent(double value) {
    long percent = Math.round(100 * value);
    return (percent > 0 ? "+" : "") + percent + " %";
  }

  private HBox channelButtons() {
    ToggleGroup group = new ToggleGroup();
    HBox box = new HBox(4);
    for (Channels channel : Channels.values()) {
      ToggleButton button = new ToggleButton(titleOf(channel));
      button.setId("adjust-channels-" + channel.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setOnAction(event -> {
        button.setSelected(true);
        set(adjustment().withChannels(channel));
      });
      channels.put(channel, button);
      box.getChildren().add(button);
    }
    return box;
  }

  private static String titleOf(Channels channel) {
    return switch (channel) {
      case ALL -> "All";
      case RED -> "Red";
      case GREEN -> "Green";
      case BLUE -> "Blue";
    };
  }

  /// The gamma at a place of its slider, whose middle changes nothing and whose ends are as far
  /// from it in proportion.
  private static double gammaOf(double place) {
    double gamma = Math.pow(PictureAdjustment.MOST_GAMMA, place);
    return Math.clamp(gamma, PictureAdjustment.LEAST_GAMMA, PictureAdjustment.MOST_GAMMA);
  }

  private static double placeOf(double gamma) {
    return Math.log(gamma) / Math.log(PictureAdjustment.MOST_GAMMA);
  }

  private PictureAdjustment adjustment() {
    return display.optionsProperty().get().adjustment();
  }

  private void adjust() {
    if (!isShowing) {
      set(
          new PictureAdjustment(
              brightness.getValue(),
              contrast.getValue(),
              gammaOf(gamma.getValue()),
              adjustment().channels()));
    }
  }

  private void set(PictureAdjustment adjustment) {
    display.optionsProperty().set(display.optionsProperty().get().withAdjustment(adjustment));
  }

  private void show(PictureAdjustment adjustment) {
    isShowing = true;
    brightness.setValue(adjustment.brightness());
    contrast.setValue(adjustment.contrast());
    gamma.setValue(placeOf(adjustment.gamma()));
    channels.forEach((channel, button) -> button.setSelected(channel == adjustment.channels()));
    isShowing = false;
  }

  /// Shows the picture as it is.
  void reset() {
    set(PictureAdjustment.NEUTRAL);
  }

  /// Opens the popup above a node, at its right end, or closes it.
  void toggle(Node anchor) {
    if (popup.isShowing()) {
      popup.hide();
      return;
    }
    Bounds bounds = anchor.localToScreen(anchor.getLayoutBounds());
    if (bounds != null) {
      popup.show(anchor, bounds.getMaxX(), bounds.getMinY() - GAP);
      brightness.requestFocus();
    }
  }
}
