package app.spotcheck.app;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Shares as people write and read them: `2%`, `2 %` or `0.02`.
final class Percentages implements ITypeConverter<Double> {
  /// Reads a share; from 0 to 1.
  @Override
  public Double convert(String text) {
    String number = text.strip();
    boolean percent = number.endsWith("%");
    try {
      BigDecimal value =
          new BigDecimal(percent ? number.substring(0, number.length() - 1).strip() : number);
      BigDecimal share = percent ? value.movePointLeft(2) : value;
      if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
        return share.doubleValue();
      }
    } catch (NumberFormatException e) {
      throw refused(text);
    }
    throw refused(text);
  }

  private static TypeConversionException refused(String text) {
    return new TypeConversionException(
        "'" + text + "' is no share: write 2% or 0.02, from 0% to 100%");
  }

  /// A share with as many digits as it has, such as `2 %` or `0.5 %`.
  static String told(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
