package app.spotcheck.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// Cuts elements of lists out of the text of a row, each with one comma.
final class CutScanner {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// Bytes of the row, from one to before another.
  private record Stretch(int from, int to) {}

  private final byte[] row;
  private final List<Stretch> cuts = new ArrayList<>();

  CutScanner(byte[] row) {
    this.row = row;
  }

  /// The row without what stands at some places.
  byte[] without(CutPlaces places) {
    // a byte a character, whatever the encoding: offsets in characters are offsets in bytes
    var text = new InputStreamReader(new ByteArrayInputStream(row), StandardCharsets.ISO_8859_1);
    try (JsonParser parser = RowParser.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      value(parser, places);
    }
    ByteArrayOutputStream rest = new ByteArrayOutputStream(row.length);
    int at = 0;
    for (Stretch cut : cuts) {
      rest.write(row, at, cut.from - at);
      at = cut.to;
    }
    rest.write(row, at, row.length - at);
    return rest.toByteArray();
  }

  private void value(JsonParser parser, CutPlaces places) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      properties(parser, places);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      elements(parser, places);
    }
  }

  private void properties(JsonParser parser, CutPlaces places) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      CutPlaces ofProperty = places.property(decoded(parser.currentName()));
      parser.nextToken();
      if (ofProperty == null) {
        parser.skipChildren();
      } else {
        value(parser, ofProperty);
      }
    }
  }

  private void elements(JsonParser parser, CutPlaces places) {
    List<Stretch> elements = new ArrayList<>();
    List<Boolean> cut = new ArrayList<>();
    int cutsBefore = cuts.size();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
      CutPlaces ofElement = places.element(elements.size());
      boolean isCut = ofElement != null && ofElement.isCut();
      if (ofElement == null || isCut) {
        parser.skipChildren();
      } else {
        value(parser, ofElement);
      }
      parser.finishToken();
      elements.add(new Stretch(start, Math.toIntExact(parser.currentLocation().getCharOffset())));
      cut.add(isCut);
    }
    addCuts(elements, cut, cutsBefore);
  }

  /// Cuts go from the end of the element before, which is kept; else to the start of that after.
  private void addCuts(List<Stretch> elements, List<Boolean> cut, int cutsBefore) {
    List<Stretch> own = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (!cut.get(i)) {
        continue;
      }
      int first = i;
      while (i + 1 < elements.size() && cut.get(i + 1)) {
        i++;
      }
      boolean isLast = i + 1 == elements.size();
      if (first > 0) {
        own.add(new Stretch(elements.get(first - 1).to, elements.get(i).to));
      } else {
        int to = isLast ? elements.get(i).to : elements.get(i + 1).from;
        own.add(new Stretch(elements.get(0).from, to));
      }
    }
    cuts.addAll(own);
    cuts.subList(cutsBefore, cuts.size())
        .sort((one, other) -> Integer.compare(one.from, other.from));
  }

  /// A name as it is meant, of which each byte was read as a character.
  private static String decoded(String name) {
    if (name.chars().allMatch(c -> c < 0x80) || name.chars().anyMatch(c -> c > 0xff)) {
      return name;
    }
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return Objects.toString(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)), "");
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WINDOWS);
    }
  }
}
