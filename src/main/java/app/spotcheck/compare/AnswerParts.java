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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes answers apart: what they say by themselves, and the questions below them.
final class AnswerParts {
  private AnswerParts() {}

  /// The names of the options chosen.
  static Set<String> options(@Nullable Answer answer) {
    Set<String> names = new LinkedHashSet<>();
    if (answer != null) {
      answer.options().forEach(option -> names.add(option.name()));
    }
    return names;
  }

  /// The text given; empty where there is none.
  static String text(@Nullable Answer answer) {
    return answer instanceof TextAnswer text ? text.content() : "";
  }

  /// The questions below an answer by the option they stand under; those below a text, and below no
  /// answer and no option, stand under an empty name.
  static Map<String, List<Classification>> below(@Nullable Answer answer) {
    return switch (answer) {
      case null -> Map.of("", List.of());
      case TextAnswer text -> Map.of("", text.classifications());
      case RadioAnswer radio -> byOption(radio.options());
      case ChecklistAnswer list ->
          list.options().isEmpty() ? Map.of("", List.of()) : byOption(list.options());
    };
  }

  private static Map<String, List<Classification>> byOption(List<Answer.Option> options) {
    Map<String, List<Classification>> questions = new LinkedHashMap<>();
    for (Answer.Option option : options) {
      questions
          .computeIfAbsent(option.name(), name -> new ArrayList<>())
          .addAll(option.classifications());
    }
    return questions;
  }
}
