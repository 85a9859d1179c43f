package app.spotcheck.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The dates of one row: rows were uploaded half an hour apart.
record Clock(int row) {
  private static final Instant FIRST = Instant.parse("2026-03-02T08:05:17.204Z");
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  String at(int minutes) {
    return FORMAT.format(FIRST.plus(Duration.ofMinutes(30L * row + minutes)));
  }
}
