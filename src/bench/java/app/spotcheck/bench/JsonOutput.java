package app.spotcheck.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes compact JSON lines as bytes, fast enough that a file of a gigabyte takes seconds. Texts
/// are ASCII without anything to escape.
final class JsonOutput {
  private static final int FLUSH_FROM = 1 << 20;
  private static final byte[] DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream out;
  private byte[] buffer = new byte[2 * FLUSH_FROM];
  private int length;
  private long bytes;

  JsonOutput(OutputStream out) {
    this.out = out;
  }

  /// How much has been written so far.
  long bytes() {
    return bytes + length;
  }

  JsonOutput beginObject() {
    separate();
    return raw('{');
  }

  JsonOutput endObject() {
    return raw('}');
  }

  JsonOutput beginArray() {
    separate();
    return raw('[');
  }

  JsonOutput endArray() {
    return raw(']');
  }

  /// The name of the member whose value follows.
  JsonOutput name(String name) {
    return value(name).raw(':');
  }

  JsonOutput value(String text) {
    return beginText().part(text).endText();
  }

  JsonOutput value(boolean value) {
    separate();
    return part(value ? "true" : "false");
  }

  JsonOutput value(int value) {
    separate();
    return part(value);
  }

  JsonOutput member(String name, String value) {
    return name(name).value(value);
  }

  JsonOutput member(String name, int value) {
    return name(name).value(value);
  }

  /// A text that is put together from parts.
  JsonOutput beginText() {
    separate();
    return raw('"');
  }

  JsonOutput endText() {
    return raw('"');
  }

  JsonOutput part(String text) {
    int count = text.length();
    ensure(count);
    byte[] into = buffer;
    int at = length;
    for (int i = 0; i < count; i++) {
      into[at + i] = (byte) text.charAt(i);
    }
    length = at + count;
    return this;
  }

  JsonOutput part(int value) {
    int digits = 1;
    for (int rest = value / 10; rest > 0; rest /= 10) {
      digits++;
    }
    return part(value, digits);
  }

  /// The last digits of a number, in a fixed count.
  JsonOutput part(int value, int count) {
    ensure(count);
    byte[] into = buffer;
    int rest = value;
    for (int at = length + count - 1; at >= length; at--) {
      int tenth = rest / 10;
      into[at] = (byte) ('0' + rest - tenth * 10);
      rest = tenth;
    }
    length += count;
    return this;
  }

  /// The last digits of a number in base 36, in a fixed count.
  JsonOutput base36(int value, int count) {
    ensure(count);
    byte[] into = buffer;
    int rest = value;
    for (int at = length + count - 1; at >= length; at--) {
      into[at] = DIGITS[rest % 36];
      rest /= 36;
    }
    length += count;
    return this;
  }

  /// A number of thousandths as a decimal number, without zeros at its end but the first place.
  JsonOutput thousandths(int value) {
    separate();
    part(value / 1000).raw('.');
    int places = value % 1000;
    if (places % 100 == 0) {
      return part(places / 100, 1);
    }
    return places % 10 == 0 ? part(places / 10, 2) : part(places, 3);
  }

  /// A number between -1 and 1 with about as many places as a `double` has.
  JsonOutput fraction(long random) {
    separate();
    if (random < 0) {
      raw('-');
    }
    raw('0').raw('.').part((int) random & 0xfffff, 6);
    return part((int) (random >>> 20) & 0xfffff, 6).part((int) (random >>> 40) & 0xfffff, 5);
  }

  /// Ends a line, and hands the lines over when there are enough of them.
  void endLine() throws IOException {
    raw('\n');
    if (length >= FLUSH_FROM) {
      flush();
    }
  }

  void flush() throws IOException {
    out.write(buffer, 0, length);
    bytes += length;
    length = 0;
  }

  private JsonOutput raw(char character) {
    ensure(1);
    buffer[length++] = (byte) character;
    return this;
  }

  private void separate() {
    byte last = length == 0 ? (byte) '\n' : buffer[length - 1];
    if (last != '{' && last != '[' && last != ':' && last != '\n') {
      raw(',');
    }
  }

  private void ensure(int count) {
    if (length + count > buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length + count);
    }
  }
}
