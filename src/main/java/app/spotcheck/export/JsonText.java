package app.spotcheck.export;

import java.io.StringWriter;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes values of a row as JSON again, however deeply they are nested.
final class JsonText {
  /// What is nested deeper is not indented further, or a deep row would be mostly spaces.
  private static final int DEEPEST_INDENT = 60;

  private static final ObjectWriter PLAIN =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder()
                          .maxNestingDepth(RowParser.MOST_NESTING)
                          .build())
                  .build())
          .build()
          .writer();

  private static final ObjectWriter INDENTED =
      PLAIN.with(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                      .withObjectEmptySeparator("")
                      .withArrayEmptySeparator(""))
              .withObjectIndenter(new Indenter()));

  private JsonText() {}

  /// For people to read.
  static String indented(@Nullable Object value) {
    return written(INDENTED, value);
  }

  /// In one line without spaces.
  static String compact(@Nullable Object value) {
    return written(PLAIN, value);
  }

  private static String written(ObjectWriter writer, @Nullable Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = writer.createGenerator(text)) {
      new Walk(generator).write(value);
    }
    return text.toString();
  }

  /// An object or a list of which the first values are written.
  private static final class Open {
    final @Nullable JsonObject object;
    final List<?> elements;
    int next;

    Open(@Nullable JsonObject object, List<?> elements) {
      this.object = object;
      this.elements = elements;
    }

    boolean hasNext() {
      return next < (object == null ? elements.size() : object.size());
    }
  }

  /// Goes through a value with what is open at hand, since recursion would end with the stack.
  private static final class Walk {
    private final JsonGenerator generator;
    private final Deque<Open> open = new ArrayDeque<>();

    Walk(JsonGenerator generator) {
      this.generator = generator;
    }

    void write(@Nullable Object value) {
      start(value);
      while (!open.isEmpty()) {
        Open innermost = open.element();
        if (innermost.hasNext()) {
          start(next(innermost));
        } else {
          end(open.remove());
        }
      }
    }

    private @Nullable Object next(Open container) {
      int index = container.next++;
      if (container.object == null) {
        return container.elements.get(index);
      }
      generator.writeName(container.object.name(index));
      return container.object.value(index);
    }

    private void start(@Nullable Object value) {
      switch (value) {
        case null -> generator.writeNull();
        case JsonObject object -> {
          generator.writeStartObject();
          open.push(new Open(object, List.of()));
        }
        case List<?> list -> {
          generator.writeStartArray();
          open.push(new Open(null, list));
        }
        case String text -> generator.writeString(text);
        case Boolean truth -> generator.writeBoolean(truth);
        case BigInteger number -> generator.writeNumber(number);
        case LongNumber number -> generator.writeNumber(number.toString());
        case Double number -> generator.writeNumber(number);
        case Number number -> generator.writeNumber(number.longValue());
        default -> throw new IllegalArgumentException("no JSON: " + value);
      }
    }

    private void end(Open container) {
      if (container.object == null) {
        generator.writeEndArray();
      } else {
        generator.writeEndObject();
      }
    }
  }

  private static final class Indenter extends DefaultIndenter {
    private static final long serialVersionUID = 1L;

    Indenter() {
      super("  ", "\n");
    }

    @Override
    public void writeIndentation(JsonGenerator generator, int level) {
      super.writeIndentation(generator, Math.min(level, DEEPEST_INDENT));
    }
  }
}
