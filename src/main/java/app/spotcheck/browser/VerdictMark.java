package app.spotcheck.browser;

import app.spotcheck.export.IndexedRow;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.RowTally;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a row stands with the reviewer: a sign for what it amounts to, and how many of its objects
/// are judged, and how many it lacks.
final class VerdictMark extends HBox {
  private final FontIcon icon = new FontIcon();
  private final Label count = new Label();
  private String spoken = "";

  VerdictMark() {
    super(3);
    getStyleClass().add("verdict-mark");
    setAlignment(Pos.CENTER);
    setMouseTransparent(true);
    setMinWidth(USE_PREF_SIZE);
    count.getStyleClass().add("text-small");
    getChildren().addAll(icon, count);
    managedProperty().bind(visibleProperty());
    clear();
  }

  void clear() {
    setVisible(false);
    spoken = "";
  }

  void show(IndexedRow row, RowTally tally) {
    setVisible(!tally.isNone());
    Decision decision = tally.decision(row.objectCount()).orElse(null);
    icon.setIconCode(signOf(decision));
    for (Decision other : Decision.JUDGING) {
      pseudoClassStateChanged(PseudoClass.getPseudoClass(other.participle()), other == decision);
    }
    int judged = tally.objects().judged();
    String missing = tally.missed() == 0 ? "" : String.format("+%,d", tally.missed());
    count.setText(((judged == 0 ? "" : String.format("%,d ", judged)) + missing).strip());
    count.setManaged(!count.getText().isEmpty());
    String amount = decision == null ? "" : decision.participle();
    String objects = judged == 0 ? "" : RowText.counted(judged, "object") + " judged";
    String missed =
        tally.missed() == 0 ? "" : RowText.counted(tally.missed(), "missed object") + " marked";
    spoken =
        Stream.of(amount, objects, missed)
            .filter(part -> !part.isEmpty())
            .map(part -> ", " + part)
            .collect(Collectors.joining());
  }

  private static Feather signOf(@Nullable Decision decision) {
    return switch (decision) {
      case ACCEPT -> Feather.CHECK_CIRCLE;
      case REJECT -> Feather.X_CIRCLE;
      case UNSURE -> Feather.HELP_CIRCLE;
      case WITHDRAWN -> Feather.CIRCLE;
      case null -> Feather.CIRCLE;
    };
  }

  /// What is heard of it after what the row is; empty where nothing is judged.
  String spoken() {
    return spoken;
  }
}
