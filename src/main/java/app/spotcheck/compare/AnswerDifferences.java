package app.spotcheck.compare;

import app.spotcheck.model.Answer;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the questions that two objects, or two labels, answer differently.
///
/// Questions and options are the same by name, in any order. A difference is told where it begins:
/// below options that only one side has chosen there is nothing to compare. No answer, no option
/// and an empty text are the same. Where a question stands several times, answers without a
/// difference are paired first, the others in their order. Answers may be nested to any depth.
public final class AnswerDifferences {
  /// The names that lead to a question, from the last one up.
  private record Trail(@Nullable Trail above, String name) {
    List<String> names() {
      List<String> names = new ArrayList<>();
      for (Trail at = this; at != null; at = at.above) {
        names.add(at.name);
      }
      return names.reversed();
    }
  }

  /// Two answers to one question that are not the same at every depth.
  private record Unequal(Trail trail, @Nullable Answer first, @Nullable Answer second) {}

  private final AnswerNumbers numbers = new AnswerNumbers();
  private final Deque<Unequal> left = new ArrayDeque<>();

  private AnswerDifferences() {}

  /// The differences, in the order of the first side, then of the second.
  public static List<AnswerDifference> between(
      List<Classification> first, List<Classification> second) {
    return first.isEmpty() && second.isEmpty()
        ? List.of()
        : new AnswerDifferences().found(first, second);
  }

  private List<AnswerDifference> found(List<Classification> first, List<Classification> second) {
    numbers.add(first);
    numbers.add(second);
    List<AnswerDifference> found = new ArrayList<>();
    putFirst(unequal(null, first, second));
    while (!left.isEmpty()) {
      Interruption.check();
      Unequal next = left.pop();
      if (!sayTheSame(next.first, next.second)) {
        found.add(new AnswerDifference(next.trail.names(), next.first, next.second));
      }
      putFirst(below(next));
    }
    return found;
  }

  private void putFirst(List<Unequal> answers) {
    answers.reversed().forEach(left::push);
  }

  /// Whether answers are the same by themselves, without the questions below.
  private static boolean sayTheSame(@Nullable Answer one, @Nullable Answer other) {
    return AnswerParts.options(one).equals(AnswerParts.options(other))
        && AnswerParts.text(one).equals(AnswerParts.text(other));
  }

  private List<Unequal> below(Unequal answers) {
    List<Unequal> below = new ArrayList<>();
    boolean isChecklist =
        answers.first instanceof ChecklistAnswer || answers.second instanceof ChecklistAnswer;
    Map<String, List<Classification>> belowSecond = AnswerParts.below(answers.second);
    AnswerParts.below(answers.first)
        .forEach((option, questions) -> {
          List<Classification> others = belowSecond.get(option);
          if (others != null) {
            Trail trail = isChecklist ? new Trail(answers.trail, option) : answers.trail;
            below.addAll(unequal(trail, questions, others));
          }
        });
    return below;
  }

  /// The answers to each question that are not the same, paired.
  private List<Unequal> unequal(
      @Nullable Trail above, List<Classification> first, List<Classification> second) {
    Map<String, List<@Nullable Answer>> ofFirst = answersByQuestion(first);
    Map<String, List<@Nullable Answer>> ofSecond = answersByQuestion(second);
    Set<String> questions = new LinkedHashSet<>(ofFirst.keySet());
    questions.addAll(ofSecond.keySet());
    List<Unequal> unequal = new ArrayList<>();
    for (String question : questions) {
      List<@Nullable Answer> one = ofFirst.getOrDefault(question, List.of());
      List<@Nullable Answer> other = ofSecond.getOrDefault(question, List.of());
      int count = Math.max(one.size(), other.size());
      List<@Nullable Answer> oneLeft = without(padded(one, count), padded(other, count));
      List<@Nullable Answer> otherLeft = without(padded(other, count), padded(one, count));
      for (int i = 0; i < oneLeft.size(); i++) {
        unequal.add(new Unequal(new Trail(above, question), oneLeft.get(i), otherLeft.get(i)));
      }
    }
    return unequal;
  }

  private static Map<String, List<@Nullable Answer>> answersByQuestion(
      List<Classification> classifications) {
    Map<String, List<@Nullable Answer>> answers = new LinkedHashMap<>();
    classifications.forEach(
        c -> answers.computeIfAbsent(c.name(), question -> new ArrayList<>()).add(c.answer()));
    return answers;
  }

  /// The answers, and no answer as often as the other side has more.
  private static List<@Nullable Answer> padded(List<@Nullable Answer> answers, int size) {
    List<@Nullable Answer> padded = new ArrayList<>(answers);
    while (padded.size() < size) {
      padded.add(null);
    }
    return padded;
  }

  /// The answers without those that others are equal to, each of which counts once.
  private List<@Nullable Answer> without(
      List<@Nullable Answer> answers, List<@Nullable Answer> others) {
    Map<Integer, Integer> counts = new HashMap<>();
    others.forEach(other -> counts.merge(numbers.of(other), 1, Integer::sum));
    List<@Nullable Answer> left = new ArrayList<>();
    for (@Nullable Answer answer : answers) {
      if (counts.merge(numbers.of(answer), -1, Integer::sum) < 0) {
        left.add(answer);
      }
    }
    return left;
  }
}
