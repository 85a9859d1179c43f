package app.spotcheck.query;

import app.spotcheck.export.columns.DateBytes;
import app.spotcheck.export.columns.Field;
import app.spotcheck.model.Label;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers terms about a single object.
final class ObjectTerms {
  private final Instant now;

  ObjectTerms(Instant now) {
    this.now = now;
  }

  /// Whether there is any value.
  boolean has(Subject subject, ObjectFacts object) {
    return !texts(subject, object).isEmpty() || !numbers(subject, object).isEmpty();
  }

  /// Whether any operand is met; `!=` counts as `=`.
  boolean matches(Filter.Comparison comparison, ObjectFacts object) {
    Subject subject = comparison.subject();
    if (Operands.isOrdered(subject)) {
      var test = NumberTest.of(comparison, now);
      return numbers(subject, object).stream().anyMatch(test::test);
    }
    List<String> texts = texts(subject, object);
    boolean contains = comparison.operator() == Operator.CONTAINS;
    for (String operand : comparison.operands()) {
      String folded = Folding.fold(operand);
      for (String text : texts) {
        if (contains ? Folding.contains(text, folded) : Folding.fold(text).equals(folded)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> texts(Subject subject, ObjectFacts object) {
    return switch (subject) {
      case Subject.OfField ofField -> texts(ofField.field(), object);
      case Subject.Answer answer -> object.answers(answer);
      case Subject.Metadata ignored -> List.of();
      case Subject.Count ignored -> List.of();
    };
  }

  private static List<String> texts(Field field, ObjectFacts object) {
    return Stream.of(
            switch (field) {
              case CLASS -> object.feature().name();
              case KIND -> object.kind();
              case ID -> object.feature().id();
              default -> Objects.requireNonNullElse(labeller(field, object.label()), "");
            })
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static @Nullable String labeller(Field field, Label label) {
    return field == Field.LABELLER ? label.details().createdBy() : null;
  }

  private static List<Double> numbers(Subject subject, ObjectFacts object) {
    if (!(subject instanceof Subject.OfField ofField)) {
      return List.of();
    }
    Label label = object.label();
    Double number =
        switch (ofField.field()) {
          case CONFIDENCE -> object.feature().confidence();
          case SECONDS -> label.performance().secondsToCreate();
          case CONSENSUS -> label.performance().consensusScore();
          case BENCHMARK -> label.performance().benchmarkScore();
          case CREATED -> seconds(label.details().createdAt());
          case UPDATED -> seconds(label.details().updatedAt());
          default -> null;
        };
    return number == null || number.isNaN() ? List.of() : List.of(number);
  }

  private static @Nullable Double seconds(@Nullable String date) {
    if (date == null) {
      return null;
    }
    byte[] bytes = date.getBytes(StandardCharsets.UTF_8);
    return DateBytes.epochSeconds(bytes, 0, bytes.length);
  }
}
