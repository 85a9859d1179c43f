package app.spotcheck.export;

import java.io.ByteArrayOutputStream;

/// Puts the text of a row on one line: line breaks with the indentation after them go, and so do
/// comments, which may end at one.
final class SingleLine {
  private final byte[] row;
  private final ByteArrayOutputStream line;

  private SingleLine(byte[] row) {
    this.row = row;
    this.line = new ByteArrayOutputStream(row.length);
  }

  /// The row on one line; the same bytes where it is on one already.
  static byte[] of(byte[] row) {
    for (byte b : row) {
      if (b == '\n' || b == '\r') {
        SingleLine single = new SingleLine(row);
        single.copy();
        return single.line.toByteArray();
      }
    }
    return row;
  }

  private void copy() {
    int at = 0;
    while (at < row.length) {
      switch (row[at]) {
        case '"' -> at = afterText(at);
        case '\n', '\r' -> at = afterIndentation(at);
        case '/' -> at = afterComment(at);
        default -> line.write(row[at++]);
      }
    }
  }

  private int afterText(int start) {
    int at = start + 1;
    while (at < row.length && row[at] != '"') {
      at += row[at] == '\\' ? 2 : 1;
    }
    int end = Math.min(row.length, at + 1);
    line.write(row, start, end - start);
    return end;
  }

  private int afterIndentation(int start) {
    int at = start;
    while (at < row.length
        && (row[at] == '\n' || row[at] == '\r' || row[at] == ' ' || row[at] == '\t')) {
      at++;
    }
    return at;
  }

  private int afterComment(int start) {
    boolean toLineEnd = start + 1 < row.length && row[start + 1] == '/';
    for (int at = start + 2; at < row.length; at++) {
      if (toLineEnd && row[at] == '\n') {
        return at;
      }
      if (!toLineEnd && at > start + 2 && row[at - 1] == '*' && row[at] == '/') {
        return at + 1;
      }
    }
    return row.length;
  }
}
