package app.spotcheck.export.scan;

import app.spotcheck.export.columns.Words;

/// Reads texts of strict JSON that have escapes in them.
final class Escapes {
  private static final int HEX_BYTES = 4;

  private Escapes() {}

  /// Where an escape that begins at a backslash ends.
  static int end(byte[] bytes, int backslash) throws NotPlain {
    return switch (bytes[backslash + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> backslash + 2;
      case 'u' -> {
        hex(bytes, backslash + 2);
        yield backslash + 2 + HEX_BYTES;
      }
      default -> throw new NotPlain();
    };
  }

  private static int hex(byte[] bytes, int position) throws NotPlain {
    int value = 0;
    for (int i = 0; i < HEX_BYTES; i++) {
      int digit = Character.digit(bytes[position + i], 16);
      if (digit < 0) {
        throw new NotPlain();
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /// Reads the text between two quotation marks, whose escapes all have an end.
  static void read(byte[] bytes, int from, int to, ByteText into) throws NotPlain {
    into.startOwn();
    int position = from;
    while (position < to) {
      int escape = Words.indexOf(bytes, position, to, '\\');
      if (escape < 0) {
        into.add(bytes, position, to);
        return;
      }
      into.add(bytes, position, escape);
      position = escape + 2;
      byte kind = bytes[escape + 1];
      if (kind == 'u') {
        int character = character(bytes, escape);
        into.add(character);
        position = escape + (character >= Character.MIN_SUPPLEMENTARY_CODE_POINT ? 12 : 6);
      } else {
        into.add(meant(kind));
      }
    }
  }

  private static int meant(byte kind) {
    return switch (kind) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> kind;
    };
  }

  /// The character that one escape stands for, or two that belong together.
  private static int character(byte[] bytes, int escape) throws NotPlain {
    int first = hex(bytes, escape + 2);
    if (!Character.isSurrogate((char) first)) {
      return first;
    }
    boolean pair =
        Character.isHighSurrogate((char) first)
            && bytes[escape + 6] == '\\'
            && bytes[escape + 7] == 'u';
    int second = pair ? hex(bytes, escape + 8) : 0;
    if (!Character.isLowSurrogate((char) second)) {
      throw new NotPlain();
    }
    return Character.toCodePoint((char) first, (char) second);
  }
}
