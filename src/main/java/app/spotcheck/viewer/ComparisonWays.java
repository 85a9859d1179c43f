package app.spotcheck.viewer;

import app.spotcheck.session.Comparison;
import app.spotcheck.session.Comparison.Way;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons that choose how two labels are shown.
final class ComparisonWays extends HBox {
  private final Map<Way, ToggleButton> buttons = new EnumMap<>(Way.class);

  ComparisonWays(Comparison comparison) {
    super(3);
    ToggleGroup group = new ToggleGroup();
    for (Way way : Way.values()) {
      ToggleButton button = new ToggleButton(way.title(), new FontIcon(icon(way)));
      button.setId("comparison-" + way.word());
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button.setAccessibleText(way.title());
      button.setTooltip(new Tooltip(explanation(way)));
      button.setOnAction(event -> {
        comparison.show(way);
        button.setSelected(true);
      });
      buttons.put(way, button);
    }
    comparison
        .wayProperty()
        .subscribe(way -> buttons.forEach((each, button) -> button.setSelected(each == way)));
    getChildren().addAll(buttons.values());
    setMinWidth(USE_PREF_SIZE);
  }

  private static Feather icon(Way way) {
    return switch (way) {
      case SIDE_BY_SIDE -> Feather.COLUMNS;
      case BLINK -> Feather.REPEAT;
      case OVERLAY -> Feather.LAYERS;
    };
  }

  private static String explanation(Way way) {
    return switch (way) {
      case SIDE_BY_SIDE -> "Side by side: show both labels on the same part of the picture";
      case BLINK -> "Blink: show both labels in turns";
      case OVERLAY -> "Overlay: show both labels at once, in colours of what differs";
    };
  }

  /// Shows the names of the ways, or their icons alone.
  void showNames(boolean shown) {
    ContentDisplay display = shown ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY;
    buttons.values().forEach(button -> button.setContentDisplay(display));
  }
}
