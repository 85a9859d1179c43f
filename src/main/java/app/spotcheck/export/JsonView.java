package app.spotcheck.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A JSON value with its place in the row: reads properties leniently and logs what is not as
/// expected.
final class JsonView {
  private final @Nullable Object value;
  private final @Nullable JsonView parent;
  private final String name;
  private final int index;
  private final ProblemLog log;

  private JsonView(
      @Nullable Object value, @Nullable JsonView parent, String name, int index, ProblemLog log) {
    this.value = value;
    this.parent = parent;
    this.name = name;
    this.index = index;
    this.log = log;
  }

  /// A row.
  static JsonView of(@Nullable Object row, ProblemLog log) {
    return new JsonView(row, null, "", -1, log);
  }

  private JsonView property(String property, @Nullable Object of) {
    return new JsonView(of, this, property, -1, log);
  }

  private JsonView element(int position, @Nullable Object of) {
    return new JsonView(of, this, "", position, log);
  }

  /// An object, list, text, number or truth value, as [JsonObject] tells; nothing where there is
  /// none or it is `null`.
  @Nullable Object value() {
    return value;
  }

  JsonPath path() {
    List<JsonView> way = new ArrayList<>();
    for (JsonView view = this; view.parent != null; view = view.parent) {
      way.add(view);
    }
    JsonPath path = JsonPath.ROOT;
    for (JsonView view : way.reversed()) {
      path = view.index < 0 ? path.property(view.name) : path.element(view.index);
    }
    return path;
  }

  /// Logs something about this value.
  void warn(String message) {
    log.warning(path(), message);
  }

  /// Logs something about a property, be it there or not.
  void warn(String property, String message) {
    log.warning(path().property(property), message);
  }

  ProblemLog log() {
    return log;
  }

  boolean exists() {
    return value != null;
  }

  boolean isObject() {
    return value instanceof JsonObject;
  }

  boolean isList() {
    return value instanceof List;
  }

  /// Whether this is an object with a property, be it `null`.
  boolean has(String property) {
    return value instanceof JsonObject object && object.has(property);
  }

  private @Nullable Object valueOf(String property) {
    return value instanceof JsonObject object ? object.get(property) : null;
  }

  /// The value of a property, which may not exist.
  JsonView get(String property) {
    return property(property, valueOf(property));
  }

  /// The same for a property that holds an object; anything else is ignored with a warning.
  JsonView object(String property) {
    JsonView child = get(property);
    if (!child.exists() || child.isObject()) {
      return child;
    }
    child.warn("expected an object in braces here; it is ignored");
    return property(property, null);
  }

  /// A string, number or boolean as text; absent, with a warning, for a list or an object.
  @Nullable String text(String property) {
    return switch (valueOf(property)) {
      case null -> null;
      case String text -> text;
      case JsonObject _, List<?> _ -> {
        warn(property, "expected a text here; it is ignored");
        yield null;
      }
      case Object plain -> plain.toString();
    };
  }

  String text(String property, String otherwise) {
    String text = text(property);
    return text == null ? otherwise : text;
  }

  /// A number, also one that stands in a string; absent, with a warning, for anything else.
  @Nullable Double number(String property) {
    Object child = valueOf(property);
    if (child instanceof Number number) {
      return number.doubleValue();
    }
    Double spelled = child instanceof String text ? spelledNumber(text) : null;
    if (spelled == null && child != null) {
      warn(property, "expected a number here; it is ignored");
    }
    return spelled;
  }

  private static @Nullable Double spelledNumber(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /// `true` or `false`; absent, with a warning, for anything else.
  @Nullable Boolean bool(String property) {
    Object child = valueOf(property);
    if (child instanceof Boolean truth) {
      return truth;
    }
    if (child != null) {
      warn(property, "expected true or false here; it is ignored");
    }
    return null;
  }

  /// The elements of an array property; none where it is absent, and none with a warning where it
  /// is something else.
  List<JsonView> elements(String property) {
    JsonView list = get(property);
    if (!list.exists()) {
      return List.of();
    }
    if (!list.isList()) {
      list.warn("expected a list here; it is ignored");
      return List.of();
    }
    return list.elements();
  }

  /// An element of this list.
  JsonView element(int position) {
    return element(position, value instanceof List<?> list ? list.get(position) : null);
  }

  /// The elements of this list; none where it is no list.
  List<JsonView> elements() {
    if (!(value instanceof List<?> list)) {
      return List.of();
    }
    List<JsonView> elements = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      elements.add(element(i, list.get(i)));
    }
    return elements;
  }

  /// The objects of an array property; other elements are ignored with a warning.
  List<JsonView> objects(String property) {
    return objectsOf(elements(property));
  }

  /// The same where the list may hold lists of objects too, which some writers wrap them in.
  List<JsonView> objectsInLists(String property) {
    List<JsonView> elements = new ArrayList<>();
    for (JsonView element : elements(property)) {
      if (element.isList()) {
        elements.addAll(element.elements());
      } else {
        elements.add(element);
      }
    }
    return objectsOf(elements);
  }

  private static List<JsonView> objectsOf(List<JsonView> elements) {
    List<JsonView> objects = new ArrayList<>(elements.size());
    for (JsonView element : elements) {
      if (element.isObject()) {
        objects.add(element);
      } else {
        element.warn("expected an object in braces here; it is ignored");
      }
    }
    return objects;
  }

  /// The values of a property that maps ids to objects, each with its id.
  List<Entry> entries(String property) {
    JsonView map = get(property);
    if (!map.exists()) {
      return List.of();
    }
    if (!(map.value instanceof JsonObject object)) {
      map.warn("expected ids with their values here; it is ignored");
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < object.size(); i++) {
      JsonView entry = map.property(object.name(i), object.value(i));
      if (entry.isObject()) {
        entries.add(new Entry(object.name(i), entry));
      } else {
        entry.warn("expected an object in braces here; it is ignored");
      }
    }
    return entries;
  }

  /// One entry of a property that maps ids to objects.
  record Entry(String id, JsonView value) {}
}
