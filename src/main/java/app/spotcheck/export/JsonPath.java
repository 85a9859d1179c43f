package app.spotcheck.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way to a value inside a row, spelled out only when a problem needs it.
final class JsonPath {
  static final JsonPath ROOT = new JsonPath(null, "$", -1);

  /// Of a longer path the middle is left out.
  private static final int MOST_STEPS = 60;

  private final @Nullable JsonPath parent;
  private final String name;
  private final int index;

  private JsonPath(@Nullable JsonPath parent, String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  JsonPath property(String property) {
    return new JsonPath(this, property, -1);
  }

  JsonPath element(int position) {
    return new JsonPath(this, "", position);
  }

  /// A step of a way: into a property, or to an element where the index is not negative.
  record Step(String name, int index) {}

  /// The steps from the row on.
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (JsonPath path = this; path.parent != null; path = path.parent) {
      steps.add(new Step(path.name, path.index));
    }
    return steps.reversed();
  }

  @Override
  public String toString() {
    List<String> steps = new ArrayList<>();
    for (JsonPath path = this; path != null; path = path.parent) {
      steps.add(path.step());
    }
    List<String> fromRoot = steps.reversed();
    int count = fromRoot.size();
    if (count <= MOST_STEPS) {
      return String.join("", fromRoot);
    }
    return String.join("", fromRoot.subList(0, MOST_STEPS / 2))
        + "\u2026"
        + String.join("", fromRoot.subList(count - MOST_STEPS / 2, count));
  }

  private String step() {
    if (index >= 0) {
      return "[" + index + "]";
    }
    if (parent == null) {
      return name;
    }
    boolean plain =
        !name.isEmpty()
            && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    String shown = ProblemLog.shortened(name);
    return plain ? "." + shown : "['" + shown.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }
}
