package app.spotcheck.export;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/// Finds the rows of a file one after another by their brackets.
///
/// Where brackets turn out not to match, a row ends at the latest before the next `{"data_row":`,
/// so that the rows after a broken one are found all the same. Whatever else stands between rows is
/// handed out as a row too, for its reading to report.
final class RowScanner {
  private final ByteSource source;
  private final FileShape shape;
  private boolean bracketsMislead;
  private int openArrays;

  RowScanner(SeekableByteChannel channel, FileShape shape) throws IOException {
    this.source = new ByteSource(channel);
    this.shape = shape;
    source.seek(shape.start(), shape.line());
  }

  /// The offset up to which the file has been looked through.
  long offset() {
    return source.offset();
  }

  /// The line there, from 1.
  long line() {
    return source.line();
  }

  /// Goes to where the next row begins.
  ///
  /// @return whether there is one
  boolean toNextValue() throws IOException {
    skipBetweenValues();
    return source.peek() >= 0;
  }

  /// Goes past a row that the caller found the end of.
  ///
  /// @param lines how many lines end in it
  void goTo(long offset, int lines) {
    source.seek(offset, source.line() + lines);
  }

  /// The next row, or none at the end of the file.
  @Nullable RowSpan next() throws IOException {
    skipBetweenValues();
    int first = source.peek();
    if (first < 0) {
      return null;
    }
    long start = source.offset();
    long line = source.line();
    if (first == '{') {
      skipObject(start, line);
    } else {
      skipOther();
    }
    return new RowSpan(start, source.offset() - start, line);
  }

  private void skipBetweenValues() throws IOException {
    while (true) {
      source.skipBlank();
      switch (source.peek()) {
        case '[' -> openArrays++;
        case ']' -> openArrays--;
        case ',', '}' -> {}
        default -> {
          return;
        }
      }
      boolean closes = source.read() == ']' && openArrays <= 0;
      if (closes && shape.rows() == FileShape.Rows.WRAPPED) {
        skipRestOfWrapper();
      }
    }
  }

  /// Skips what follows the rows in the object around them.
  private void skipRestOfWrapper() throws IOException {
    Nesting nesting = new Nesting();
    nesting.next('{');
    skip(nesting, source.offset(), true);
  }

  private void skipObject(long start, long line) throws IOException {
    if (!bracketsMislead) {
      bracketsMislead = !skip(new Nesting(), start + 1, false);
      if (!bracketsMislead) {
        return;
      }
      source.seek(start, line);
    }
    skip(new Nesting(), start + 1, true);
  }

  /// Skips to where the nesting closes.
  ///
  /// @param markers whether to stop before a row that begins at `markersFrom` or later; then a
  ///   mismatch of brackets leads there, or to the end of the file
  /// @return whether the nesting was closed properly
  private boolean skip(Nesting nesting, long markersFrom, boolean markers) throws IOException {
    RowMarker marker = new RowMarker();
    do {
      long offset = source.offset();
      long line = source.line();
      int value = source.read();
      if (value < 0) {
        return false;
      }
      nesting.next(value);
      if (!markers) {
        if (nesting.mismatched()) {
          return false;
        }
      } else if (marker.next(value, offset, line) && marker.offset() >= markersFrom) {
        source.seek(marker.offset(), marker.line());
        return false;
      }
    } while (nesting.depth() > 0 || nesting.mismatched());
    return true;
  }

  /// Skips a number or a text that stands where a row should. What has a colon is the rest of a
  /// broken row, and goes on until the next row begins.
  private void skipOther() throws IOException {
    Nesting nesting = new Nesting();
    RowMarker marker = new RowMarker();
    boolean restOfRow = false;
    for (int next = source.peek(); next >= 0; next = source.peek()) {
      boolean ends = next == ',' || next == ']' || next == '}' || next == '{';
      if (!restOfRow && (next == '\n' || (ends && nesting.outside()))) {
        return;
      }
      restOfRow |= next == ':' && nesting.outside();
      nesting.next(next);
      if (marker.next(next, source.offset(), source.line())) {
        source.seek(marker.offset(), marker.line());
        return;
      }
      source.read();
    }
  }
}
