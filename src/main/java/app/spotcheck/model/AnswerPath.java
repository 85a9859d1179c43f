package app.spotcheck.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The way to a question that may be nested under the answers of others, such as `damage > where`.
/// Capital and small letters are alike.
///
/// @param names the names of the questions, at least one, the outermost first
public record AnswerPath(List<String> names) {
  private static final String SEPARATOR = " > ";

  /// What stands in quotes only.
  private static final String SIGNS = ">{}\"\\";

  /// Questions nested deeper are not listed.
  private static final int DEEPEST_LISTED = 20;

  public AnswerPath {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a path needs a name");
    }
  }

  /// The path that a text spells: names with `>` between them, each perhaps in double quotes, in
  /// which `\"` and `\\` are a quote and a backslash. None where a name is missing or a quote is
  /// never closed.
  public static Optional<AnswerPath> parse(String text) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '>' && !quoted) {
        names.add(name.toString().strip());
        name.setLength(0);
      } else {
        boolean escapes = c == '\\' && quoted && i + 1 < text.length();
        name.append(escapes ? text.charAt(++i) : c);
      }
    }
    names.add(name.toString().strip());
    boolean whole = !quoted && names.stream().noneMatch(String::isEmpty);
    return whole ? Optional.of(new AnswerPath(names)) : Optional.empty();
  }

  /// All questions about a label's objects, each once, in the order in which they are found.
  public static Set<AnswerPath> allIn(Label label) {
    Set<AnswerPath> found = new LinkedHashSet<>();
    for (Annotation object : label.objects()) {
      collect(object.feature().classifications(), found);
    }
    return found;
  }

  private record Pending(List<String> above, Classification question) {}

  private static void collect(List<Classification> asked, Collection<AnswerPath> into) {
    Deque<Pending> pending = new ArrayDeque<>();
    asked.forEach(question -> pending.add(new Pending(List.of(), question)));
    while (!pending.isEmpty()) {
      Pending next = pending.remove();
      List<String> names = new ArrayList<>(next.above);
      names.add(next.question.name());
      if (!next.question.name().isBlank()) {
        into.add(new AnswerPath(names));
      }
      if (names.size() < DEEPEST_LISTED) {
        next.question.nested().forEach(below -> pending.add(new Pending(names, below)));
      }
    }
  }

  /// The options chosen and the texts written in answer to the question, in the order of the file.
  public List<String> answersIn(List<Classification> asked) {
    List<Classification> found = named(asked, names.getFirst());
    for (String name : names.subList(1, names.size())) {
      found = named(found.stream().flatMap(above -> above.nested().stream()).toList(), name);
    }
    return found.stream().flatMap(question -> question.answerTexts().stream()).toList();
  }

  private static List<Classification> named(List<Classification> questions, String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return questions.stream()
        .filter(question -> question.name().toLowerCase(Locale.ROOT).equals(folded))
        .toList();
  }

  @Override
  public String toString() {
    return names.stream().map(AnswerPath::spelled).collect(Collectors.joining(SEPARATOR));
  }

  private static String spelled(String name) {
    return name.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0)
        ? name
        : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
