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

  boolean exists() {
    return !node.isMissingNode() && !node.isNull();
  }

  /// A string, number or boolean as text; absent for anything else.
  @Nullable String text(String name) {
    JsonNode child = node.path(name);
    return child.isValueNode() && !child.isNull() && !child.isMissingNode()
        ? child.asString()
        : null;
  }

  String text(String name, String otherwise) {
    String text = text(name);
    return text == null ? otherwise : text;
  }

  /// A number, also one that stands in a string; absent for anything else.
  @Nullable Double number(String name) {
    JsonNode child = node.path(name);
    if (child.isNumber()) {
      return child.doubleValue(Double.NaN);
    }
    if (child.isString()) {
      try {
        return Double.valueOf(child.stringValue());
      } catch (NumberFormatException notANumber) {
        return null;
      }
    }
    return null;
  }

  @Nullable Boolean bool(String name) {
    JsonNode child = node.path(name);
    return child.isBoolean() ? child.booleanValue() : null;
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
    List<JsonView> elements = new ArrayList<>(list.node.size());
    int index = 0;
    for (JsonNode element : list.node) {
      elements.add(new JsonView(element, list.path.element(index++), log));
    }
    return elements;
  }

  /// The objects of an array property; other elements are ignored with a warning.
  List<JsonView> objects(String name) {
    List<JsonView> objects = new ArrayList<>();
    for (JsonView element : elements(name)) {
      if (element.node.isObject()) {
        objects.add(element);
      } else {
        log.warning(element.path, "expected an object in braces here; it is ignored");
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
    map.node.forEachEntry((key, value) ->
        entries.add(new Entry(key, new JsonView(value, map.path.property(key), log))));
    return entries;
  }

  /// One entry of a property that maps ids to objects.
  record Entry(String id, JsonView value) {}
}
