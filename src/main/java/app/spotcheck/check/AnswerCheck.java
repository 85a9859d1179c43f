package app.spotcheck.check;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Answer;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.TextAnswer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks for answers that say nothing, at any depth.
final class AnswerCheck implements LabelCheck {
  @Override
  public void check(CheckedLabel checked, RowFindings into) {
    emptyIn(checked.label().classifications())
        .ifPresent(question ->
            into.add(
                Rule.EMPTY_ANSWER,
                checked,
                List.of(),
                told(question),
                checked.path() + ".annotations.classifications"));
    for (Annotation object : checked.label().objects()) {
      emptyIn(object.feature().classifications())
          .ifPresent(question -> into.add(Rule.EMPTY_ANSWER, checked, object, told(question)));
    }
  }

  private static String told(Classification question) {
    return "The answer to " + question.name() + " is empty.";
  }

  /// The first question whose answer is empty.
  private static Optional<Classification> emptyIn(List<Classification> questions) {
    Deque<Classification> pending = new ArrayDeque<>(questions);
    while (!pending.isEmpty()) {
      Classification question = pending.remove();
      if (isEmpty(question.answer())) {
        return Optional.of(question);
      }
      pending.addAll(question.nested());
    }
    return Optional.empty();
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
