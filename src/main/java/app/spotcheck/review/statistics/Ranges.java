package app.spotcheck.review.statistics;

import java.math.BigDecimal;

/// Refuses numbers out of range, in a sentence.
final class Ranges {
  private Ranges() {}

  static void checkBetween0And1(String what, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "The " + what + " must lie between 0 % and 100 %, not at " + percent(value) + ".");
    }
  }

  static void checkShare(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "The " + what + " must be from 0 % to 100 %, not " + percent(value) + ".");
    }
  }

  static void checkPopulation(long population) {
    if (population < 1) {
      throw new IllegalArgumentException("There is nothing to take a sample of.");
    }
  }

  private static String percent(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).movePointRight(2).stripTrailingZeros().toPlainString() + " %"
        : String.valueOf(value);
  }
}
