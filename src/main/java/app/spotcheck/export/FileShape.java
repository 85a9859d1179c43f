package app.spotcheck.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/// How the rows lie in a file, found from its content, never from its name.
///
/// @param rowPerLine whether each line is a row (NDJSON); otherwise rows are found by their braces,
///   one after another or in one array
/// @param start the offset to look for the first row from
/// @param line the line there, from 1
record FileShape(boolean rowPerLine, long start, long line) {
  private static final int START_BYTES = 8192;

  /// Finds the shape of a file; leaves the channel at no particular position.
  static FileShape of(SeekableByteChannel channel) throws IOException, ExportException {
    refuseOtherFormats(channel);
    channel.position(0);
    ByteSource source = new ByteSource(channel);
    skipByteOrderMark(source);
    skipBlankAndComments(source);
    long start = source.offset();
    long line = source.line();
    if (source.peek() < 0) {
      throw new ExportException("The file is empty: there is no row in it. Export again.");
    }
    if (source.peek() == '[') {
      return new FileShape(false, start, line);
    }
    if (source.peek() != '{') {
      return new FileShape(true, start, line);
    }
    var wrapped = WrapperArray.find(channel, start);
    if (wrapped.isPresent()) {
      return new FileShape(false, wrapped.getAsLong(), line);
    }
    source.seek(start, line);
    return new FileShape(firstLineIsWhole(source), start, line);
  }

  private static void refuseOtherFormats(SeekableByteChannel channel)
      throws IOException, ExportException {
    var bytes = ByteBuffer.allocate(START_BYTES);
    channel.position(0).read(bytes);
    String start = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u001f\u008b") || start.startsWith("PK\u0003\u0004")) {
      throw new ExportException(
          "The file is compressed. Unpack it first, then open the file that was inside.");
    }
    if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) {
      throw new ExportException("The file is UTF-16 text. Save it as UTF-8, then open it again.");
    }
    if (start.startsWith("\u0089PNG")
        || start.startsWith("\u00ff\u00d8\u00ff")
        || start.startsWith("%PDF")
        || (start.indexOf('\0') >= 0 && !start.stripLeading().startsWith("{"))) {
      throw new ExportException(
          "The file is binary, not an export. An export is text with a JSON object per data row.");
    }
    if (start.stripLeading().startsWith("<")) {
      throw new ExportException(
          "The file is a web page or XML, not an export. Download the export again.");
    }
  }

  private static void skipByteOrderMark(ByteSource source) throws IOException {
    if (source.peek() == 0xef) {
      source.read();
      source.read();
      source.read();
    }
  }

  static void skipBlankAndComments(ByteSource source) throws IOException {
    while (true) {
      int next = source.peek();
      if (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
        source.read();
      } else if (next == '/') {
        while (source.peek() >= 0 && source.peek() != '\n') {
          source.read();
        }
      } else {
        return;
      }
    }
  }

  /// Whether the first object ends on the line it began on, with nothing after it; or, where that
  /// line is cut off, whether the next line begins a new object.
  private static boolean firstLineIsWhole(ByteSource source) throws IOException {
    Nesting nesting = new Nesting();
    int last = -1;
    while (source.peek() >= 0 && source.peek() != '\n') {
      int value = source.read();
      nesting.next(value);
      if (value != ' ' && value != '\t' && value != '\r') {
        last = value;
      }
    }
    if (nesting.depth() == 0 && !nesting.inText()) {
      return last == '}';
    }
    source.read();
    boolean goesOn = last == '{' || last == '[' || last == ',' || last == ':';
    return !goesOn && source.peek() == '{';
  }
}
