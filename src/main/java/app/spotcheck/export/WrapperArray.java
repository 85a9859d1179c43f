package app.spotcheck.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Finds the array of rows inside a wrapper object such as `{"exports": [...]}`.
final class WrapperArray {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  private WrapperArray() {}

  /// The offset of the wrapped array's bracket; empty where the object at `start` is a row itself,
  /// wraps no rows, or is no JSON, which the reading of its rows will report.
  static OptionalLong find(SeekableByteChannel channel, long start) throws IOException {
    channel.position(start);
    // a byte a character, whatever the encoding: offsets in characters are offsets in bytes
    var text =
        new InputStreamReader(
            Channels.newInputStream(unclosed(channel)), StandardCharsets.ISO_8859_1);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        if (isRowKey(parser.currentName())) {
          return OptionalLong.empty();
        }
        if (parser.nextToken() == JsonToken.START_ARRAY) {
          long array = start + parser.currentTokenLocation().getCharOffset();
          if (holdsRow(parser)) {
            return OptionalLong.of(array);
          }
        } else {
          parser.skipChildren();
        }
      }
    } catch (JacksonException notJson) {
      return OptionalLong.empty();
    }
    return OptionalLong.empty();
  }

  private static boolean isRowKey(String name) {
    return name.equals("data_row") || VersionOneReader.isRowKey(name);
  }

  /// Whether the array holds an object that is a row; if not, leaves the parser at its end.
  private static boolean holdsRow(JsonParser parser) {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          if (isRowKey(parser.currentName())) {
            return true;
          }
          parser.nextToken();
          parser.skipChildren();
        }
      } else {
        parser.skipChildren();
      }
    }
    return false;
  }

  private static ReadableByteChannel unclosed(SeekableByteChannel channel) {
    return new ReadableByteChannel() {
      @Override
      public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
      }

      @Override
      public boolean isOpen() {
        return channel.isOpen();
      }

      @Override
      public void close() {
        // the channel belongs to the caller
      }
    };
  }
}
