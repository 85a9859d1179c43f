package app.spotcheck.query;

import app.spotcheck.export.columns.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// Turns operators and operands into tests of a number, or of a date in seconds since 1970.
final class NumberTest {
  private NumberTest() {}

  /// The test of a comparison; `!=` tests like `=`, its opposite being that of the row.
  ///
  /// @param now what `today` and `-7d` are counted from
  static DoublePredicate of(Filter.Comparison comparison, Instant now) {
    List<DoublePredicate> tests = new ArrayList<>();
    boolean dates = Operands.typeOf(comparison.subject()) == Field.Type.DATES;
    for (String operand : comparison.operands()) {
      Optional<Double> number = dates ? Optional.empty() : Operands.number(operand);
      number
          .map(exact -> of(comparison.operator(), exact))
          .or(() -> DateRange.of(operand, now).map(range -> of(comparison.operator(), range)))
          .ifPresent(tests::add);
    }
    return value -> {
      for (DoublePredicate test : tests) {
        if (test.test(value)) {
          return true;
        }
      }
      return false;
    };
  }

  private static DoublePredicate of(Operator operator, double wanted) {
    return switch (operator) {
      case EQUAL, NOT_EQUAL -> value -> value == wanted;
      case LESS -> value -> value < wanted;
      case LESS_OR_EQUAL -> value -> value <= wanted;
      case GREATER -> value -> value > wanted;
      case GREATER_OR_EQUAL -> value -> value >= wanted;
      case CONTAINS -> throw new IllegalArgumentException("numbers contain nothing");
    };
  }

  private static DoublePredicate of(Operator operator, DateRange wanted) {
    return switch (operator) {
      case EQUAL, NOT_EQUAL -> value -> value >= wanted.from() && value < wanted.to();
      case LESS -> value -> value < wanted.from();
      case LESS_OR_EQUAL -> value -> value < wanted.to();
      case GREATER -> value -> value >= wanted.to();
      case GREATER_OR_EQUAL -> value -> value >= wanted.from();
      case CONTAINS -> throw new IllegalArgumentException("dates contain nothing");
    };
  }
}
