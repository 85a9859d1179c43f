package app.spotcheck.export;

import java.nio.charset.StandardCharsets;

/// Recognises `{"data_row":`, with any white space between, in a stream of bytes.
///
/// Inside a text its quotes would be escaped, so it can only be the beginning of a row.
final class RowMarker {
  private static final byte[] KEY = "\"data_row\"".getBytes(StandardCharsets.US_ASCII);

  private long offset;
  private long line;
  private int matched = -1;

  /// Takes the next byte with its place; true when it completes a marker.
  boolean next(int value, long atOffset, long atLine) {
    boolean blank = value == ' ' || value == '\n' || value == '\r' || value == '\t';
    if (value == '{') {
      matched = 0;
      offset = atOffset;
      line = atLine;
    } else if (matched >= 0 && matched < KEY.length && value == KEY[matched]) {
      matched++;
    } else if (matched == KEY.length && value == ':') {
      matched = -1;
      return true;
    } else if (!blank || (matched > 0 && matched < KEY.length)) {
      matched = -1;
    }
    return false;
  }

  /// The offset of the brace of the marker that was completed last.
  long offset() {
    return offset;
  }

  /// The line of that brace.
  long line() {
    return line;
  }
}
