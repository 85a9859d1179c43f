package app.spotcheck.export;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Builds the values of a row from its tokens, without its `embeddings` and without recursion.
final class JsonTree {
  private static final String EMBEDDINGS = "embeddings";

  private static final int FEW = 16;

  private final JsonParser parser;

  /// The names and values that came since each bracket that is open, in their order.
  private @Nullable Object[] pending = new @Nullable Object[64];

  private int pendingCount;

  /// Where in them the content of each open bracket starts.
  private int[] starts = new int[16];

  /// The last object of so many names, of which none occurred twice: most of its size are alike.
  private final @Nullable JsonObject[] lastOfSize = new @Nullable JsonObject[FEW];

  private int depth;
  private @Nullable String repeatedName;

  /// @param parser at its first token
  JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  /// A name that occurs twice in one object, of which the last value counts; none where there is no
  /// such name.
  @Nullable String repeatedName() {
    return repeatedName;
  }

  /// The value that starts at the parser's token, which is at the last token of it then.
  @Nullable Object value() {
    JsonToken token = parser.currentToken();
    while (true) {
      switch (token) {
        case START_OBJECT, START_ARRAY -> open();
        case END_OBJECT -> add(object(close()));
        case END_ARRAY -> add(list(close()));
        case PROPERTY_NAME -> name();
        default -> add(scalar(token));
      }
      if (depth == 0) {
        return pending[0];
      }
      token = Objects.requireNonNull(parser.nextToken(), "the parser refuses what is cut off");
    }
  }

  private void open() {
    if (depth == starts.length) {
      starts = Arrays.copyOf(starts, 2 * depth);
    }
    starts[depth++] = pendingCount;
  }

  /// Where the content of the innermost bracket starts.
  private int close() {
    return starts[--depth];
  }

  private void add(@Nullable Object part) {
    if (pendingCount == pending.length) {
      pending = Arrays.copyOf(pending, 2 * pendingCount);
    }
    pending[pendingCount++] = part;
  }

  private void name() {
    String name = parser.currentName();
    if (depth == 1 && name.equals(EMBEDDINGS)) {
      parser.nextToken();
      parser.skipChildren();
    } else {
      add(name);
    }
  }

  private JsonObject object(int start) {
    int size = (pendingCount - start) / 2;
    JsonObject alike = size < FEW ? lastOfSize[size] : null;
    JsonObject object =
        alike != null && alike.hasNamesOf(pending, start, pendingCount)
            ? alike.with(pending, start)
            : withEachNameOnce(JsonObject.of(pending, start, pendingCount));
    pendingCount = start;
    return object;
  }

  private JsonObject withEachNameOnce(JsonObject object) {
    String repeated = object.repeatedName();
    if (repeated != null) {
      repeatedName = repeatedName == null ? repeated : repeatedName;
      return object.withoutRepeated();
    }
    if (object.size() < FEW) {
      lastOfSize[object.size()] = object;
    }
    return object;
  }

  private List<@Nullable Object> list(int start) {
    List<@Nullable Object> list = Arrays.asList(Arrays.copyOfRange(pending, start, pendingCount));
    pendingCount = start;
    return list;
  }

  private @Nullable Object scalar(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> fraction();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("no value: " + token);
    };
  }

  private Number fraction() {
    double value = parser.getDoubleValue();
    return LongNumber.isNeeded(parser.getStringLength(), value)
        ? new LongNumber(parser.getString(), value)
        : value;
  }
}
