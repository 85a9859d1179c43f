package app.spotcheck.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A JSON value with its path: reads properties leniently and logs what is not as expected.
record JsonView(JsonNode node, JsonPath path, ProblemLog log) {

  /// The value of a property; a missing node where there is none or it is `null`.
  JsonView get(String name) {
    JsonNode child = node.path(name);
    return new JsonView(child.isNull() ? child.path(name) : child, path.property(name), log);
  }

  /// The same for a property that holds an object; anything else is ignored with a warning.
  JsonView object(String name) {
    JsonView child = get(name);
    if (!child.exists() || child.node.isObject()) {
      return child;
    }
    log.warning(child.path, "expected an object in braces here; it is ignored");
    return new JsonView(child.node.path(name), child.path, log);
  }

  boolean exists() {
    return !node.isMissingNode() && !node.isNull();
  }

  /// A string, number or boolean as text; absent, with a warning, for a list or an object.
  @Nullable String text(String name) {
    JsonView child = get(name);
    if (!child.exists()) {
      return null;
    }
    if (child.node.isContainer()) {
      log.warning(child.path, "expected a text here; it is ignored");
      return null;
    }
    return child.node.asString();
  }

  String text(String name, String otherwise) {
    String text = text(name);
    return text == null ? otherwise : text;
  }

  /// A number, also one that stands in a string; absent, with a warning, for anything else.
  @Nullable Double number(String name) {
    JsonView child = get(name);
    if (child.node.isNumber()) {
      return child.node.doubleValue(Double.NaN);
    }
    Double spelled = child.node.isString() ? spelledNumber(child.node.stringValue()) : null;
    if (spelled == null && child.exists()) {
      log.warning(child.path, "expected a number here; it is ignored");
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
  @Nullable Boolean bool(String name) {
    JsonView child = get(name);
    if (child.node.isBoolean()) {
      return child.node.booleanValue();
    }
    if (child.exists()) {
      log.warning(child.path, "expected true or false here; it is ignored");
    }
    return null;
  }

  /// The elements of an array property; none where it is absent, and none with a warning where it
  /// is something else.
  List<JsonView> elements(String name) {
    JsonView list = get(name);
    if (!list.exists()) {
      return List.of();
    }
    if (!list.node.isArray()) {
      log.warning(list.path, "expected a list here; it is ignored");
      return List.of();
    }
    return list.elements();
  }

  private List<JsonView> elements() {
    List<JsonView> elements = new ArrayList<>(node.size());
    int index = 0;
    for (JsonNode element : node) {
      elements.add(new JsonView(element, path.element(index++), log));
    }
    return elements;
  }

  /// The objects of an array property; other elements are ignored with a warning.
  List<JsonView> objects(String name) {
    return objectsOf(elements(name));
  }

  /// The same where the list may hold lists of objects too, which some writers wrap them in.
  List<JsonView> objectsInLists(String name) {
    List<JsonView> elements = new ArrayList<>();
    for (JsonView element : elements(name)) {
      if (element.node.isArray()) {
        elements.addAll(element.elements());
      } else {
        elements.add(element);
      }
    }
    return objectsOf(elements);
  }

  private static List<JsonView> objectsOf(List<JsonView> elements) {
    List<JsonView> objects = new ArrayList<>();
    for (JsonView element : elements) {
      if (element.node.isObject()) {
        objects.add(element);
      } else {
        element.log.warning(element.path, "expected an object in braces here; it is ignored");
      }
    }
    return objects;
  }

  /// The values of a property that maps ids to objects, each with its id.
  List<Entry> entries(String name) {
    JsonView map = get(name);
    if (!map.exists()) {
      return List.of();
    }
    if (!map.node.isObject()) {
      log.warning(map.path, "expected ids with their values here; it is ignored");
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    map.node.forEachEntry((key, value) -> {
      JsonPath valuePath = map.path.property(key);
      if (value.isObject()) {
        entries.add(new Entry(key, new JsonView(value, valuePath, log)));
      } else {
        log.warning(valuePath, "expected an object in braces here; it is ignored");
      }
    });
    return entries;
  }

  /// One entry of a property that maps ids to objects.
  record Entry(String id, JsonView value) {}
}
