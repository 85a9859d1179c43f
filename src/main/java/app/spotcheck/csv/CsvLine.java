package app.spotcheck.csv;

import java.util.List;
import java.util.stream.Collectors;

/// Writes lines of CSV (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe
/// before it.
public final class CsvLine {
  /// The signs that begin a formula, also as wide as ideographs, and white space that is skipped
  /// before them.
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private CsvLine() {}

  /// A line with its line break.
  public static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean runs = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String safe = runs ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
