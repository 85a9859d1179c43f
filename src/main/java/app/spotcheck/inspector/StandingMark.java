package app.spotcheck.inspector;

import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.Standing;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sign for how an object stands with the reviewer.
final class StandingMark extends FontIcon {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  StandingMark() {
    getStyleClass().add("standing-mark");
    managedProperty().bind(visibleProperty());
    show(null);
  }

  /// @param standing none for what is not judged on its own
  void show(@Nullable Standing standing) {
    switch (standing) {
      case null -> show(null, false);
      case Standing.Unjudged none -> show(null, false);
      case Standing.Judged judged -> show(judged.verdict().decision(), false);
      case Standing.Changed changed -> show(changed.verdict().decision(), true);
    }
  }

  private void show(@Nullable Decision decision, boolean isChanged) {
    setVisible(decision != null);
    setIconCode(isChanged ? Feather.REFRESH_CW : signOf(decision));
    pseudoClassStateChanged(CHANGED, isChanged);
    for (Decision other : Decision.JUDGING) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(other.participle()), other == decision && !isChanged);
    }
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
}
