package app.spotcheck.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// The stretch of time that a date of a filter stands for: a year, month, day, minute or second.
///
/// @param from in seconds since 1970
/// @param to the first second after it
record DateRange(double from, double to) {
  private static final String YEAR = "\\d{4}";
  private static final String MONTH = "\\d{4}-\\d\\d";
  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
  private static final String MINUTE = DAY + "t\\d\\d:\\d\\dz?";
  private static final String SECOND = DAY + "t\\d\\d:\\d\\d:\\d\\dz?";
  private static final String DAYS_AGO = "-\\d{1,6}d";

  /// The stretch that a text means; empty where it is no date.
  ///
  /// @param now what `today` and `-7d` are counted from
  static Optional<DateRange> of(String text, Instant now) {
    String date = text.strip().toLowerCase(Locale.ROOT);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    try {
      if (date.equals("today")) {
        return Optional.of(day(today));
      }
      if (date.matches(DAYS_AGO)) {
        return Optional.of(day(today.minusDays(Long.parseLong(date, 1, date.length() - 1, 10))));
      }
      return exact(date.toUpperCase(Locale.ROOT).replace("Z", ""), date);
    } catch (DateTimeParseException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<DateRange> exact(String date, String shape) {
    if (shape.matches(YEAR)) {
      LocalDate first = LocalDate.of(Integer.parseInt(date), 1, 1);
      return Optional.of(of(first.atStartOfDay(), first.plusYears(1).atStartOfDay()));
    }
    if (shape.matches(MONTH)) {
      LocalDate first = YearMonth.parse(date).atDay(1);
      return Optional.of(of(first.atStartOfDay(), first.plusMonths(1).atStartOfDay()));
    }
    if (shape.matches(DAY)) {
      return Optional.of(day(LocalDate.parse(date)));
    }
    if (shape.matches(MINUTE) || shape.matches(SECOND)) {
      LocalDateTime start = LocalDateTime.parse(date);
      ChronoUnit unit = shape.matches(MINUTE) ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
      return Optional.of(of(start, start.plus(1, unit)));
    }
    return Optional.empty();
  }

  private static DateRange day(LocalDate day) {
    return of(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
  }

  private static DateRange of(LocalDateTime from, LocalDateTime to) {
    return new DateRange(from.toEpochSecond(ZoneOffset.UTC), to.toEpochSecond(ZoneOffset.UTC));
  }
}
