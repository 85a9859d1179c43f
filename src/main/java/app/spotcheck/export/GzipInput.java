package app.spotcheck.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// Unpacks gzip: its members one after another, each checked, and nothing but zeros after them.
///
/// The JDK's own stream takes whatever follows a member and is no whole header for the end of the
/// file, so that a file cut off there would pass for a complete one.
final class GzipInput extends InputStream {
  private static final int HAS_HEADER_CHECK = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private int position;
  private int limit;
  private long taken;
  private boolean first = true;
  private boolean inMember;

  GzipInput(InputStream in) {
    this.in = in;
  }

  /// How many packed bytes have been taken from the stream.
  long packedRead() {
    return taken;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (inMember || beginMember()) {
      int count = inflate(into, offset, length);
      if (count > 0) {
        check.update(into, offset, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("a dictionary is needed");
      } else {
        feed();
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int offset, int length) throws ZipException {
    try {
      return inflater.inflate(into, offset, length);
    } catch (DataFormatException e) {
      ZipException damaged = new ZipException("the packed bytes are damaged");
      damaged.initCause(e);
      throw damaged;
    }
  }

  private void feed() throws IOException {
    if (position == limit && !fill()) {
      throw new EOFException("the last member is cut off");
    }
    inflater.setInput(buffer, position, limit - position);
    position = limit;
  }

  private boolean fill() throws IOException {
    int count = in.read(buffer, 0, buffer.length);
    position = 0;
    limit = Math.max(0, count);
    taken += limit;
    return count > 0;
  }

  private int next() throws IOException {
    if (position == limit && !fill()) {
      throw new EOFException("the file ends inside a header or a check");
    }
    return buffer[position++] & 0xff;
  }

  private boolean atEnd() throws IOException {
    return position == limit && !fill();
  }

  /// Reads the header of the next member, if there is one.
  private boolean beginMember() throws IOException {
    if (atEnd()) {
      return false;
    }
    int start = next();
    if (start == 0 && !first) {
      skipPadding();
      return false;
    }
    if (start != 0x1f || next() != 0x8b || next() != 8) {
      throw new ZipException("no gzip header, or not deflate");
    }
    readHeader();
    inflater.reset();
    check.reset();
    first = false;
    inMember = true;
    return true;
  }

  private void skipPadding() throws IOException {
    while (!atEnd()) {
      if (next() != 0) {
        throw new ZipException("something else follows the last member");
      }
    }
  }

  private void readHeader() throws IOException {
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("unknown flags in the header");
    }
    skip(6);
    if ((flags & HAS_EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_HEADER_CHECK) != 0) {
      skip(2);
    }
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    int value = next();
    while (value != 0) {
      value = next();
    }
  }

  private void endMember() throws IOException {
    position = limit - inflater.getRemaining();
    boolean whole =
        number() == check.getValue() && number() == (inflater.getBytesWritten() & 0xffff_ffffL);
    if (!whole) {
      throw new ZipException("the content does not match its check");
    }
    inMember = false;
  }

  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
