package app.spotcheck.inspector;

import app.spotcheck.compare.Difference;
import app.spotcheck.inspector.DifferenceLine.AnswerLine;
import app.spotcheck.inspector.DifferenceLine.Heading;
import app.spotcheck.inspector.DifferenceLine.ObjectLine;
import app.spotcheck.session.Comparison;
import app.spotcheck.session.ComparisonResult;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// Lists what two labels have differently. Selecting a line selects its objects on the canvas, and
/// the other way round.
final class DifferencesPane extends ListView<DifferenceLine> {
  private final Comparison comparison;
  private boolean following;

  DifferencesPane(Comparison comparison) {
    this.comparison = comparison;
    setId("differences");
    setAccessibleText("Differences of the labels compared");
    setCellFactory(view -> new DifferenceCell());
    getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> selected(now));
    comparison.resultProperty().addListener((property, before, now) -> show(now));
    comparison.failureProperty().addListener((property, before, now) -> explain());
    comparison.otherProperty().addListener((property, before, now) -> explain());
    comparison.currentProperty().addListener((property, before, now) -> follow(now));
    show(comparison.resultProperty().get());
  }

  private void show(@Nullable ComparisonResult result) {
    following = true;
    explain();
    if (result == null) {
      getItems().clear();
    } else {
      getItems().setAll(DifferenceLine.all(result));
    }
    following = false;
    follow(comparison.currentProperty().get());
  }

  /// Says why there are no lines, where there are none.
  private void explain() {
    setPlaceholder(ComparisonTabs.placeholder(comparison));
  }

  private void selected(@Nullable DifferenceLine line) {
    Difference difference = line == null ? null : differenceOf(line);
    if (!following && difference != null) {
      following = true;
      comparison.look(difference);
      following = false;
    }
  }

  private static @Nullable Difference differenceOf(DifferenceLine line) {
    return switch (line) {
      case Heading heading -> null;
      case ObjectLine object -> object.difference();
      case AnswerLine answer -> answer.difference();
    };
  }

  /// Selects the line of what was selected elsewhere.
  private void follow(@Nullable Difference difference) {
    if (following) {
      return;
    }
    following = true;
    getSelectionModel().clearSelection();
    for (int i = 0; difference != null && i < getItems().size(); i++) {
      if (getItems().get(i) instanceof ObjectLine line && isSame(line.difference(), difference)) {
        getSelectionModel().select(i);
        scrollTo(Math.max(0, i - 3));
        break;
      }
    }
    following = false;
  }

  private static boolean isSame(Difference one, Difference other) {
    return one.first() == other.first() && one.second() == other.second();
  }
}
