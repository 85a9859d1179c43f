package app.spotcheck.media;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads from a signed web address when it dies.
///
/// Known are the signatures of Labelbox and CloudFront (`Expires`), Amazon (`X-Amz-Date` and
/// `X-Amz-Expires`), Google (`X-Goog-Date` and `X-Goog-Expires`) and Azure (`se`). Dates that
/// cannot be read count as none.
public final class UrlExpiry {
  private static final Pattern WEB = Pattern.compile("\\s*https?:", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETER = Pattern.compile("[?&]([^=&]+)=([^&]*)");
  private static final DateTimeFormatter BASIC_DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

  /// Seconds of the year 2286; larger numbers are milliseconds, which passed this in 1970.
  private static final long LARGEST_SECONDS = 9_999_999_999L;

  private final Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private UrlExpiry(String url) {
    int fragment = url.indexOf('#');
    String sent = fragment < 0 ? url : url.substring(0, fragment);
    int query = WEB.matcher(sent).lookingAt() ? sent.indexOf('?') : -1;
    Matcher matcher = PARAMETER.matcher(query < 0 ? "" : sent.substring(query));
    while (matcher.find()) {
      parameters.putIfAbsent(matcher.group(1), matcher.group(2));
    }
  }

  /// When the address dies; none when it does not say. Of several dates the first holds.
  public static Optional<Instant> of(String url) {
    UrlExpiry expiry = new UrlExpiry(url);
    return Stream.of(
            expiry.absolute(),
            expiry.relative("X-Amz-Date", "X-Amz-Expires"),
            expiry.relative("X-Goog-Date", "X-Goog-Expires"),
            expiry.azure())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> absolute() {
    return number("Expires")
        .map(number ->
            number > LARGEST_SECONDS
                ? Instant.ofEpochMilli(number)
                : Instant.ofEpochSecond(number));
  }

  private Optional<Instant> relative(String date, String seconds) {
    return parsed(date, text -> LocalDateTime.parse(text, BASIC_DATE).toInstant(ZoneOffset.UTC))
        .flatMap(begin -> number(seconds).map(begin::plusSeconds));
  }

  /// Azure's signatures have a version beside the date, which tells this `se` from others'.
  private Optional<Instant> azure() {
    return parameters.containsKey("sv")
        ? parsed("se", text -> OffsetDateTime.parse(text).toInstant())
        : Optional.empty();
  }

  private Optional<Long> number(String name) {
    String text = parameters.getOrDefault(name, "");
    return NUMBER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private interface Reading {
    Instant read(String text);
  }

  private Optional<Instant> parsed(String name, Reading reading) {
    String text = parameters.get(name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.read(URLDecoder.decode(text, StandardCharsets.UTF_8)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty(); // not a date, and not an expiry that anyone could act on
    }
  }
}
