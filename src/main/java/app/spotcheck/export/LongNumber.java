package app.spotcheck.export;

/// A number of a row's JSON of which a `double` could not keep all digits, with its text as it is
/// in the export. It counts as the nearest `double`.
final class LongNumber extends Number {
  private static final long serialVersionUID = 1L;

  /// So many characters with a point or an exponent have at most 15 digits, which a `double` keeps.
  private static final int EXACT_LENGTH = 16;

  /// `0.0` with its sign.
  private static final int ZERO_LENGTH = 4;

  private final String text;
  private final double value;

  LongNumber(String text, double value) {
    this.text = text;
    this.value = value;
  }

  /// Whether a `double` may not keep all that a number says.
  ///
  /// @param length of its text, which has a point or an exponent
  /// @param value the nearest `double`
  static boolean isNeeded(int length, double value) {
    return length > EXACT_LENGTH
        || Double.isInfinite(value)
        || (value == 0 && length > ZERO_LENGTH);
  }

  @Override
  public int intValue() {
    return (int) value;
  }

  @Override
  public long longValue() {
    return (long) value;
  }

  @Override
  public float floatValue() {
    return (float) value;
  }

  @Override
  public double doubleValue() {
    return value;
  }

  /// As it is in the export.
  @Override
  public String toString() {
    return text;
  }
}
