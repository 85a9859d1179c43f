package app.spotcheck.compare;

import app.spotcheck.model.Answer;
import app.spotcheck.model.Classification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Numbers answers so that two have the same number where they say the same at every depth, in
/// whatever order. It takes time in proportion to the answers, and no stack.
final class AnswerNumbers {
  /// Of no answer, and of those that say nothing.
  private static final int NOTHING = 0;

  /// What an answer says.
  ///
  /// @param below for each option, and question below it, the numbers of the answers in order;
  ///   without those that say nothing
  private record Content(
      Set<String> options, String text, Map<String, Map<String, List<Integer>>> below) {}

  private final Map<Content, Integer> numbers = new HashMap<>();
  private final IdentityHashMap<Answer, Integer> known = new IdentityHashMap<>();

  AnswerNumbers() {
    numbers.put(new Content(Set.of(), "", Map.of()), NOTHING);
  }

  /// Numbers the answers of questions, and all below them.
  void add(List<Classification> questions) {
    List<Answer> answers = new ArrayList<>();
    collect(questions, answers);
    for (int i = 0; i < answers.size(); i++) {
      AnswerParts.below(answers.get(i)).values().forEach(below -> collect(below, answers));
    }
    // what lies below comes first
    for (Answer answer : answers.reversed()) {
      known.put(answer, numbers.computeIfAbsent(contentOf(answer), any -> numbers.size()));
    }
  }

  private static void collect(List<Classification> questions, List<Answer> answers) {
    for (Classification question : questions) {
      if (question.answer() != null) {
        answers.add(question.answer());
      }
    }
  }

  private Content contentOf(Answer answer) {
    Map<String, Map<String, List<Integer>>> below = new HashMap<>();
    AnswerParts.below(answer)
        .forEach((option, questions) -> {
          Map<String, List<Integer>> told = told(questions);
          if (!told.isEmpty()) {
            below.put(option, told);
          }
        });
    return new Content(AnswerParts.options(answer), AnswerParts.text(answer), below);
  }

  private Map<String, List<Integer>> told(List<Classification> questions) {
    Map<String, List<Integer>> told = new HashMap<>();
    for (Classification question : questions) {
      int number = of(question.answer());
      if (number != NOTHING) {
        told.computeIfAbsent(question.name(), name -> new ArrayList<>()).add(number);
      }
    }
    told.values().forEach(numbersOfOne -> numbersOfOne.sort(null));
    return told;
  }

  /// The number of an answer that was added.
  int of(@Nullable Answer answer) {
    return answer == null ? NOTHING : known.getOrDefault(answer, NOTHING);
  }
}
