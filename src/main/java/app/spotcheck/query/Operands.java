package app.spotcheck.query;

import app.spotcheck.export.columns.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says which operators and operands a subject takes.
final class Operands {
  private static final String NUMBER = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?";

  private Operands() {}

  /// What a subject is compared as.
  static Field.Type typeOf(Subject subject) {
    return switch (subject) {
      case Subject.OfField(Field field) -> field.type();
      case Subject.Metadata ignored -> Field.Type.NESTED;
      case Subject.Answer ignored -> Field.Type.VALUES;
      case Subject.Count ignored -> Field.Type.NUMBERS;
    };
  }

  static boolean isOrdered(Subject subject) {
    Field.Type type = typeOf(subject);
    return type == Field.Type.NUMBERS || type == Field.Type.DATES;
  }

  /// The number that a text is; empty where it is none.
  static Optional<Double> number(String text) {
    return text.matches(NUMBER) ? Optional.of(Double.valueOf(text)) : Optional.empty();
  }

  static void check(Subject subject, Operator operator, List<String> operands) {
    String problem = operands.isEmpty() ? "A value is missing." : problem(subject, operator);
    for (int i = 0; i < operands.size() && problem == null; i++) {
      problem = problem(subject, operator, operands.get(i));
    }
    if (problem == null && operands.size() > 1 && operator.isOrder()) {
      problem = "Only one value can stand after " + operator.symbol() + ".";
    }
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
  }

  /// Why a subject cannot be compared so; null where it can.
  static @Nullable String problem(Subject subject, Operator operator) {
    boolean ordered = isOrdered(subject);
    if (ordered && operator == Operator.CONTAINS) {
      return FilterText.of(subject) + " is compared with =, !=, <, <=, > or >=, not with ~.";
    }
    if (operator.isOrder() && !ordered && !(subject instanceof Subject.Metadata)) {
      return FilterText.of(subject)
          + " is compared with =, != or ~, not with "
          + operator.symbol()
          + ".";
    }
    return null;
  }

  /// Why a subject cannot be compared so with an operand; null where it can.
  static @Nullable String problem(Subject subject, Operator operator, String operand) {
    if (operator == Operator.CONTAINS) {
      return operand.isEmpty() ? "A text is expected after ~." : null;
    }
    boolean number = number(operand).isPresent();
    boolean date = DateRange.of(operand, Instant.EPOCH).isPresent();
    return switch (typeOf(subject)) {
      case NUMBERS -> number ? null : '"' + operand + "\" is no number.";
      case DATES ->
          date ? null : '"' + operand + "\" is no date such as 2024, 2024-03-26, today or -7d.";
      case NESTED ->
          operator.isOrder() && !number && !date
              ? '"' + operand + "\" is neither a number nor a date."
              : null;
      case VALUES, TEXT -> null;
    };
  }
}
