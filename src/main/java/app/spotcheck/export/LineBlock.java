package app.spotcheck.export;

import app.spotcheck.export.Stretches.Stretch;
import app.spotcheck.export.columns.RowBatch;
import app.spotcheck.export.columns.Words;
import app.spotcheck.export.scan.PlainRowScanner;
import java.io.IOException;
import java.util.Arrays;

/// Gathers the rows of those lines that begin in one stretch of the file, whatever their length.
final class LineBlock {
  private static final int LOOK_AHEAD = 256 << 10;
  private static final int BYTE_ORDER_MARK_BYTES = 3;

  private final ByteWindow window;
  private final RowIndexer indexer;
  private byte[] bytes = {};
  private int end;
  private int at;
  private int lines;

  LineBlock(ByteWindow window, RowIndexer indexer) {
    this.window = window;
    this.indexer = indexer;
  }

  /// Gathers the rows of the lines that begin in a stretch.
  RowBatch rows(Stretch stretch) throws IOException {
    int before = stretch.number() == 0 ? 0 : 1;
    end = before + (int) (stretch.to() - stretch.from());
    window.load(stretch.from() - before, end + LOOK_AHEAD);
    bytes = window.bytes();
    lines = stretch.linesBefore();
    at = before == 0 ? 0 : firstLine();
    while (at < end && at < window.length()) {
      int lineStart = at;
      int linesBefore = lines;
      if (!line()) {
        window.extend(2 * window.length());
        bytes = window.bytes();
        at = lineStart;
        lines = linesBefore;
      }
    }
    RowBatch batch = indexer.takeBatch();
    batch.setLineCount(lines);
    return batch;
  }

  /// Where the first line begins, of which the byte before the stretch may be the line break.
  private int firstLine() {
    int lineBreak = Words.indexOf(bytes, 0, end, '\n');
    lines += lineBreak > 0 ? 1 : 0;
    return lineBreak < 0 ? end : lineBreak + 1;
  }

  /// Gathers the row of one line, if there is one on it.
  ///
  /// @return false where the window ends before the line does
  private boolean line() {
    skipBlank();
    if (at == window.length()) {
      return window.reachesEnd();
    }
    if (bytes[at] == '\n') {
      endLine();
      return true;
    }
    int row = at;
    if (bytes[row] == '{') {
      int rowEnd = indexer.scan(bytes, row);
      if (rowEnd != PlainRowScanner.NOT_PLAIN && endsLine(rowEnd)) {
        indexer.add(window.offsetOf(row), rowEnd - row, lines);
        endLine();
        return true;
      }
    }
    return unusualRow(row);
  }

  private boolean endsLine(int from) {
    at = from;
    skipBlanks();
    return at < window.length() ? bytes[at] == '\n' : window.reachesEnd();
  }

  private void endLine() {
    lines += at < end ? 1 : 0;
    at++;
  }

  private boolean unusualRow(int row) {
    int lineBreak = Words.indexOf(bytes, row, window.length(), '\n');
    int rowEnd = lineBreak < 0 ? window.length() : lineBreak;
    long offset = window.offsetOf(row);
    if (rowEnd - row > RowIndexer.LONGEST_ROW) {
      indexer.refuse(offset, lines);
    } else if (lineBreak < 0 && !window.reachesEnd()) {
      return false;
    } else {
      int textEnd = rowEnd;
      while (bytes[textEnd - 1] == '\r' && textEnd > row + 1) {
        textEnd--;
      }
      indexer.readInFull(Arrays.copyOfRange(bytes, row, textEnd), offset, lines);
    }
    at = rowEnd;
    endLine();
    return true;
  }

  private void skipBlanks() {
    while (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r') {
      at++;
    }
  }

  /// Goes past blanks, byte order marks and comments, which may take several lines.
  private void skipBlank() {
    int before;
    do {
      before = at;
      skipBlanks();
      if (bytes[at] == (byte) 0xef
          && bytes[at + 1] == (byte) 0xbb
          && bytes[at + 2] == (byte) 0xbf) {
        at += BYTE_ORDER_MARK_BYTES;
      } else if (bytes[at] == '/') {
        skipComment();
      }
    } while (at > before);
  }

  private void skipComment() {
    if (bytes[at + 1] == '/') {
      int lineBreak = Words.indexOf(bytes, at, window.length(), '\n');
      at = lineBreak < 0 ? window.length() : lineBreak;
    } else if (bytes[at + 1] == '*') {
      int close = at + 2;
      do {
        close = Words.indexOf(bytes, close, window.length(), '/');
        if (close > at + 2 && bytes[close - 1] == '*') {
          lines += Words.count(bytes, at, Math.min(close, end), '\n');
          at = close + 1;
          return;
        }
        close++;
      } while (close > 0);
    }
  }
}
