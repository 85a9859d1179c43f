package app.spotcheck.viewer;

import app.spotcheck.model.AnswerPath;
import app.spotcheck.model.Label;
import app.spotcheck.paint.Coloring;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Takes the question whose answers are coloured: typed, or picked from those of the label on show.
final class QuestionField extends HBox {
  private static final int MOST_OFFERED = 40;
  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

  private final Session session;
  private final TextField field = new TextField();

  QuestionField(Session session) {
    super(4);
    this.session = session;
    field.setId("color-question");
    field.setPromptText("damage > where");
    field.setAccessibleText("Question whose answers are coloured");
    field.setTooltip(new Tooltip("A question, or one nested under others: damage > where"));
    field.textProperty().addListener((property, before, now) -> typed(now));
    HBox.setHgrow(field, Priority.ALWAYS);
    MenuButton questions = new MenuButton();
    questions.setId("color-questions");
    questions.setAccessibleText("Questions of the label on show");
    questions.setTooltip(new Tooltip("Questions of the label on show"));
    questions.setOnShowing(event -> questions.getItems().setAll(items()));
    questions.getItems().setAll(items());
    getChildren().addAll(field, questions);
    session
        .display()
        .optionsProperty()
        .addListener((property, before, now) -> follow(now.style().coloring()));
    follow(session.display().optionsProperty().get().style().coloring());
  }

  private void follow(Coloring coloring) {
    if (coloring instanceof Coloring.ByAnswer(AnswerPath path)
        && !AnswerPath.parse(field.getText()).equals(Optional.of(path))) {
      field.setText(path.toString());
    }
  }

  /// Lets the person choose a question, starting with the one chosen before, else the first of the
  /// label on show.
  void ask() {
    if (field.getText().isBlank()) {
      offered().stream().findFirst().ifPresent(path -> field.setText(path.toString()));
    } else {
      typed(field.getText());
    }
    field.requestFocus();
    field.selectAll();
  }

  private void typed(String text) {
    Optional<AnswerPath> path = AnswerPath.parse(text);
    field.pseudoClassStateChanged(FAULTY, path.isEmpty() && !text.isBlank());
    path.ifPresent(this::color);
  }

  private void color(AnswerPath path) {
    session.display().style(style -> style.withColoring(new Coloring.ByAnswer(path)));
  }

  private List<AnswerPath> offered() {
    RowView view = session.rowProperty().get();
    Label label = view == null ? null : view.label();
    return label == null
        ? List.of()
        : AnswerPath.allIn(label).stream().limit(MOST_OFFERED).toList();
  }

  private List<MenuItem> items() {
    Consumer<AnswerPath> pick = path -> field.setText(path.toString());
    List<MenuItem> items =
        offered().stream()
            .map(path -> {
              MenuItem item = new MenuItem(path.toString());
              item.setMnemonicParsing(false);
              item.setOnAction(event -> pick.accept(path));
              return item;
            })
            .toList();
    if (!items.isEmpty()) {
      return items;
    }
    MenuItem none = new MenuItem("No object of this label has answers");
    none.setDisable(true);
    return List.of(none);
  }
}
