package app.spotcheck.query;

import app.spotcheck.model.Answer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Label;
import app.spotcheck.model.TextAnswer;
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
    return feature.classifications().stream().anyMatch(c -> !textsOf(c).isEmpty());
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
      if (textsOf(next).stream().anyMatch(answer -> Folding.contains(answer, folded))) {
        return true;
      }
      pending.addAll(below(next));
    }
    return false;
  }

  /// The options chosen and the texts written at a path, of the object or of its label.
  List<String> answers(Subject.Answer path) {
    List<String> names = path.names();
    List<String> answers = new ArrayList<>();
    if (path.isOfAnyClass() || Folding.equal(names.getFirst(), feature.name())) {
      answers.addAll(answers(feature.classifications(), names.subList(1, names.size())));
    }
    if (!path.isOfAnyClass()) {
      answers.addAll(answers(label.classifications(), names));
    }
    return answers;
  }

  private static List<String> answers(List<Classification> asked, List<String> names) {
    List<Classification> found = asked;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      List<Classification> named =
          found.stream().filter(question -> Folding.equal(question.name(), name)).toList();
      if (i == names.size() - 1) {
        return named.stream().flatMap(question -> textsOf(question).stream()).toList();
      }
      found = named.stream().flatMap(question -> below(question).stream()).toList();
    }
    return List.of();
  }

  private static List<String> textsOf(Classification classification) {
    return switch (classification.answer()) {
      case null -> List.of();
      case TextAnswer text -> List.of(text.content());
      case Answer answer -> answer.options().stream().map(Answer.Option::name).toList();
    };
  }

  private static List<Classification> below(Classification classification) {
    return switch (classification.answer()) {
      case null -> List.of();
      case TextAnswer text -> text.classifications();
      case Answer answer ->
          answer.options().stream().flatMap(o -> o.classifications().stream()).toList();
    };
  }
}
