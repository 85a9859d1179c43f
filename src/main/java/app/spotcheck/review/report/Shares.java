package app.spotcheck.review.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Shares as people read them, in percent.
final class Shares {
  private static final int MOST_DIGITS = 6;

  private Shares() {}

  /// With one digit after the point, or as many as show that it is not zero.
  static String told(double share) {
    BigDecimal percent = percent(share);
    int digits = 1;
    while (digits < MOST_DIGITS
        && share != 0
        && percent.setScale(digits, RoundingMode.HALF_UP).signum() == 0) {
      digits++;
    }
    return told(percent.setScale(digits, RoundingMode.HALF_UP));
  }

  /// With all its digits.
  static String exact(double share) {
    return told(percent(share));
  }

  /// An upper limit: rounded up, with as many digits as keep it at or below what it does not
  /// exceed.
  static String atMost(double upper, double limit) {
    return rounded(upper, limit, RoundingMode.CEILING);
  }

  /// A lower limit: rounded down, with as many digits as keep it above what it exceeds.
  static String atLeast(double lower, double limit) {
    return rounded(lower, limit, RoundingMode.FLOOR);
  }

  private static String rounded(double share, double limit, RoundingMode mode) {
    BigDecimal percent = percent(share);
    BigDecimal border = percent(limit);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = percent.setScale(digits, mode);
      if (rounded.compareTo(border) > 0 == percent.compareTo(border) > 0) {
        return told(rounded);
      }
    }
    return told(percent);
  }

  private static BigDecimal percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2);
  }

  private static String told(BigDecimal percent) {
    BigDecimal plain = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
    return plain.toPlainString() + " %";
  }
}
