package app.spotcheck.review.verdict;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the lines of one verdict file, within bounds of memory whatever the file is.
final class ContentsReader {
  /// How many bytes of foreign lines are held.
  private static final long MOST_FOREIGN = 64 << 20;

  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  private final InputStream bytes;
  private final List<ReviewLine> lines = new ArrayList<>();
  private @Nullable ReviewHeader header;
  private long foreignBytes;
  private long uncopied;
  private long tornBytes;
  private long number;
  private boolean first = true;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long length;

  ContentsReader(InputStream bytes) {
    this.bytes = bytes;
  }

  ReviewContents read() throws IOException {
    byte[] block = new byte[1 << 16];
    for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
      int start = 0;
      for (int i = 0; i < count; i++) {
        if (block[i] == '\n') {
          take(block, start, i);
          finish();
          start = i + 1;
        }
      }
      take(block, start, count);
    }
    if (length > 0) {
      finishTail();
    }
    return new ReviewContents(header, List.copyOf(lines), uncopied, tornBytes);
  }

  private void take(byte[] block, int start, int end) {
    length += end - start;
    if (length < EntryReader.LONGEST_LINE) {
      line.write(block, start, end - start);
    }
  }

  private void finish() {
    number++;
    if (length >= EntryReader.LONGEST_LINE) {
      uncopied++;
    } else if (length > 0) {
      read(withoutByteOrderMark(line.toByteArray()));
    }
    first = false;
    line.reset();
    length = 0;
  }

  /// An end without a line break is whole where only the line break is missing.
  private void finishTail() {
    boolean whole =
        length < EntryReader.LONGEST_LINE
            && EntryReader.isWhole(withoutByteOrderMark(line.toByteArray()));
    if (whole) {
      finish();
    } else {
      tornBytes = length;
    }
  }

  private byte[] withoutByteOrderMark(byte[] line) {
    if (!first || line.length < BYTE_ORDER_MARK.length) {
      return line;
    }
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (Byte.toUnsignedInt(line[i]) != BYTE_ORDER_MARK[i]) {
        return line;
      }
    }
    return Arrays.copyOfRange(line, BYTE_ORDER_MARK.length, line.length);
  }

  private void read(byte[] content) {
    if (first) {
      Optional<ReviewHeader> found = EntryReader.header(content);
      if (found.isPresent()) {
        header = found.get();
        return;
      }
    }
    if (isBlank(content)) {
      return;
    }
    ReviewLine read = EntryReader.line(number, content);
    switch (read) {
      case ReviewLine.Known known -> lines.add(known);
      case ReviewLine.Foreign foreign -> {
        foreignBytes += content.length;
        if (foreignBytes > MOST_FOREIGN) {
          uncopied++;
        } else {
          lines.add(foreign);
        }
      }
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte value : line) {
      if (value != ' ' && value != '\t' && value != '\r') {
        return false;
      }
    }
    return true;
  }
}
