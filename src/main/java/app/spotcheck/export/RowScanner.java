package app.spotcheck.export;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/// Finds the rows of a file one after another, by their lines or by their brackets.
///
/// Where a row's brackets never close, the row ends before the next `{"data_row":`, so that the
/// rows after a broken one are found all the same.
final class RowScanner {
  private final ByteSource source;
  private final boolean rowPerLine;
  private boolean brokenBrackets;

  RowScanner(SeekableByteChannel channel, FileShape shape) throws IOException {
    this.source = new ByteSource(channel);
    this.rowPerLine = shape.rowPerLine();
    source.seek(shape.start(), shape.line());
  }

  /// The offset up to which the file has been looked through.
  long offset() {
    return source.offset();
  }

  /// The next row, or none at the end of the file.
  @Nullable RowSpan next() throws IOException {
    return rowPerLine ? nextLine() : nextValue();
  }

  private @Nullable RowSpan nextLine() throws IOException {
    FileShape.skipBlankAndComments(source);
    if (source.peek() < 0) {
      return null;
    }
    long start = source.offset();
    long line = source.line();
    long end = start;
    for (int value = source.read(); value >= 0 && value != '\n'; value = source.read()) {
      if (value != '\r') {
        end = source.offset();
      }
    }
    return new RowSpan(start, end - start, line);
  }

  private @Nullable RowSpan nextValue() throws IOException {
    skipBetweenValues();
    int first = source.peek();
    if (first < 0) {
      return null;
    }
    long start = source.offset();
    long line = source.line();
    if (first != '{') {
      skipScalar();
      return new RowSpan(start, source.offset() - start, line);
    }
    if (brokenBrackets ? skipObjectUpToMarker() : skipObject()) {
      return new RowSpan(start, source.offset() - start, line);
    }
    if (!brokenBrackets) {
      brokenBrackets = true;
      source.seek(start, line);
      skipObjectUpToMarker();
    }
    return new RowSpan(start, source.offset() - start, line);
  }

  private void skipBetweenValues() throws IOException {
    while (true) {
      FileShape.skipBlankAndComments(source);
      int next = source.peek();
      if (next != '[' && next != ']' && next != ',' && next != '}') {
        return;
      }
      source.read();
    }
  }

  private void skipScalar() throws IOException {
    boolean text = source.peek() == '"';
    int previous = source.read();
    for (int next = source.peek(); next >= 0 && next != '\n'; next = source.peek()) {
      if (text ? previous == '"' && next == ',' : next == ',' || next == ']' || next == '{') {
        return;
      }
      previous = source.read();
    }
  }

  private boolean skipObject() throws IOException {
    Nesting nesting = new Nesting();
    do {
      int value = source.read();
      if (value < 0) {
        return false;
      }
      nesting.next(value);
    } while (nesting.depth() > 0);
    return true;
  }

  /// Skips an object, or what there is of it before the start of the next row or the end of the
  /// file.
  private boolean skipObjectUpToMarker() throws IOException {
    Nesting nesting = new Nesting();
    RowMarker marker = new RowMarker();
    do {
      long offset = source.offset();
      long line = source.line();
      int value = source.read();
      if (value < 0) {
        return false;
      }
      nesting.next(value);
      if (marker.next(value, offset, line) && marker.count() > 1) {
        source.seek(marker.offset(), marker.line());
        return false;
      }
    } while (nesting.depth() > 0);
    return true;
  }
}
