package app.spotcheck.app;

import app.spotcheck.paint.Layer;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/// Tells in the tooltips of buttons which keys do the same, as they are at that time.
final class KeyTips {
  /// The actions that controls carry out, by the controls' ids.
  static final Map<String, String> ACTIONS = actions();

  private final ActionTable table;

  KeyTips(ActionTable table) {
    this.table = table;
  }

  private static Map<String, String> actions() {
    Map<String, String> actions = new HashMap<>();
    actions.put("zoom-fit", "zoom.whole-picture");
    actions.put("zoom-scale", "zoom.actual-size");
    actions.put("zoom-in", "zoom.zoom-in");
    actions.put("zoom-out", "zoom.zoom-out");
    actions.put("adjust", "view.adjust-picture");
    actions.put("comparison-side-by-side", "compare.side-by-side");
    actions.put("comparison-blink", "compare.blink");
    actions.put("comparison-overlay", "compare.overlay");
    actions.put("next-difference", "compare.next-difference");
    actions.put("previous-difference", "compare.previous-difference");
    actions.put("review-accept", "review.accept");
    actions.put("review-reject", "review.reject");
    actions.put("review-unsure", "review.unsure");
    actions.put("review-previous", "review.unit-before");
    actions.put("review-next", "review.next-unit");
    actions.put("review-first-unjudged", "review.first-unit-not-judged");
    actions.put("review-undo", "review.take-last-verdict-back");
    actions.put("review-leave", "review.end-the-run");
    actions.put("label-picker", "row.pick-label-or-prediction");
    actions.put("use-filter-of-rows", "row.filter-of-rows-on-or-off");
    actions.put("use-filter-of-objects", "row.filter-of-objects-on-or-off");
    for (Layer layer : Layer.values()) {
      actions.put("layer-" + layer.word(), "view.show-or-hide-" + layer.word());
    }
    return Map.copyOf(actions);
  }

  /// Adds keys to the tooltips of a part of the window.
  void addTo(Parent part) {
    ACTIONS.forEach((control, action) -> {
      Node node = part.lookup("#" + control);
      if (node instanceof Control button && button.getTooltip() != null) {
        table.find(action).ifPresent(found -> add(button.getTooltip(), found));
      }
    });
  }

  private void add(Tooltip tooltip, Action action) {
    String explanation = tooltip.getText();
    tooltip.setOnShowing(event -> {
      String key = table.shownKey(action);
      tooltip.setText(key.isEmpty() ? explanation : explanation + " (" + key + ")");
    });
  }
}
