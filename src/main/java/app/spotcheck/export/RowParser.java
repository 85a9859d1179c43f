package app.spotcheck.export;

import app.spotcheck.export.scan.Embeddings;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.JsonRecyclerPools;

/// Parses the bytes of one row into its values without its `embeddings`, and says in a sentence
/// what is wrong with a row that is no JSON.
final class RowParser {
  /// Deep enough for 2,500 levels of nested classifications.
  static final int MOST_NESTING = 10_000;

  /// Stands in a decoded text where its bytes are not UTF-8, and where the text itself has it.
  private static final char REPLACEMENT = '\ufffd';

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Pattern PYTHON = Pattern.compile("\\A\\s*\\[?\\s*\\{\\s*'");

  private static final String NOTHING = "there is nothing here but white space or comments";

  private static final String CUT_OFF =
      "the row is cut off before its end; export again, or remove the incomplete row";

  private static final Pattern CHARACTER_CODE = Pattern.compile("\\((.+?) \\(code \\d+\\)\\)");

  /// Takes comments, `NaN` and texts of any length.
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_NESTING)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

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

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  /// The value of a row, as [JsonObject] tells. A row that is not UTF-8 is read as Windows-1252,
  /// with a notice of that.
  static @Nullable Object parsed(byte[] row, ProblemLog log) throws NotJsonException {
    String text = new String(row, StandardCharsets.UTF_8);
    if (text.contains("\"embeddings\"")) {
      byte[] blanked = Embeddings.blanked(row);
      return parsed(blanked, new String(blanked, StandardCharsets.UTF_8), log);
    }
    return parsed(row, text, log);
  }

  /// @param text the row as UTF-8
  private static @Nullable Object parsed(byte[] row, String text, ProblemLog log)
      throws NotJsonException {
    if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(row)) {
      log.notice(JsonPath.ROOT, "not valid UTF-8; read as Windows-1252");
      return parsed(new String(row, WINDOWS), log);
    }
    if (!isTakenForUtf8(row)) {
      return parsed(text, log);
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), row)) {
      return parsed(parser, log);
    } catch (JacksonException | NotJsonException e) {
      // problems are told by their place in the text
      return parsed(text, log);
    }
  }

  /// Whether the library, which guesses the encoding of bytes, takes this one for UTF-8.
  private static boolean isTakenForUtf8(byte[] row) {
    return row.length > 1 && row[0] == '{' && row[1] != 0;
  }

  private static @Nullable Object parsed(String text, ProblemLog log) throws NotJsonException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return parsed(parser, log);
    } catch (JacksonException e) {
      throw notJson(text, e);
    }
  }

  private static @Nullable Object parsed(JsonParser parser, ProblemLog log)
      throws NotJsonException {
    if (parser.nextToken() == null) {
      throw new NotJsonException(NOTHING, 0);
    }
    JsonTree tree = new JsonTree(parser);
    Object row = tree.value();
    if (parser.nextToken() != null) {
      throw new NotJsonException(
          "more text follows after the end of the row", lineInRow(parser.currentTokenLocation()));
    }
    String repeated = tree.repeatedName();
    if (repeated != null) {
      log.warning(
          JsonPath.ROOT,
          "\""
              + ProblemLog.shortened(repeated)
              + "\" occurs twice in one object; the last one is read");
    }
    return row;
  }

  private static NotJsonException notJson(String text, JacksonException e) {
    String message = explained(text, e);
    return new NotJsonException(
        message, message.equals(CUT_OFF) ? lastLine(text) : lineInRow(e.getLocation()));
  }

  /// The line, from 0, on which the text ends but for white space and the comma after a row.
  private static int lastLine(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ',' || text.charAt(end - 1) <= ' ')) {
      end--;
    }
    return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  private static int lineInRow(@Nullable TokenStreamLocation location) {
    return location == null ? 0 : Math.max(0, location.getLineNr() - 1);
  }

  private static String explained(String text, JacksonException e) {
    if (PYTHON.matcher(text).find()) {
      return "this is Python's way of printing a row, not JSON;"
          + " write it with json.dumps(row.json), or export from the project page";
    }
    String reason = String.valueOf(e.getOriginalMessage());
    if (reason.startsWith("Unexpected end-of-input")) {
      return CUT_OFF;
    }
    if (e instanceof StreamConstraintsException) {
      return String.valueOf(e.getMessage()).contains("depth")
          ? "nested deeper than " + MOST_NESTING + " levels; such a row is not read"
          : "a number has more digits than any number needs; export again";
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
    return "not valid JSON at column " + column + ": " + firstSentence(reason);
  }

  private static String around(String text, JacksonException e) {
    if (e.getLocation() == null || e.getLocation().getCharOffset() < 0) {
      return "";
    }
    int at = (int) Math.min(e.getLocation().getCharOffset(), text.length());
    return text.substring(Math.max(0, at - 6), Math.min(text.length(), at + 6));
  }

  private static String firstSentence(String message) {
    if (message.contains("CTRL-CHAR")) {
      return "a line break or another control character inside a text";
    }
    int end = message.indexOf(": ");
    String start = end < 0 ? message : message.substring(0, end);
    String withoutCode = CHARACTER_CODE.matcher(start).replaceAll("$1");
    return Character.toLowerCase(withoutCode.charAt(0)) + withoutCode.substring(1);
  }
}
