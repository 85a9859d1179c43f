package app.spotcheck.viewer;

import app.spotcheck.compare.Difference;
import app.spotcheck.session.ComparisonResult;
import app.spotcheck.session.DifferenceKinds;
import java.util.Arrays;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// How much a comparison found of each kind, by the colour that the kind has.
final class ComparisonCounts extends HBox {
  private static final long THOUSAND = 1_000;

  private @Nullable ComparisonResult result;
  private boolean named = true;

  ComparisonCounts() {
    super(10);
    setId("comparison-counts");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
  }

  /// @param found what is counted; none for nothing
  void show(@Nullable ComparisonResult found) {
    result = found;
    update();
  }

  /// Shows what the kinds are called, or their colours alone.
  void showNames(boolean shown) {
    named = shown;
    setSpacing(shown ? 10 : 7);
    update();
  }

  private void update() {
    ComparisonResult found = result;
    getChildren().clear();
    if (found != null) {
      Arrays.stream(Difference.Kind.values())
          .filter(kind -> isCounted(kind, found.count(kind)))
          .forEach(kind -> getChildren().add(count(kind, found.count(kind))));
    }
  }

  private static String shortened(long count) {
    return count < THOUSAND
        ? String.valueOf(count)
        : String.format(Locale.ROOT, count < 10 * THOUSAND ? "%.1fk" : "%.0fk", count / 1e3);
  }

  /// With words, what was not compared is told with the reasons elsewhere.
  private boolean isCounted(Difference.Kind kind, long count) {
    return kind != Difference.Kind.NOT_COMPARED || (count > 0 && !named);
  }

  private Label count(Difference.Kind kind, long count) {
    String words = String.format(Locale.ROOT, "%,d %s", count, DifferenceKinds.word(kind));
    Label label =
        new Label(named ? words : shortened(count), Swatches.of(DifferenceKinds.color(kind)));
    label.setGraphicTextGap(named ? 4 : 3);
    label.setMinWidth(USE_PREF_SIZE);
    label.setAccessibleText(words);
    label.setTooltip(new Tooltip(words + "\n" + DifferenceKinds.explanation(kind)));
    return label;
  }
}
