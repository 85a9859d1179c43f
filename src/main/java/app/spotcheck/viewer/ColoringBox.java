package app.spotcheck.viewer;

import app.spotcheck.paint.Coloring;
import app.spotcheck.session.RowDisplay;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;

/// Chooses what the colours of objects stand for.
final class ColoringBox extends ComboBox<ColoringBox.Choice> {
  /// What can be chosen.
  enum Choice {
    CLASS("Class"),
    OBJECT("Object"),
    KIND("Kind"),
    LABELLER("Labeller"),
    ANSWER("Answer"),
    CONFIDENCE("Confidence"),
    ROLE("Label or prediction");

    private final String title;

    Choice(String title) {
      this.title = title;
    }

    @Override
    public String toString() {
      return title;
    }

    static Choice of(Coloring coloring) {
      return switch (coloring) {
        case Coloring.By.CLASS -> CLASS;
        case Coloring.By.OBJECT -> OBJECT;
        case Coloring.By.KIND -> KIND;
        case Coloring.By.LABELLER -> LABELLER;
        case Coloring.By.CONFIDENCE -> CONFIDENCE;
        case Coloring.By.ROLE -> ROLE;
        case Coloring.ByAnswer answer -> ANSWER;
      };
    }
  }

  private final RowDisplay display;
  private final Runnable askQuestion;
  private boolean following;

  /// @param askQuestion lets the person choose the question whose answers are coloured
  ColoringBox(RowDisplay display, Runnable askQuestion) {
    this.display = display;
    this.askQuestion = askQuestion;
    getItems().setAll(Choice.values());
    setVisibleRowCount(Choice.values().length);
    setAccessibleText("What colours stand for");
    setTooltip(new Tooltip("What colours stand for"));
    valueProperty().addListener((property, before, now) -> chosen(now));
    display.optionsProperty().addListener((property, before, now) -> follow());
    follow();
  }

  private void follow() {
    following = true;
    setValue(Choice.of(display.optionsProperty().get().style().coloring()));
    following = false;
  }

  private void chosen(Choice choice) {
    if (following) {
      return;
    }
    switch (choice) {
      case CLASS -> color(Coloring.By.CLASS);
      case OBJECT -> color(Coloring.By.OBJECT);
      case KIND -> color(Coloring.By.KIND);
      case LABELLER -> color(Coloring.By.LABELLER);
      case CONFIDENCE -> color(Coloring.By.CONFIDENCE);
      case ROLE -> color(Coloring.By.ROLE);
      case ANSWER -> askQuestion.run();
    }
  }

  private void color(Coloring coloring) {
    display.style(style -> style.withColoring(coloring));
  }
}
