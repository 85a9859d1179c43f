package app.spotcheck.demo;

import java.util.List;

/// An answered classification; answers hold further ones.
sealed interface Question {
  String name();

  record Radio(String name, Option answer) implements Question {}

  record Checklist(String name, List<Option> answers) implements Question {}

  record Text(String name, String content, List<Question> classifications) implements Question {}

  record Option(String name, List<Question> classifications) {}

  static Question radio(String name, Option answer) {
    return new Radio(name, answer);
  }

  static Question radio(String name, String answer) {
    return new Radio(name, option(answer));
  }

  static Question checklist(String name, Option... answers) {
    return new Checklist(name, List.of(answers));
  }

  static Question text(String name, String content, Question... classifications) {
    return new Text(name, content, List.of(classifications));
  }

  static Option option(String name, Question... classifications) {
    return new Option(name, List.of(classifications));
  }
}
