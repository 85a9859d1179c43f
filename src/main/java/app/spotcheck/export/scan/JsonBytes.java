package app.spotcheck.export.scan;

import app.spotcheck.export.columns.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Goes through strict JSON in UTF-8 byte by byte, and gives up at anything else.
///
/// The array is longer than the JSON by [#PADDING] bytes, which are zero or belong to what follows
/// in the file; zeros end every scan.
final class JsonBytes {
  static final int PADDING = 32;

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 40;
  private static final long QUOTES = Words.ONES * '"';
  private static final long BACKSLASHES = Words.ONES * '\\';
  private static final long OPENING = Words.ONES * '{';
  private static final long CLOSING = Words.ONES * '}';

  /// Makes brackets of braces, and of each other.
  private static final long BRACE_BIT = Words.ONES * 0x20;

  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  private static final int POINT_BEGIN_BYTES = 5;
  private static final long POINT_MASK = (1L << (Byte.SIZE * POINT_BEGIN_BYTES)) - 1;
  private static final long X_BEGINS = word("{\"x\":");
  private static final int Y_BEGIN_BYTES = 4;
  private static final long Y_MASK = (1L << (Byte.SIZE * Y_BEGIN_BYTES)) - 1;
  private static final long Y_BEGINS = word("\"y\":");
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  private static final long LARGEST_EXACT = 1L << 53;

  private final DuplicateKeys keys = new DuplicateKeys();
  private byte[] bytes = {};
  private int at;
  private int from;
  private int to;
  private long keyHash;
  private boolean escaped;
  private boolean integer;

  private static long word(String begin) {
    return Words.at(Arrays.copyOf(begin.getBytes(StandardCharsets.US_ASCII), Long.BYTES), 0);
  }

  /// Starts at a byte of an array.
  void start(byte[] json, int start) {
    bytes = json;
    at = start;
    keys.startRow();
  }

  int at() {
    return at;
  }

  /// Goes back, or on, to where a value begins.
  void goTo(int position) {
    at = position;
  }

  byte[] bytes() {
    return bytes;
  }

