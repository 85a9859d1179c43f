package app.spotcheck.export.columns;

import java.time.LocalDate;
import java.time.YearMonth;

/// Reads dates as exports write them: `2024-03-26`, or with a time such as
/// `2024-03-26T09:03:14.000+00:00`; without a zone it is taken for UTC.
public final class DateBytes {
  private static final int SECONDS_OF_DAY = 86_400;

  private final byte[] bytes;
  private final int end;
  private int at;

  private DateBytes(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  /// The date in seconds since 1970; not a number where this is no date.
  public static double epochSeconds(byte[] bytes, int from, int to) {
    return new DateBytes(bytes, from, to).read();
  }

  private double read() {
    int year = digits(4);
    int month = take('-') ? digits(2) : -1;
    int day = take('-') ? digits(2) : -1;
    boolean valid =
        year >= 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    if (!valid) {
      return Double.NaN;
    }
    double seconds = (double) LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY;
    if (take('T') || take(' ')) {
      seconds += time() - zone();
    }
    return at == end ? seconds : Double.NaN;
  }

  private double time() {
    int hour = digits(2);
    int minute = take(':') ? digits(2) : -1;
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
      return Double.NaN;
    }
    double seconds = hour * 3600.0 + minute * 60.0;
    if (take(':')) {
      int second = digits(2);
      seconds += second < 0 || second > 60 ? Double.NaN : second;
      if (take('.')) {
        seconds += fraction();
      }
    }
    return seconds;
  }

  private double fraction() {
    double value = 0;
    double unit = 0.1;
    int start = at;
    for (int digit = digits(1); digit >= 0; digit = digits(1)) {
      value += digit * unit;
      unit /= 10;
    }
    return at == start ? Double.NaN : Math.rint(value * 1e6) / 1e6;
  }

  private double zone() {
    if (at == end || take('Z')) {
      return 0;
    }
    int sign = take('+') ? 1 : take('-') ? -1 : 0;
    int hours = digits(2);
    boolean colon = take(':');
    int minutes = at == end && !colon ? 0 : digits(2);
    return sign == 0 || hours < 0 || minutes < 0
        ? Double.NaN
        : sign * (hours * 3600.0 + minutes * 60.0);
  }

  private boolean take(int wanted) {
    boolean there = at < end && bytes[at] == wanted;
    at += there ? 1 : 0;
    return there;
  }

  /// A number of exactly so many digits; -1 where they do not stand here.
  private int digits(int count) {
    if (end - at < count) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < count; i++) {
      int digit = bytes[at + i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    at += count;
    return value;
  }
}
