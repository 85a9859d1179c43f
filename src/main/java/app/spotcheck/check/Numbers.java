package app.spotcheck.check;

import app.spotcheck.geometry.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as messages tell them.
final class Numbers {
  private Numbers() {}

  /// A finite number with at most two digits after the point.
  static String told(double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.precision() - rounded.scale() > 15
        ? String.format(Locale.ROOT, "%.3g", number)
        : rounded.toPlainString();
  }

  static String told(Point point) {
    return told(point.x()) + ", " + told(point.y());
  }

  /// A share from 0 to 1 in percent.
  static String percent(double share) {
    return told(100 * share) + " %";
  }

  /// `1 object`, `2 objects`.
  static String counted(long count, String singular) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? singular : singular + "s");
  }
}
