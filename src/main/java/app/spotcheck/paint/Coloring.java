package app.spotcheck.paint;

import app.spotcheck.model.AnswerPath;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the colours of objects stand for.
public sealed interface Coloring {
  /// As settings and the command line spell it; [#parse(String)] reads it.
  String word();

  /// Something that every object has or lacks.
  enum By implements Coloring {
    CLASS,
    /// Each object has a colour of its own.
    OBJECT,
    KIND,
    LABELLER,
    /// The confidence of predictions, on a scale.
    CONFIDENCE,
    /// Whether it is labelled or predicted.
    ROLE;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The answer to a question about the object.
  record ByAnswer(AnswerPath path) implements Coloring {
    private static final String PREFIX = "answer:";

    @Override
    public String word() {
      return PREFIX + path;
    }
  }

  /// The colouring that a word spells, such as `kind` or `answer:damage > where`; none where it is
  /// no such word.
  static Optional<Coloring> parse(String word) {
    String trimmed = word.strip();
    if (trimmed.startsWith(ByAnswer.PREFIX)) {
      return AnswerPath.parse(trimmed.substring(ByAnswer.PREFIX.length())).map(ByAnswer::new);
    }
    return Arrays.stream(By.values())
        .filter(by -> by.word().equals(trimmed))
        .map(Coloring.class::cast)
        .findFirst();
  }
}
