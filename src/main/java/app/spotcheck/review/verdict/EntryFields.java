package app.spotcheck.review.verdict;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the fields of one JSON object strictly, and remembers which it was asked for.
final class EntryFields {
  /// Says why an object is no entry.
  static final class FormatException extends Exception {
    private static final long serialVersionUID = 1;

    FormatException(String reason) {
      super(reason);
    }
  }

  private final JsonNode object;
  private final Set<String> asked = new HashSet<>();

  EntryFields(JsonNode object) {
    this.object = object;
  }

  private JsonNode get(String name) {
    asked.add(name);
    return object.path(name);
  }

  boolean has(String name) {
    JsonNode value = get(name);
    return !value.isMissingNode() && !value.isNull();
  }

  String text(String name) throws FormatException {
    String text = optionalText(name);
    if (text == null) {
      throw new FormatException("\"" + name + "\" is missing");
    }
    return text;
  }

  @Nullable String optionalText(String name) throws FormatException {
    if (!has(name)) {
      return null;
    }
    JsonNode value = get(name);
    if (!value.isString()) {
      throw new FormatException("\"" + name + "\" is no text");
    }
    return value.stringValue();
  }

  Instant time(String name) throws FormatException {
    String text = text(name);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new FormatException("\"" + name + "\" is no time");
    }
  }

  boolean flag(String name) throws FormatException {
    if (!has(name)) {
      return false;
    }
    JsonNode value = get(name);
    if (!value.isBoolean()) {
      throw new FormatException("\"" + name + "\" is neither true nor false");
    }
    return value.booleanValue();
  }

  double number(String name) throws FormatException {
    JsonNode value = get(name);
    double number = value.isNumber() ? value.doubleValue(Double.NaN) : Double.NaN;
    if (!Double.isFinite(number)) {
      throw new FormatException("\"" + name + "\" is no number");
    }
    return number;
  }

  /// A whole number, cut to the range of `long`.
  long wholeNumber(String name) throws FormatException {
    return (long) number(name);
  }

  List<String> texts(String name) throws FormatException {
    List<String> texts = new ArrayList<>();
    if (!has(name)) {
      return texts;
    }
    JsonNode array = get(name);
    for (JsonNode value : array.values()) {
      if (!value.isString()) {
        break;
      }
      texts.add(value.stringValue());
    }
    if (!array.isArray() || texts.size() != array.size()) {
      throw new FormatException("\"" + name + "\" is no list of texts");
    }
    return texts;
  }

  EntryFields object(String name) throws FormatException {
    JsonNode value = get(name);
    if (!value.isObject()) {
      throw new FormatException("\"" + name + "\" is no object");
    }
    return new EntryFields(value);
  }

  /// The names of fields that nobody asked for, in the order of the file.
  Set<String> unknown() {
    if (asked.containsAll(object.propertyNames())) {
      return Set.of();
    }
    Set<String> unknown = new LinkedHashSet<>(object.propertyNames());
    unknown.removeAll(asked);
    return unknown;
  }
}
