package app.spotcheck.review.verdict;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How a verdict file ends.
///
/// @param end where the next line may begin; what lies after it was never finished
/// @param lacksLineBreak whether a line break must come first
record Tail(long end, boolean lacksLineBreak) {
  /// Says that a file is one of something else, which must not be changed.
  static final class ForeignFileException extends IOException {
    private static final long serialVersionUID = 1;

    ForeignFileException() {
      super("it is no file of verdicts");
    }
  }

  private static final byte[] HEADER_START = "{\"spotcheck\"".getBytes(StandardCharsets.US_ASCII);

  /// Looks at the end of a file.
  ///
  /// @throws ForeignFileException where all of it is one line that no verdict file begins with
  /// @throws IOException where it cannot be read
  static Tail of(FileChannel channel) throws IOException {
    long size = channel.size();
    long begin = Math.max(0, size - EntryReader.LONGEST_LINE);
    byte[] last = read(channel, begin, (int) (size - begin));
    int lineBreak = last.length - 1;
    while (lineBreak >= 0 && last[lineBreak] != '\n') {
      lineBreak--;
    }
    if (lineBreak == last.length - 1) {
      return new Tail(size, false);
    }
    byte[] line = Arrays.copyOfRange(last, lineBreak + 1, last.length);
    boolean isWhole = EntryReader.isWhole(line);
    if (lineBreak < 0 && !isWhole && !(begin == 0 && beginsHeader(line))) {
      throw new ForeignFileException();
    }
    return isWhole ? new Tail(size, true) : new Tail(begin + lineBreak + 1, false);
  }

  private static boolean beginsHeader(byte[] line) {
    int common = Math.min(line.length, HEADER_START.length);
    return Arrays.equals(line, 0, common, HEADER_START, 0, common);
  }

  private static byte[] read(FileChannel channel, long position, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) > 0) {
      // until all of it is there
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
