package app.spotcheck.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.filter.FilteringParserDelegate;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Parses the bytes of one row into a JSON tree without its `embeddings`, and says in a sentence
/// what is wrong with a row that is no JSON.
final class RowParser {
  /// Deep enough for 2,500 levels of nested classifications.
  static final int MOST_NESTING = 10_000;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MOST_NESTING)
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .build())
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .build())
          .build();

  private static final TokenFilter WITHOUT_EMBEDDINGS =
      new TokenFilter() {
        @Override
        public @Nullable TokenFilter includeProperty(String name) {
          return name.equals("embeddings") ? null : TokenFilter.INCLUDE_ALL;
        }
      };

  /// Why a row is no JSON, and the line within the row, from 0, where that shows.
  static final class NotJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    final int lineInRow;

    NotJsonException(String message, int lineInRow) {
      super(message);
      this.lineInRow = lineInRow;
    }
  }

  private RowParser() {}

  static String indented(JsonNode node) {
    return node.toPrettyString();
  }

  /// Decodes a row as UTF-8, or as Windows-1252 where it is not valid UTF-8, with a notice of that.
  static String decoded(byte[] bytes, ProblemLog log) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      log.notice(JsonPath.ROOT, "not valid UTF-8; read as Windows-1252");
      return new String(bytes, WINDOWS);
    }
  }

  static JsonNode parsed(String text) throws NotJsonException {
    try (JsonParser parser =
            MAPPER.tokenStreamFactory().createParser(ObjectReadContext.empty(), text);
        JsonParser filtered =
            new FilteringParserDelegate(
                parser, WITHOUT_EMBEDDINGS, TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
      JsonNode row = MAPPER.readerFor(JsonNode.class).readValue(filtered);
      if (parser.nextToken() != null) {
        throw new NotJsonException("more text follows after the end of the row", 0);
      }
      return row;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr() - 1);
      throw new NotJsonException(explained(text, e), line);
    }
  }

  private static String explained(String text, JacksonException e) {
    String start = text.stripLeading();
    if (start.startsWith("{'")) {
      return "this is Python's way of printing a row, not JSON;"
          + " write it with json.dumps(row.json), or export from the project page";
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return "the row is cut off before its end; export again, or remove the incomplete row";
    }
    if (e instanceof StreamConstraintsException) {
      return "nested deeper than " + MOST_NESTING + " levels; such a row is not read";
    }
    int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    if (around(text, e).contains("...")) {
      return "there is \"...\" at column "
          + column
          + ", where a sample was shortened by hand; delete the dots, or export again";
    }
    if (text.indexOf('\0') >= 0) {
      return "there are binary zeros in the row; the file is damaged, export again";
    }
    return "not valid JSON at column " + column + ": " + firstSentence(e.getOriginalMessage());
  }

  private static String around(String text, JacksonException e) {
    if (e.getLocation() == null || e.getLocation().getCharOffset() < 0) {
      return "";
    }
    int at = (int) Math.min(e.getLocation().getCharOffset(), text.length());
    return text.substring(Math.max(0, at - 4), Math.min(text.length(), at + 4));
  }

  private static String firstSentence(@Nullable String message) {
    if (message == null) {
      return "it cannot be parsed";
    }
    int end = message.indexOf(": ");
    String start = end < 0 ? message : message.substring(0, end);
    return Character.toLowerCase(start.charAt(0)) + start.substring(1);
  }
}
