package app.spotcheck.export.scan;

import app.spotcheck.export.columns.Words;
import java.nio.charset.StandardCharsets;

/// Reads numbers of strict JSON.
final class Numbers {
  /// What [#marks] gives where all bytes are as in numbers.
  static final long ALL_MARKS = Words.ONES * 0x10;

  private static final int LONGEST = 40;
  private static final int LONGEST_EXPONENT = 2;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  private static final long LARGEST_EXACT = 1L << 53;

  private Numbers() {}

  /// Whether a number may begin with this byte.
  static boolean isStart(byte first) {
    return first == '-' || isDigit(first);
  }

  private static boolean isDigit(byte value) {
    return value >= '0' && value <= '9';
  }

  /// Marks in a word, by the bits of [#ALL_MARKS], bytes as digits, commas, points and signs are:
  /// those with 8 or 16 in them and without 64. No bracket, brace, quotation mark or zero is among
  /// them.
  static long marks(long word) {
    return (word | word << 1) & ~(word >>> 2) & ALL_MARKS;
  }

  /// Where a number ends that begins here.
  static int end(byte[] bytes, int from) throws NotPlain {
    int at = bytes[from] == '-' ? from + 1 : from;
    at = bytes[at] == '0' ? at + 1 : digits(bytes, at);
    if (bytes[at] == '.') {
      at = digits(bytes, at + 1);
    }
    if (bytes[at] == 'e' || bytes[at] == 'E') {
      at += bytes[at + 1] == '-' || bytes[at + 1] == '+' ? 2 : 1;
      int exponent = at;
      at = digits(bytes, at);
      require(at - exponent <= LONGEST_EXPONENT);
    }
    require(at - from <= LONGEST);
    return at;
  }

  private static int digits(byte[] bytes, int from) throws NotPlain {
    require(isDigit(bytes[from]));
    int at = from + 1;
    while (isDigit(bytes[at])) {
      at++;
    }
    return at;
  }

  private static void require(boolean plain) throws NotPlain {
    if (!plain) {
      throw new NotPlain();
    }
  }

  /// Whether a number has neither a fraction nor an exponent.
  static boolean isInteger(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '.' || bytes[i] == 'e' || bytes[i] == 'E') {
        return false;
      }
    }
    return true;
  }

  /// The value of a number.
  static double value(byte[] bytes, int from, int to) {
    long digits = 0;
    int decimals = -1;
    for (int i = bytes[from] == '-' ? from + 1 : from; i < to; i++) {
      if (bytes[i] == '.') {
        decimals = 0;
        continue;
      }
      if (!isDigit(bytes[i]) || digits > LARGEST_EXACT / 10 - 10 || decimals >= POWERS.length - 1) {
        return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
      }
      digits = digits * 10 + bytes[i] - '0';
      decimals += decimals < 0 ? 0 : 1;
    }
    double value = digits / POWERS[Math.max(0, decimals)];
    return bytes[from] == '-' ? -value : value;
  }
}
