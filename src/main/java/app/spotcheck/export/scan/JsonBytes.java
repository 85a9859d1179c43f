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
  private static final long QUOTES = Words.ONES * '"';
  private static final long BACKSLASHES = Words.ONES * '\\';
  private static final long OPENING = Words.ONES * '{';
  private static final long CLOSING = Words.ONES * '}';

  /// Makes brackets of braces, and of each other.
  private static final long BRACE_BIT = Words.ONES * 0x20;

  private static final int NUMBERS_AT_ONCE = 4 * Long.BYTES;

  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  private static final int POINT_BEGIN_BYTES = 5;
  private static final long POINT_MASK = (1L << (Byte.SIZE * POINT_BEGIN_BYTES)) - 1;
  private static final long X_BEGINS = word("{\"x\":");
  private static final int Y_BEGIN_BYTES = 4;
  private static final long Y_MASK = (1L << (Byte.SIZE * Y_BEGIN_BYTES)) - 1;
  private static final long Y_BEGINS = word("\"y\":");

  private final DuplicateKeys keys = new DuplicateKeys();
  private byte[] bytes = {};
  private int at;
  private int from;
  private int to;
  private long keyHash;
  private boolean escaped;

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
      position = Escapes.end(bytes, position);
    }
    to = position;
    at = position + 1;
    require((all & Words.HIGHS) == 0 || Utf8.isValid(bytes, from, to));
  }

  /// Reads a text.
  void text(ByteText into) throws NotPlain {
    passText();
    if (escaped) {
      Escapes.read(bytes, from, to, into);
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
    return Numbers.isStart(bytes[at]);
  }

  /// Goes past a number.
  void number() throws NotPlain {
    from = at;
    to = Numbers.end(bytes, at);
    at = to;
  }

  /// Reads a number.
  double numberValue() throws NotPlain {
    number();
    return Numbers.value(bytes, from, to);
  }

  /// Whether the number just read has neither a fraction nor an exponent.
  boolean wasInteger() {
    return Numbers.isInteger(bytes, from, to);
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

  /// Goes past an object that holds neither objects nor lists, or `null`.
  void scalars() throws NotPlain {
    if (!isNull()) {
      int object = startObject();
      for (boolean more = open('{', '}'); more; more = next('}')) {
        passKey(object);
        scalar();
      }
    }
  }

  /// Goes past a list of such objects, or `null`.
  void listOfScalars() throws NotPlain {
    if (!isNull()) {
      for (boolean more = open('[', ']'); more; more = next(']')) {
        require(bytes[at] == '{');
        scalars();
      }
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
        case '{', '[' -> {
          depth++;
          passNumbers();
        }
        case '}', ']' -> depth--;
        default -> throw new NotPlain();
      }
      at++;
    } while (depth > 0);
  }

  /// Goes on past most of what follows as long as it is numbers and commas, four words at a time.
  private void passNumbers() {
    int position = at + 1;
    long inNumbers = Numbers.ALL_MARKS;
    while (inNumbers == Numbers.ALL_MARKS && position + NUMBERS_AT_ONCE <= bytes.length) {
      inNumbers &=
          Numbers.marks(Words.at(bytes, position))
              & Numbers.marks(Words.at(bytes, position + Long.BYTES))
              & Numbers.marks(Words.at(bytes, position + 2 * Long.BYTES))
              & Numbers.marks(Words.at(bytes, position + 3 * Long.BYTES));
      position += NUMBERS_AT_ONCE;
    }
    at = Math.max(at, position - NUMBERS_AT_ONCE - 1);
  }
}
