package app.spotcheck.query;

import java.util.Optional;

/// How a filter compares what a row has with what is wanted.
public enum Operator {
  EQUAL("="),
  /// Has none that is equal.
  NOT_EQUAL("!="),
  CONTAINS("~"),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  static Optional<Operator> of(String symbol) {
    for (Operator operator : values()) {
      if (operator.symbol.equals(symbol)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  /// Whether this asks which of two is greater.
  public boolean isOrder() {
    return this != EQUAL && this != NOT_EQUAL && this != CONTAINS;
  }
}
