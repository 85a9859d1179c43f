package app.spotcheck.query;

import app.spotcheck.export.columns.DateBytes;
import app.spotcheck.export.columns.Field;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Evaluates filters on one row at a time, without an index.
final class NaiveMatcher {
  private final NaiveRow row;
  private final Instant now;

  NaiveMatcher(NaiveRow row, Instant now) {
    this.row = row;
    this.now = now;
  }

  boolean matches(Filter filter) {
    return switch (filter) {
      case Filter.Everything ignored -> true;
      case Filter.And and -> and.parts().stream().allMatch(this::matches);
      case Filter.Or or -> or.parts().stream().anyMatch(this::matches);
      case Filter.Not not -> !matches(not.part());
      case Filter.HasKind has -> values(Field.KIND).contains(has.kind().singular());
      case Filter.HasPresence has -> row.presences.contains(has.presence().word());
      case Filter.Text text -> anywhere(text.text());
      case Filter.Has has -> has(has.subject());
      case Filter.Comparison comparison ->
          compares(comparison) != (comparison.operator() == Operator.NOT_EQUAL);
    };
  }

  private List<String> values(Field field) {
    return row.values.getOrDefault(field, List.of());
  }

  private boolean anywhere(String text) {
    return Stream.of(
            values(Field.ID).stream(),
            values(Field.GLOBAL_KEY).stream(),
            values(Field.EXTERNAL_ID).stream(),
            row.metadata.values().stream().flatMap(List::stream),
            row.options.values().stream().flatMap(List::stream),
            row.textAnswers.values().stream().flatMap(List::stream))
        .flatMap(all -> all)
        .anyMatch(value -> contains(value, text));
  }

  private static boolean contains(String value, String text) {
    return value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  private boolean has(Subject subject) {
    return switch (subject) {
      case Subject.OfField ofField -> has(ofField.field());
      case Subject.Metadata metadata -> !metadata(metadata).isEmpty();
      case Subject.Count count -> counted(count) > 0;
      case Subject.Answer answer ->
          !answers(answer, row.options).isEmpty() || !answers(answer, row.textAnswers).isEmpty();
    };
  }

  private boolean has(Field field) {
    boolean everyRow = field == Field.LABELS || field == Field.OBJECTS || field == Field.PROBLEMS;
    return everyRow
        ? numbers(field).getFirst() > 0
        : !values(field).isEmpty() || !numbers(field).isEmpty();
  }

  private List<Double> numbers(Field field) {
    return row.numbers.getOrDefault(field, List.of());
  }

  private List<String> metadata(Subject.Metadata metadata) {
    List<String> found = new ArrayList<>();
    row.metadata.forEach((name, texts) -> {
      if (name.equalsIgnoreCase(metadata.name())) {
        found.addAll(texts);
      }
    });
    return found;
  }

  private int counted(Subject.Count count) {
    return row.counts.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(count.className()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static List<String> answers(Subject.Answer answer, Map<List<String>, List<String>> all) {
    List<String> found = new ArrayList<>();
    all.forEach((path, texts) -> {
      boolean same = path.size() == answer.names().size();
      for (int i = 0; i < path.size() && same; i++) {
        same =
            (i == 0 && answer.isOfAnyClass())
                || path.get(i).equalsIgnoreCase(answer.names().get(i));
      }
      if (same) {
        found.addAll(texts);
      }
    });
    return found;
  }

  /// Whether any operand is met; `!=` counts as `=`.
  private boolean compares(Filter.Comparison comparison) {
    return switch (comparison.subject()) {
      case Subject.OfField(Field field) ->
          values(field).stream().anyMatch(textTest(comparison))
              || numbers(field).stream().anyMatch(n -> NumberTest.of(comparison, now).test(n));
      case Subject.Count count -> NumberTest.of(comparison, now).test(counted(count));
      case Subject.Answer answer ->
          Stream.concat(
                  answers(answer, row.options).stream(), answers(answer, row.textAnswers).stream())
              .anyMatch(textTest(comparison));
      case Subject.Metadata metadata ->
          metadata(metadata).stream()
              .anyMatch(text -> textTest(comparison).test(text) || numberOf(comparison, text));
    };
  }

  private static Predicate<String> textTest(Filter.Comparison comparison) {
    return switch (comparison.operator()) {
      case EQUAL, NOT_EQUAL ->
          text -> comparison.operands().stream().anyMatch(text::equalsIgnoreCase);
      case CONTAINS -> text -> comparison.operands().stream().anyMatch(o -> contains(text, o));
      default -> text -> false;
    };
  }

  private boolean numberOf(Filter.Comparison comparison, String text) {
    if (comparison.operator() == Operator.CONTAINS) {
      return false;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    double date = DateBytes.epochSeconds(bytes, 0, bytes.length);
    double number = Double.isNaN(date) ? Operands.number(text).orElse(Double.NaN) : date;
    DoublePredicate test = NumberTest.of(comparison, now);
    return !Double.isNaN(number) && test.test(number);
  }
}
