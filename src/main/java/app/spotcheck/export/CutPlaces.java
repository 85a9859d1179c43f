package app.spotcheck.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which elements of lists in a row are to be cut out, as a tree of the ways to them.
final class CutPlaces {
  private final Map<JsonPath.Step, CutPlaces> next = new HashMap<>();
  private boolean cut;

  /// Has the element cut out that a way leads to.
  void add(List<JsonPath.Step> way) {
    CutPlaces place = this;
    for (JsonPath.Step step : way) {
      place = place.next.computeIfAbsent(step, _ -> new CutPlaces());
    }
    place.cut = true;
  }

  /// Whether there is nothing to cut out here and below.
  boolean isEmpty() {
    return !cut && next.isEmpty();
  }

  /// Whether this itself is to be cut out.
  boolean isCut() {
    return cut;
  }

  /// What is to be cut out of a property; none where nothing is.
  @Nullable CutPlaces property(String name) {
    return next.get(new JsonPath.Step(name, -1));
  }

  /// What is to be cut out of an element; none where nothing is.
  @Nullable CutPlaces element(int index) {
    return next.get(new JsonPath.Step("", index));
  }
}
