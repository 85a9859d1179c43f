package app.spotcheck.export;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.OptionalLong;

/// How the rows lie in a file, found from its content, never from its name.
///
/// @param start the offset to look for the first row from
/// @param line the line there, from 1
record FileShape(Rows rows, long start, long line) {
  /// What tells rows apart.
  enum Rows {
    /// Each line is a row (NDJSON).
    PER_LINE,
    /// Rows are found by their braces, one after another or in arrays.
    BY_BRACKETS,
    /// The same, in the array of an object around the rows, which has more to it.
    WRAPPED
  }

  /// Finds the shape of a file; leaves the channel at no particular position.
  static FileShape of(SeekableByteChannel channel) throws IOException, ExportException {
    OtherFormats.refuse(channel);
    ByteSource source = new ByteSource(channel);
    source.skipBlank();
    long start = source.offset();
    long line = source.line();
    int first = source.peek();
    if (first < 0) {
      throw new ExportException("The file is empty: there is no row in it. Export again.");
    }
    if (first == '[') {
      return new FileShape(Rows.BY_BRACKETS, start, line);
    }
    if (first != '{') {
      return new FileShape(Rows.PER_LINE, start, line);
    }
    OptionalLong array = WrapperArray.find(channel, start);
    if (array.isPresent()) {
      return wrapped(source, array.getAsLong());
    }
    Rows rows = firstLineIsRow(source) ? Rows.PER_LINE : Rows.BY_BRACKETS;
    return new FileShape(rows, start, line);
  }

  private static FileShape wrapped(ByteSource source, long array) throws IOException {
    while (source.offset() < array) {
      source.read();
    }
    return new FileShape(Rows.WRAPPED, array, source.line());
  }

  /// Whether the first object ends on the line it began on, with nothing after it; or, where that
  /// line is cut off, whether the next line begins a new object.
  private static boolean firstLineIsRow(ByteSource source) throws IOException {
    Nesting nesting = new Nesting();
    int last = -1;
    for (int next = source.peek(); next >= 0 && next != '\n'; next = source.peek()) {
      boolean blank = next == ' ' || next == '\t' || next == '\r';
      if (next == '{' && last == '}' && nesting.outside()) {
        return false;
      }
      nesting.next(source.read());
      last = blank ? last : next;
    }
    if (nesting.outside()) {
      return last == '}';
    }
    boolean goesOn = last == '{' || last == '[' || last == ',' || last == ':';
    source.skipBlank();
    return !goesOn && source.peek() == '{';
  }
}
