package app.spotcheck.query;

import app.spotcheck.model.AnswerPath;
import app.spotcheck.model.Classification;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Label;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What can be asked of an object: itself, its answers, and its label.
///
/// @param kind the kind as the index spells it
record ObjectFacts(Feature feature, String kind, Label label) {
  /// Whether any question about the object is answered.
  boolean isAnswered() {
    return feature.classifications().stream().anyMatch(c -> !c.answerTexts().isEmpty());
  }

  /// Whether a text is in the class, the feature id or any answer.
  boolean hasText(String text) {
    String folded = Folding.fold(text);
    if (Folding.contains(feature.name(), folded) || Folding.contains(feature.id(), folded)) {
      return true;
    }
    Deque<Classification> pending = new ArrayDeque<>(feature.classifications());
    while (!pending.isEmpty()) {
      Classification next = pending.remove();
      if (next.answerTexts().stream().anyMatch(answer -> Folding.contains(answer, folded))) {
        return true;
      }
      pending.addAll(next.nested());
    }
    return false;
  }

  /// The options chosen and the texts written at a path, of the object or of its label.
  List<String> answers(Subject.Answer path) {
    List<String> names = path.names();
    List<String> answers = new ArrayList<>();
    if (path.isOfAnyClass() || Folding.equal(names.getFirst(), feature.name())) {
      answers.addAll(answersAt(names.subList(1, names.size()), feature.classifications()));
    }
    if (!path.isOfAnyClass()) {
      answers.addAll(answersAt(names, label.classifications()));
    }
    return answers;
  }

  /// A path that ends at the class asks nothing.
  private static List<String> answersAt(List<String> names, List<Classification> asked) {
    return names.isEmpty() ? List.of() : new AnswerPath(names).answersIn(asked);
  }
}
