package app.spotcheck.compare;

import app.spotcheck.model.Answer;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.TextAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the questions that two objects, or two labels, answer differently.
///
/// Questions and options are the same by name, in any order. A difference is told where it begins:
/// below options that only one side has chosen there is nothing to compare. No answer, no option
/// and an empty text are the same. Where a question stands several times, answers without a
/// difference are paired first, the others in their order.
public final class AnswerDifferences {
  private AnswerDifferences() {}

  /// The differences, in the order of the first side, then of the second.
  public static List<AnswerDifference> between(
      List<Classification> first, List<Classification> second) {
    return between(List.of(), first, second);
  }

  private static List<AnswerDifference> between(
      List<String> path, List<Classification> first, List<Classification> second) {
    Map<String, List<@Nullable Answer>> ofFirst = answersByQuestion(first);
    Map<String, List<@Nullable Answer>> ofSecond = answersByQuestion(second);
    Set<String> questions = new LinkedHashSet<>(ofFirst.keySet());
    questions.addAll(ofSecond.keySet());
    return questions.stream()
        .flatMap(question ->
            ofQuestion(
                deeper(path, question),
                ofFirst.getOrDefault(question, List.of()),
                ofSecond.getOrDefault(question, List.of()))
                .stream())
        .toList();
  }

  private static Map<String, List<@Nullable Answer>> answersByQuestion(
      List<Classification> classifications) {
    Map<String, List<@Nullable Answer>> answers = new LinkedHashMap<>();
    classifications.forEach(
        c -> answers.computeIfAbsent(c.name(), question -> new ArrayList<>()).add(c.answer()));
    return answers;
  }

  private static List<AnswerDifference> ofQuestion(
      List<String> path, List<@Nullable Answer> first, List<@Nullable Answer> second) {
    List<@Nullable Answer> ofFirst = padded(first, second.size());
    List<@Nullable Answer> ofSecond = padded(second, first.size());
    // each pair is compared once: doing it again would double the work at every depth
    List<List<List<AnswerDifference>>> differences =
        ofFirst.stream()
            .map(one -> ofSecond.stream().map(other -> ofAnswers(path, one, other)).toList())
            .toList();
    List<Integer> freeOfFirst = indexes(ofFirst.size());
    List<Integer> freeOfSecond = indexes(ofSecond.size());
    freeOfFirst.removeIf(i -> removeFirst(freeOfSecond, j -> differences.get(i).get(j).isEmpty()));
    return IntStream.range(0, freeOfFirst.size())
        .boxed()
        .flatMap(k -> differences.get(freeOfFirst.get(k)).get(freeOfSecond.get(k)).stream())
        .toList();
  }

  /// The answers, and no answer as often as the other side has more.
  private static List<@Nullable Answer> padded(List<@Nullable Answer> answers, int size) {
    List<@Nullable Answer> padded = new ArrayList<>(answers);
    while (padded.size() < size) {
      padded.add(null);
    }
    return padded;
  }

  private static List<Integer> indexes(int count) {
    return IntStream.range(0, count).boxed().collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean removeFirst(List<Integer> indexes, Predicate<Integer> wanted) {
    Optional<Integer> found = indexes.stream().filter(wanted).findFirst();
    found.ifPresent(indexes::remove);
    return found.isPresent();
  }

  private static List<AnswerDifference> ofAnswers(
      List<String> path, @Nullable Answer first, @Nullable Answer second) {
    List<AnswerDifference> differences = new ArrayList<>();
    if (!Statement.of(first).equals(Statement.of(second))) {
      differences.add(new AnswerDifference(path, first, second));
    }
    boolean isChecklist = first instanceof ChecklistAnswer || second instanceof ChecklistAnswer;
    Map<String, List<Classification>> belowSecond = questionsBelow(second);
    questionsBelow(first)
        .forEach((option, questions) -> {
          List<Classification> others = belowSecond.get(option);
          if (others != null) {
            differences.addAll(
                between(isChecklist ? deeper(path, option) : path, questions, others));
          }
        });
    return differences;
  }

  /// What an answer says by itself, without the questions below it.
  private record Statement(Set<String> options, String text) {
    static Statement of(@Nullable Answer answer) {
      return switch (answer) {
        case null -> new Statement(Set.of(), "");
        case RadioAnswer radio -> new Statement(Set.of(radio.option().name()), "");
        case ChecklistAnswer list -> new Statement(names(list), "");
        case TextAnswer text -> new Statement(Set.of(), text.content());
      };
    }

    private static Set<String> names(ChecklistAnswer list) {
      Set<String> names = new LinkedHashSet<>();
      list.options().forEach(option -> names.add(option.name()));
      return names;
    }
  }

  /// The questions below an answer by the option they stand under; those below a text, and below no
  /// answer, stand under an empty name.
  private static Map<String, List<Classification>> questionsBelow(@Nullable Answer answer) {
    return switch (answer) {
      case null -> Map.of("", List.of());
      case TextAnswer text -> Map.of("", text.classifications());
      case RadioAnswer radio -> questionsByOption(radio);
      case ChecklistAnswer list -> questionsByOption(list);
    };
  }

  private static Map<String, List<Classification>> questionsByOption(Answer answer) {
    Map<String, List<Classification>> questions = new LinkedHashMap<>();
    answer
        .options()
        .forEach(option ->
            questions
                .computeIfAbsent(option.name(), name -> new ArrayList<>())
                .addAll(option.classifications()));
    return questions;
  }

  private static List<String> deeper(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }
}
