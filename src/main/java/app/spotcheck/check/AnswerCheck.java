package app.spotcheck.check;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Answer;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.TextAnswer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks for answers that say nothing, at any depth.
final class AnswerCheck implements LabelCheck {
  @Override
  public void check(CheckedLabel checked, RowFindings into) {
    List<String> ofLabel = emptyIn(checked.label().classifications());
    if (!ofLabel.isEmpty()) {
      into.add(
          Rule.EMPTY_ANSWER,
          checked,
          List.of(),
          told(ofLabel),
          checked.path() + ".annotations.classifications");
    }
    for (Annotation object : checked.label().objects()) {
      List<String> ofObject = emptyIn(object.feature().classifications());
      if (!ofObject.isEmpty()) {
        into.add(Rule.EMPTY_ANSWER, checked, object, told(ofObject));
      }
    }
  }

  private static String told(List<String> questions) {
    return questions.size() == 1
        ? "The answer to " + questions.getFirst() + " is empty."
        : "The answers to " + Names.listed(questions) + " are empty.";
  }

  /// The questions whose answer is empty.
  private static List<String> emptyIn(List<Classification> questions) {
    if (questions.isEmpty()) {
      return List.of();
    }
    List<String> empty = new ArrayList<>();
    Deque<Classification> pending = new ArrayDeque<>(questions);
    while (!pending.isEmpty()) {
      Classification question = pending.remove();
      if (isEmpty(question.answer())) {
        empty.add(question.name());
      }
      pending.addAll(question.nested());
    }
    return empty;
  }

  private static boolean isEmpty(@Nullable Answer answer) {
    return switch (answer) {
      case null -> true;
      case TextAnswer text -> text.content().isBlank();
      case ChecklistAnswer list -> list.options().isEmpty();
      case RadioAnswer radio -> radio.option().name().isBlank();
    };
  }
}
