package app.spotcheck.query;

import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.Presence;
import app.spotcheck.model.AnnotationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Makes up filters of all shapes, some about what [RandomExport] writes.
final class RandomFilters {
  private static final List<String> WORDS =
      List.of(
          "car",
          "Truck",
          "traffic light",
          "damage",
          "left",
          "right door",
          "where",
          "weather",
          "red",
          "état",
          "class",
          "and",
          "not",
          "has",
          "count",
          "metadata.",
          "3",
          "-7d",
          "a\"b",
          "back\\slash",
          "(x)",
          "a,b",
          "a!=b",
          "!",
          ">",
          "1e5",
          "camera",
          "front",
          "img 1",
          "done");
  private static final List<String> NUMBERS = List.of("0", "1", "2", "0.5", "-3", "10", "1e2", "7");
  private static final List<String> DATES =
      List.of("2024", "2024-03", "2024-03-26", "2024-03-26T10:30", "today", "-7d", "-400d");

  private final Random random;

  RandomFilters(Random random) {
    this.random = random;
  }

  Filter next() {
    return random.nextInt(50) == 0 ? Filter.EVERYTHING : next(3);
  }

  private Filter next(int depth) {
    int kind = random.nextInt(depth == 0 ? 6 : 10);
    return switch (kind) {
      case 0 -> new Filter.Text(any(WORDS));
      case 1 -> new Filter.HasKind(any(List.of(AnnotationKind.values())));
      case 2 -> new Filter.HasPresence(any(List.of(Presence.values())));
      case 3 -> new Filter.Has(subject());
      case 4, 5 -> comparison();
      case 6 -> new Filter.Not(next(depth - 1));
      case 7 -> new Filter.Or(several(depth - 1));
      default -> new Filter.And(several(depth - 1));
    };
  }

  private List<Filter> several(int depth) {
    return Stream.generate(() -> next(depth)).limit(2 + random.nextInt(2)).toList();
  }

  Subject subject() {
    return switch (random.nextInt(6)) {
      case 0 -> new Subject.Metadata(any(WORDS));
      case 1 -> new Subject.Count(any(WORDS));
      case 2 -> answer();
      default -> {
        Field field = any(List.of(Field.values()));
        yield FieldNames.wordOf(field).isPresent() ? Subject.of(field) : subject();
      }
    };
  }

  private Subject answer() {
    List<String> names = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      names.add(Subject.Answer.ANY_CLASS);
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      names.add(any(WORDS));
    }
    return new Subject.Answer(names);
  }

  private Filter comparison() {
    Subject subject = subject();
    Operator operator = any(List.of(Operator.values()));
    if (Operands.problem(subject, operator) != null) {
      return comparison();
    }
    int count = operator.isOrder() ? 1 : 1 + random.nextInt(3);
    return new Filter.Comparison(
        subject, operator, Stream.generate(() -> operand(subject, operator)).limit(count).toList());
  }

  private String operand(Subject subject, Operator operator) {
    boolean metadata = subject instanceof Subject.Metadata;
    return switch (Operands.typeOf(subject)) {
      case NUMBERS -> any(NUMBERS);
      case DATES -> any(DATES);
      default ->
          metadata && (operator.isOrder() || random.nextBoolean())
              ? any(random.nextBoolean() ? NUMBERS : DATES)
              : any(WORDS);
    };
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
