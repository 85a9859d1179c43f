package app.spotcheck.export;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// The way to a value inside a row, spelled out only when a problem needs it.
///
/// @param step the property name, or the index in brackets
record JsonPath(@Nullable JsonPath parent, String step) {
  static final JsonPath ROOT = new JsonPath(null, "$");

  JsonPath property(String name) {
    boolean plain =
        name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    return new JsonPath(this, plain ? "." + name : "['" + name + "']");
  }

  JsonPath element(int index) {
    return new JsonPath(this, "[" + index + "]");
  }

  @Override
  public String toString() {
    var steps = new ArrayDeque<String>();
    for (JsonPath path = this; path != null; path = path.parent) {
      steps.addFirst(path.step);
    }
    return String.join("", steps);
  }
}
