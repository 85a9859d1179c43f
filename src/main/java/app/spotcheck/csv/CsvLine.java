package app.spotcheck.csv;

import java.util.List;
import java.util.stream.Collectors;

/// Writes lines of CSV (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe
/// before it.
///
/// Line breaks of any kind within a text are line feeds within quotes. Other control characters but
/// the tab would end a text early, break a line, or steer a terminal: each is the replacement
/// character (U+FFFD), which shows that something is there.
public final class CsvLine {
  /// The signs that begin a formula, also as wide as ideographs, and white space that is skipped
  /// before them.
  private static final String FORMULA_STARTS = "=+-@\t\n\uff1d\uff0b\uff0d\uff20";

  private static final char REPLACEMENT = '\ufffd';

  private CsvLine() {}

  /// A line with its line break.
  public static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String plain = text.chars().anyMatch(CsvLine::isControl) ? withoutControl(text) : text;
    boolean runs = !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0;
    String safe = runs ? "'" + plain : plain;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  /// Whether it is none that stays as it is; those of the second set (128 to 159) steer terminals
  /// too.
  private static boolean isControl(int character) {
    return Character.isISOControl(character) && character != '\t' && character != '\n';
  }

  private static String withoutControl(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .map(c -> isControl(c) ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
