package app.spotcheck.paint;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.AnswerPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What captions say: a text with fields in braces, such as `{name} {damage > where}`. A field is
/// `name`, `kind`, `confidence`, `id`, `area` or the way to a question, whose answers it stands
/// for.
public final class CaptionTemplate {
  public static final CaptionTemplate NAME =
      new CaptionTemplate("{name}", List.of(new Property(Field.NAME)));

  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)|\\[\\s*]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// What every object may have.
  private enum Field {
    NAME,
    KIND,
    CONFIDENCE,
    ID,
    AREA
  }

  private sealed interface Part {}

  private record Words(String text) implements Part {}

  private record Property(Field field) implements Part {}

  private record AnswerTo(AnswerPath path) implements Part {}

  private final String text;
  private final List<Part> parts;

  private CaptionTemplate(String text, List<Part> parts) {
    this.text = text;
    this.parts = List.copyOf(parts);
  }

  /// Reads a template.
  ///
  /// @throws CaptionTemplateException where a brace is not closed or has no field in it
  public static CaptionTemplate parse(String text) throws CaptionTemplateException {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      String words = text.substring(at, open < 0 ? text.length() : open);
      if (!words.isEmpty()) {
        parts.add(new Words(words));
      }
      if (open < 0) {
        break;
      }
      int close = closing(text, open);
      parts.add(field(text.substring(open + 1, close)));
      at = close + 1;
    }
    return new CaptionTemplate(text, parts);
  }

  /// Where the brace is closed that opens at a position; braces in quotes do not count.
  private static int closing(String text, int open) throws CaptionTemplateException {
    boolean quoted = false;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '}' && !quoted) {
        return i;
      } else if (c == '{' && !quoted) {
        break;
      }
    }
    throw new CaptionTemplateException(
        "The brace at character " + (open + 1) + " is not closed: {name}");
  }

  private static Part field(String inside) throws CaptionTemplateException {
    Optional<Field> known =
        Arrays.stream(Field.values())
            .filter(field -> field.name().equals(inside.strip().toUpperCase(Locale.ROOT)))
            .findFirst();
    if (known.isPresent()) {
      return new Property(known.get());
    }
    return AnswerPath.parse(inside)
        .map(AnswerTo::new)
        .orElseThrow(() ->
            new CaptionTemplateException(
                "{" + inside + "} is no field; expected one such as {damage > where}"));
  }

  /// The caption of an object; what it lacks leaves nothing behind.
  ///
  /// @param area in square image pixels; 0 for none
  public String captionOf(Annotation object, double area) {
    if (parts.size() == 1 && parts.getFirst() instanceof Property(Field field)) {
      return valueOf(field, object, area);
    }
    StringBuilder caption = new StringBuilder();
    boolean lacking = false;
    for (Part part : parts) {
      String filled =
          switch (part) {
            case Words words -> words.text;
            case Property property -> valueOf(property.field, object, area);
            case AnswerTo answer ->
                String.join(", ", answer.path.answersIn(object.feature().classifications()));
          };
      lacking |= filled.isEmpty();
      caption.append(filled);
    }
    String whole = lacking ? EMPTY_BRACKETS.matcher(caption).replaceAll("") : caption.toString();
    return BLANKS.matcher(whole).replaceAll(" ").strip();
  }

  private static String valueOf(Field field, Annotation object, double area) {
    return switch (field) {
      case NAME -> object.feature().name();
      case KIND -> object.kind().singular();
      case CONFIDENCE -> percent(object.feature().confidence());
      case ID -> object.feature().id();
      case AREA -> area > 0 ? Math.round(area) + " px²" : "";
    };
  }

  private static String percent(@Nullable Double confidence) {
    return confidence == null ? "" : Math.round(confidence * 100) + " %";
  }

  /// Whether captions say how large objects are.
  boolean tellsArea() {
    return parts.contains(new Property(Field.AREA));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CaptionTemplate template && text.equals(template.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /// The template as it was typed.
  @Override
  public String toString() {
    return text;
  }
}