  private void blank() {
    while (bytes[at] <= ' ') {
      byte next = bytes[at];
      if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        return;
      }
      at++;
    }
  }

  private void require(boolean plain) throws NotPlain {
    if (!plain) {
      throw new NotPlain();
    }
  }

  /// Goes into an object or array.
  ///
  /// @return whether there is anything in it; if not, it is passed
  boolean open(int opening, int closing) throws NotPlain {
    blank();
    require(bytes[at] == opening);
    at++;
    blank();
    if (bytes[at] == closing) {
      at++;
      return false;
    }
    return true;
  }

  /// Goes to the next element, or past the end where there is none.
  ///
  /// @return whether there is one
  boolean next(int closing) throws NotPlain {
    blank();
    byte found = bytes[at++];
    if (found == closing) {
      return false;
    }
    require(found == ',');
    blank();
    require(bytes[at] != closing);
    return true;
  }

  /// The number of an object that begins here, for [#key].
  int startObject() {
    return keys.startObject();
  }

  /// Reads the next key of an object and goes to its value.
  Key key(int object) throws NotPlain {
    passKey(object);
    return Key.of(bytes, from, to, keyHash);
  }

  /// Reads the next key of an object, whatever it is, and goes to its value.
  void key(int object, ByteText into) throws NotPlain {
    passKey(object);
    into.set(bytes, from, to);
  }

  private void passKey(int object) throws NotPlain {
    blank();
    passText();
    keyHash = Key.hash(bytes, from, to);
    require(!escaped && keys.isNew(object, keyHash));
    blank();
    require(bytes[at] == ':');
    at++;
    blank();
  }

  private void passText() throws NotPlain {
    require(bytes[at] == '"');
    int position = at + 1;
    from = position;
    escaped = false;
    long all = 0;
    while (true) {
      long word = Words.at(bytes, position);
      long stops =
          Words.zeros(word ^ QUOTES) | Words.zeros(word ^ BACKSLASHES) | Words.below(word, ' ');
      if (stops == 0) {
        all |= word;
        position += Long.BYTES;
        continue;
      }
      int before = Words.first(stops);
      all |= word & ((1L << (Byte.SIZE * before)) - 1);
      position += before;
      if (bytes[position] == '"') {
        break;
      }
      require(bytes[position] == '\\');
      escaped = true;
      position = afterEscape(position + 1);
    }
    to = position;
    at = position + 1;
    require((all & Words.HIGHS) == 0 || Utf8.isValid(bytes, from, to));
  }

  private int afterEscape(int position) throws NotPlain {
    return switch (bytes[position]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> position + 1;
      case 'u' -> {
        hex(position + 1);
        yield position + 5;
      }
      default -> throw new NotPlain();
    };
  }

  private int hex(int position) throws NotPlain {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(bytes[position + i], 16);
      require(digit >= 0);
      value = value << 4 | digit;
    }
    return value;
  }

  /// Reads a text.
  void text(ByteText into) throws NotPlain {
    passText();
    if (escaped) {
      unescape(into);
    } else {
      into.set(bytes, from, to);
    }
  }

  /// Reads a text or `null`, which leaves it absent.
  void textOrNull(ByteText into) throws NotPlain {
    if (isNull()) {
      into.clear();
    } else {
      text(into);
    }
  }

  private void unescape(ByteText into) throws NotPlain {
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
        int character = character(escape);
        into.add(character);
        position = escape + (character >= Character.MIN_SUPPLEMENTARY_CODE_POINT ? 12 : 6);
      } else {
        into.add(unescaped(kind));
      }
    }
  }

  private static int unescaped(byte kind) {
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
  private int character(int escape) throws NotPlain {
    int first = hex(escape + 2);
    if (!Character.isSurrogate((char) first)) {
      return first;
    }
    boolean pair =
        Character.isHighSurrogate((char) first)
            && bytes[escape + 6] == '\\'
            && bytes[escape + 7] == 'u';
    require(pair);
    int second = hex(escape + 8);
    require(Character.isLowSurrogate((char) second));
    return Character.toCodePoint((char) first, (char) second);
  }

  /// Goes past an empty list, if one stands here.
  boolean isEmptyList() {
    boolean empty = bytes[at] == '[' && bytes[at + 1] == ']';
    at += empty ? 2 : 0;
    return empty;
  }

  /// Goes past a point as exports write it, `{"x":1.5,"y":2}`, if one stands here.
  boolean plainPoint() throws NotPlain {
    if ((Words.at(bytes, at) & POINT_MASK) != X_BEGINS) {
      return false;
    }
    int start = at;
    at += POINT_BEGIN_BYTES;
    if (isNumber()) {
      number();
      if (bytes[at] == ',' && (Words.at(bytes, at + 1) & Y_MASK) == Y_BEGINS) {
        at += 1 + Y_BEGIN_BYTES;
        number();
        if (bytes[at] == '}') {
          at++;
          return true;
        }
      }
    }
    at = start;
    return false;
  }

  /// Whether a number stands here.
  boolean isNumber() {
    return bytes[at] == '-' || isDigit(bytes[at]);
  }

  private static boolean isDigit(byte value) {
    return value >= '0' && value <= '9';
  }

  /// Goes past a number.
  void number() throws NotPlain {
    from = at;
    at += bytes[at] == '-' ? 1 : 0;
    if (bytes[at] == '0') {
      at++;
    } else {
      digits();
    }
    integer = bytes[at] != '.' && bytes[at] != 'e' && bytes[at] != 'E';
    if (bytes[at] == '.') {
      at++;
      digits();
    }
    if (bytes[at] == 'e' || bytes[at] == 'E') {
      at++;
      at += bytes[at] == '-' || bytes[at] == '+' ? 1 : 0;
      int start = at;
      digits();
      require(at - start <= 2);
    }
    to = at;
    require(to - from <= LONGEST_NUMBER);
  }

  private void digits() throws NotPlain {
    require(isDigit(bytes[at]));
    while (isDigit(bytes[at])) {
      at++;
    }
  }

  /// Reads a number.
  double numberValue() throws NotPlain {
    number();
    long digits = 0;
    int decimals = -1;
    for (int i = bytes[from] == '-' ? from + 1 : from; i < to; i++) {
      if (bytes[i] == '.') {
        decimals = 0;
        continue;
      }
      if (!isDigit(bytes[i]) || digits > LARGEST_EXACT / 10 - 10 || decimals >= POWERS.length - 1) {
        return spelledNumber();
      }
      digits = digits * 10 + bytes[i] - '0';
      decimals += decimals < 0 ? 0 : 1;
    }
    double value = digits / POWERS[Math.max(0, decimals)];
    return bytes[from] == '-' ? -value : value;
  }

  private double spelledNumber() {
    return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
  }

  /// Whether the number just read has neither a fraction nor an exponent.
  boolean wasInteger() {
    return integer;
  }

  /// Where the text or number just read began.
  int from() {
    return from;
  }

  /// Where the text or number just read ended.
  int to() {
    return to;
  }

  /// Goes past a `null`, if one stands here.
  boolean isNull() throws NotPlain {
    if (bytes[at] != 'n') {
      return false;
    }
    passWord(NULL);
    return true;
  }

  private void passWord(byte[] wanted) throws NotPlain {
    for (byte next : wanted) {
      require(bytes[at] == next);
      at++;
    }
  }

  /// Reads `true`, `false` or `null`.
  boolean isTrue() throws NotPlain {
    switch (bytes[at]) {
      case 't' -> {
        passWord(TRUE);
        return true;
      }
      case 'f' -> passWord(FALSE);
      default -> passWord(NULL);
    }
    return false;
  }

  /// Goes past a text, a number, `true`, `false` or `null`.
  void scalar() throws NotPlain {
    switch (bytes[at]) {
      case '"' -> passText();
      case 't', 'f', 'n' -> isTrue();
      default -> number();
    }
  }

  /// Goes past the value of a key whose content the columns do not need.
  void pass(Key key) throws NotPlain {
    switch (key.holds()) {
      case TEXT -> scalar();
      case NUMBER -> {
        if (!isNull()) {
          number();
        }
      }
      case ANYTHING -> value(0);
    }
  }

  private void value(int depth) throws NotPlain {
    require(depth < DEEPEST);
    switch (bytes[at]) {
      case '{' -> {
        int object = startObject();
        for (boolean more = open('{', '}'); more; more = next('}')) {
          passKey(object);
          value(depth + 1);
        }
      }
      case '[' -> {
        for (boolean more = open('[', ']'); more; more = next(']')) {
          value(depth + 1);
        }
      }
      default -> scalar();
    }
  }

  /// Goes past a value, by its brackets alone where it has any.
  void anything() throws NotPlain {
    if (bytes[at] == '{' || bytes[at] == '[') {
      brackets();
    } else {
      scalar();
    }
  }

  /// Goes past an object or array by its brackets alone, whatever is in it.
  void brackets() throws NotPlain {
    int depth = 0;
    do {
      long word = Words.at(bytes, at);
      long lower = word | BRACE_BIT;
      long stops =
          Words.zeros(lower ^ OPENING)
              | Words.zeros(lower ^ CLOSING)
              | Words.zeros(word ^ QUOTES)
              | Words.zeros(word);
      if (stops == 0) {
        at += Long.BYTES;
        continue;
      }
      at += Words.first(stops);
      switch (bytes[at]) {
        case '"' -> {
          passText();
          at--;
        }
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        default -> throw new NotPlain();
      }
      at++;
    } while (depth > 0);
  }
}
